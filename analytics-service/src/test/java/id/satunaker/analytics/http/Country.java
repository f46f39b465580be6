package id.satunaker.analytics.http;

import id.satunaker.analytics.indicator.AreaMonth;
import id.satunaker.analytics.indicator.Cells;
import id.satunaker.analytics.indicator.DisclosureControl;
import id.satunaker.analytics.indicator.FigureSource;
import id.satunaker.analytics.indicator.Figures;
import id.satunaker.analytics.indicator.Measure;
import id.satunaker.analytics.indicator.MonthCells;
import id.satunaker.analytics.indicator.Night;
import id.satunaker.analytics.indicator.PackedCells;
import id.satunaker.analytics.indicator.PartitionFrame;
import id.satunaker.analytics.indicator.PartitionFrame.Partial;
import id.satunaker.analytics.indicator.Progress;
import id.satunaker.analytics.indicator.Publication;
import id.satunaker.analytics.indicator.Publication.Issued;
import id.satunaker.analytics.indicator.Publications;
import id.satunaker.analytics.indicator.ReferenceSource;
import id.satunaker.analytics.indicator.References;
import id.satunaker.analytics.indicator.ReleaseSource;
import id.satunaker.analytics.indicator.Releases;
import id.satunaker.analytics.indicator.Releases.Release;
import id.satunaker.analytics.indicator.View;
import id.satunaker.schemas.event.Family;
import id.satunaker.schemas.event.LabourForce;
import id.satunaker.schemas.event.Participant;
import id.satunaker.schemas.event.ParticipantKind;
import id.satunaker.schemas.event.ParticipantStatus;
import id.satunaker.schemas.region.Region;
import id.satunaker.schemas.region.Regions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** A view that tests fill by hand, one frame at a time. */
public final class Country implements FigureSource, ReferenceSource, ReleaseSource {
    static final String EPOCH = "r1-v180";

    /** Every kabupaten and kota. */
    public static final List<String> EVERYWHERE =
            Regions.all().stream().map(Region::code).filter(Regions::isRegion).toList();

    private View view = new View(EPOCH, 2);
    private Cells cells = new Cells();
    private long sequence;
    private Map<String, Long> offsets = Map.of();
    private boolean loaded = true;
    private References references = signatories();
    private Releases releases = Releases.NONE;

    /** Starts over, empty and loaded. */
    public void clear() {
        view = new View(EPOCH, 2);
        cells = new Cells();
        sequence = 0;
        offsets = Map.of();
        loaded = true;
        references = signatories();
        releases = Releases.NONE;
    }

    /** A night begins the day: what there is now is what everybody may see from now on. */
    public Country night(LocalDate date) {
        releases = releases.with(new Night(date, view.figures().frame(), view.figures()));
        return this;
    }

    /** A month is released as it is now. */
    Country release(YearMonth month, LocalDate date) {
        releases = releases.with(new Release(month, date, view.figures()));
        return this;
    }

    public Country with(LabourForce reference) {
        references = references.with(reference);
        return this;
    }

    public Country with(Participant participant) {
        references = references.with(participant);
        return this;
    }

    /** Each of the signatory regions is a participant of its own, by the code of the region. */
    private static References signatories() {
        References all = References.NONE;
        for (Region region : Regions.signatories()) {
            all = all.with(government(region.code(), region.code()));
        }
        return all;
    }

    static Participant government(String id, String region) {
        return Participant.newBuilder()
                .setParticipantId(id)
                .setName(id)
                .setKind(ParticipantKind.REGION)
                .setRegions(List.of(region))
                .setRecordKinds(List.of())
                .setAgreementNumber("1")
                .setSignedOn(LocalDate.of(2025, 3, 1))
                .setStatus(ParticipantStatus.LIVE)
                .build();
    }

    @Override
    public References references() {
        return references;
    }

    @Override
    public Releases releases() {
        return releases;
    }

    public void unload() {
        loaded = false;
    }

    /** One frame in which the measure of a region changes on a day: a flow on that day, a stock from it on. */
    public Country add(String region, LocalDate day, Measure measure, long number) {
        return add(List.of(region), day, measure, number);
    }

    /** One frame in which it changes in several regions at once. */
    public Country add(List<String> regions, LocalDate day, Measure measure, long number) {
        Cells delta = new Cells();
        regions.forEach(region -> delta.add(region, day, measure, number));
        cells.addAll(delta);
        SortedMap<AreaMonth, MonthCells> all = cells.byAreaMonth();
        sequence++;
        Map<AreaMonth, Partial> partials = delta.byAreaMonth().keySet().stream()
                .collect(Collectors.toMap(month -> month, month -> partial(all.get(month))));
        return apply(partials);
    }

    /** One frame that changes nothing. */
    Country pass() {
        sequence++;
        return apply(Map.of());
    }

    /** One frame that changes nothing, after which the job seekers of the first partition are read so far. */
    Country readJobSeekersTo(long nextOffset) {
        offsets = Map.of("labour.job-seekers.v1", nextOffset);
        return pass();
    }

    private Country apply(Map<AreaMonth, Partial> partials) {
        Progress progress = new Progress(sequence, offsets, Instant.EPOCH);
        view.apply(new PartitionFrame(Family.PERSONS, 0, progress, partials));
        return this;
    }

    private Partial partial(MonthCells month) {
        return new Partial(sequence, month == null ? new byte[0] : PackedCells.merge(null, month));
    }

    @Override
    public Optional<Figures> figures() {
        return loaded ? Optional.of(view.figures()) : Optional.empty();
    }

    /** All that there is, exactly. */
    public Publication publication() {
        return Publication.exact(view.figures(), new Issued(references, month -> Optional.empty()));
    }

    /** The editions of what everything of this country is known of. */
    Editions editions(SnapshotWriter writer, Clock clock) {
        return editions(this, writer, clock);
    }

    Editions editions(FigureSource figures, SnapshotWriter writer, Clock clock) {
        return new Editions(
                new Publications(figures, this, this, new DisclosureControl(Tokens.DISCLOSURE_KEY)), writer, clock);
    }
}
