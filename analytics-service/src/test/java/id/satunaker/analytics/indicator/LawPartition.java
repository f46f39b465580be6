package id.satunaker.analytics.indicator;

import id.satunaker.analytics.indicator.PartitionFrame.Partial;
import id.satunaker.schemas.event.Family;
import id.satunaker.schemas.event.VacancyEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** One partition of one family as a task keeps it: partials that grow by what changed, framed at every commit. */
final class LawPartition {

    private final Family family;
    private final int number;
    private final Cells delta = new Cells();
    private final Arrivals arrivals = new Arrivals();
    private final Map<AreaMonth, Partial> partials = new HashMap<>();
    private final List<SpecificRecord> read = new ArrayList<>();
    private List<SpecificRecord> committed = List.of();
    private Progress progress = Progress.NONE;

    LawPartition(Family family, int number) {
        this.family = family;
        this.number = number;
    }

    /** Notes that the prefix this partition stands for now holds the event, or a link that comes of it. */
    void read(SpecificRecord event) {
        read.add(event);
        if (isOwn(event)) {
            arrivals.event(HistoriesEvents.envelopeOf(event));
        }
    }

    private boolean isOwn(SpecificRecord event) {
        return event instanceof VacancyEvent == (family == Family.VACANCIES);
    }

    void change(Cells before, Cells after) {
        delta.addAll(after.minus(before));
    }

    /** The events of this family that the last frame stands for. */
    Stream<SpecificRecord> arrived() {
        return committed.stream().filter(this::isOwn);
    }

    /** The events that the last frame stands for. */
    List<SpecificRecord> committed() {
        return committed;
    }

    PartitionFrame commit() {
        progress = new Progress(progress.sequence() + 1, Map.of("events", (long) read.size()), Instant.EPOCH);
        Map<AreaMonth, Partial> changed = new HashMap<>();
        delta.byAreaMonth().forEach((month, cells) -> changed.put(month, merged(month, cells)));
        arrivals.byAreaMonth().forEach((month, cells) -> changed.put(month, merged(month, cells)));
        partials.putAll(changed);
        delta.clear();
        arrivals.clear();
        committed = List.copyOf(read);
        return new PartitionFrame(family, number, progress, changed);
    }

    private Partial merged(AreaMonth month, MonthCells cells) {
        Partial known = partials.get(month);
        return new Partial(progress.sequence(), PackedCells.merge(known == null ? null : known.cells(), cells));
    }

    /** All that this partition ever said and nothing it said twice: what a compacted topic still holds. */
    PartitionFrame compacted() {
        return new PartitionFrame(family, number, progress, partials);
    }
}
