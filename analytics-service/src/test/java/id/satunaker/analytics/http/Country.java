package id.satunaker.analytics.http;

import id.satunaker.analytics.indicator.AreaMonth;
import id.satunaker.analytics.indicator.Cells;
import id.satunaker.analytics.indicator.FigureSource;
import id.satunaker.analytics.indicator.Figures;
import id.satunaker.analytics.indicator.Measure;
import id.satunaker.analytics.indicator.MonthCells;
import id.satunaker.analytics.indicator.PackedCells;
import id.satunaker.analytics.indicator.PartitionFrame;
import id.satunaker.analytics.indicator.PartitionFrame.Partial;
import id.satunaker.analytics.indicator.Progress;
import id.satunaker.analytics.indicator.View;
import id.satunaker.schemas.event.Family;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** A view that tests fill by hand, one frame at a time. */
final class Country implements FigureSource {
    static final String EPOCH = "r1-v180";

    private View view = new View(EPOCH, 2);
    private Cells cells = new Cells();
    private long sequence;
    private boolean loaded = true;

    /** Starts over, empty and loaded. */
    void clear() {
        view = new View(EPOCH, 2);
        cells = new Cells();
        sequence = 0;
        loaded = true;
    }

    void unload() {
        loaded = false;
    }

    /** One frame in which the measure of a region changes on a day: a flow on that day, a stock from it on. */
    Country add(String region, LocalDate day, Measure measure, long number) {
        return add(List.of(region), day, measure, number);
    }

    /** One frame in which it changes in several regions at once. */
    Country add(List<String> regions, LocalDate day, Measure measure, long number) {
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

    private Country apply(Map<AreaMonth, Partial> partials) {
        Progress progress = new Progress(sequence, Map.of(), Instant.EPOCH);
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
}
