package id.satunaker.analytics.indicator;

import id.satunaker.schemas.event.Family;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The figures of all areas, kept from the frames of all partitions of both families. One thread applies frames; any
 * thread takes {@link #figures()}, which never changes once taken.
 *
 * <p>Only the writer touches {@code partials}. Readers see the one volatile field, written last, so a frame is visible
 * whole or not at all: to them a region has moved in the same instant as its province and the nation.
 */
public final class View {
    private static final List<Family> FAMILIES = List.of(Family.PERSONS, Family.VACANCIES);

    private final Map<Family, List<Map<AreaMonth, byte[]>>> partials = new EnumMap<>(Family.class);
    private volatile Figures figures;

    /** @param partitions number of partitions of each family */
    public View(String epoch, int partitions) {
        FrameVector start = FrameVector.start(epoch, partitions);
        Map<Family, List<Progress>> progress = new EnumMap<>(Family.class);
        for (Family family : FAMILIES) {
            List<Map<AreaMonth, byte[]>> byPartition = new ArrayList<>();
            for (int partition = 0; partition < partitions; partition++) {
                byPartition.add(new HashMap<>());
            }
            partials.put(family, byPartition);
            progress.put(family, Collections.nCopies(partitions, Progress.NONE));
        }
        SortedMap<String, AreaFigures> areas = new TreeMap<>(Map.of(Areas.NATION, AreaFigures.none(start)));
        figures = new Figures(start, progress, areas);
    }

    /** The figures of no event at all. */
    static Figures nothing() {
        return new View("none", 1).figures();
    }

    public Figures figures() {
        return figures;
    }

    /**
     * Applies a frame whole: a reader sees all of it or nothing.
     *
     * @return false where the frame is not newer than the last of its partition, which changes nothing
     */
    public boolean apply(PartitionFrame frame) {
        Figures before = figures;
        FrameVector vector = before.frame();
        FrameVector later = vector.atLeast(
                frame.family(), frame.partition(), frame.progress().sequence());
        if (later.equals(vector)) {
            return false;
        }
        Map<AreaMonth, byte[]> known = partials(frame);
        SortedMap<String, AreaFigures> areas = new TreeMap<>(before.byArea());
        changes(known, frame).forEach((area, change) -> {
            AreaFigures of = areas.getOrDefault(area, AreaFigures.none(start(vector)));
            FrameVector changed = of.changed().atLeast(frame.family(), frame.partition(), change.sequence);
            areas.put(area, of.plus(change.months, changed));
        });
        frame.partials().forEach((areaMonth, partial) -> known.put(areaMonth, partial.cells()));
        figures = new Figures(later, progress(before, frame), areas);
        return true;
    }

    private static FrameVector start(FrameVector vector) {
        return FrameVector.start(vector.epoch(), vector.persons().size());
    }

    /** By area: what replacing the partition's known partials adds to the area. */
    private static Map<String, Change> changes(Map<AreaMonth, byte[]> known, PartitionFrame frame) {
        Map<String, Change> changes = new HashMap<>();
        frame.partials().forEach((areaMonth, partial) -> {
            byte[] before = known.getOrDefault(areaMonth, PackedCells.NONE);
            MonthCells delta = PackedCells.difference(partial.cells(), before);
            for (String area : Areas.chain(areaMonth.area())) {
                changes.computeIfAbsent(area, none -> new Change()).add(areaMonth.month(), delta, partial.sequence());
            }
        });
        return changes;
    }

    private Map<AreaMonth, byte[]> partials(PartitionFrame frame) {
        List<Map<AreaMonth, byte[]>> ofFamily = partials.get(frame.family());
        if (ofFamily == null) {
            throw new IllegalArgumentException("no such family: " + frame.family());
        }
        return ofFamily.get(frame.partition());
    }

    private static Map<Family, List<Progress>> progress(Figures before, PartitionFrame frame) {
        Map<Family, List<Progress>> progress = new EnumMap<>(Family.class);
        for (Family family : FAMILIES) {
            List<Progress> byPartition = new ArrayList<>(before.progress(family));
            if (family == frame.family()) {
                byPartition.set(frame.partition(), frame.progress());
            }
            progress.put(family, byPartition);
        }
        return progress;
    }

    /** What a frame adds to one area. */
    private static final class Change {
        private final Map<Integer, MonthCells> months = new HashMap<>();
        private long sequence;

        void add(int month, MonthCells delta, long partialSequence) {
            months.merge(month, delta, MonthCells::plus);
            sequence = Math.max(sequence, partialSequence);
        }
    }
}
