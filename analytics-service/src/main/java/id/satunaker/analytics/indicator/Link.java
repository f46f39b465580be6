package id.satunaker.analytics.indicator;

import id.satunaker.schemas.event.Placement;
import id.satunaker.schemas.event.PlacementEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of one placement's claim on a vacancy: the day on which the placement that names the vacancy starts, before
 * and after; null where it did not, or does not, name it.
 */
public record Link(
        String vacancy,
        @Nullable LocalDate before,
        @Nullable LocalDate after) {

    /**
     * What a change of a person's records means for the vacancies that their placements name. {@code after} is
     * {@code before} and later events: placements become others, but none is forgotten.
     */
    public static List<Link> between(Person before, Person after) {
        if (before.placements() == after.placements()) {
            return List.of();
        }
        List<Link> links = new ArrayList<>();
        int known = 0;
        for (PlacementEvent event : after.placements()) {
            PlacementEvent old =
                    known < before.placements().size() ? before.placements().get(known) : null;
            if (old != null && Versions.compareRecords(old.getEnvelope(), event.getEnvelope()) == 0) {
                known++;
            } else {
                old = null;
            }
            addChange(old == null ? null : old.getPlacement(), event.getPlacement(), links);
        }
        return List.copyOf(links);
    }

    private static void addChange(@Nullable Placement before, @Nullable Placement after, List<Link> links) {
        String from = before == null ? null : before.getVacancy();
        String to = after == null ? null : after.getVacancy();
        LocalDate startedBefore = from == null || before == null ? null : before.getStartedOn();
        LocalDate startedAfter = to == null || after == null ? null : after.getStartedOn();
        if (from != null && from.equals(to)) {
            if (!Objects.equals(startedBefore, startedAfter)) {
                links.add(new Link(from, startedBefore, startedAfter));
            }
            return;
        }
        if (from != null) {
            links.add(new Link(from, startedBefore, null));
        }
        if (to != null) {
            links.add(new Link(to, null, startedAfter));
        }
    }
}
