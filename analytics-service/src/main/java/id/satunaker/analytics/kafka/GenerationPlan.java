package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.Comparison;
import id.satunaker.schemas.event.GenerationPhase;
import id.satunaker.schemas.event.GenerationRequest;
import id.satunaker.schemas.event.Generations;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * What follows upon what: a rebuild builds another generation, compares it with the one that is shown as often as that takes,
 * and ends with the new one shown and the old one kept, or with the old one alone.
 */
final class GenerationPlan {
    private GenerationPlan() {}

    /** What a request comes to; nothing where it has been answered. */
    static Optional<Generations> answer(Generations now, GenerationRequest request) {
        if (request.getRequestId().equals(now.getAnswered())) {
            return Optional.empty();
        }
        Generations.Builder next = switch (request.getAction()) {
            case START -> start(now);
            case BACK -> back(now);
            case FORGET -> forget(now);
            case _U -> refused(now, "This version does not know what was asked");
        };
        return Optional.of(next.setAnswered(request.getRequestId()).build());
    }

    /** The one that was kept is forgotten: two at a time are enough to run. */
    private static Generations.Builder start(Generations now) {
        if (isBuilding(now)) {
            return refused(now, "A rebuild is on its way");
        }
        int another = now.getNewest() + 1;
        return Generations.newBuilder(now)
                .setBeside(another)
                .setNewest(another)
                .setPhase(GenerationPhase.BUILDING)
                .setDifferences(0)
                .setOutcome(null);
    }

    private static Generations.Builder back(Generations now) {
        Integer kept = now.getBeside();
        if (isBuilding(now) || kept == null) {
            return refused(now, "There is no generation to go back to");
        }
        return Generations.newBuilder(now)
                .setShown(kept)
                .setBeside(now.getShown())
                .setOutcome("Generation " + kept + " is shown again");
    }

    private static Generations.Builder forget(Generations now) {
        return now.getBeside() == null
                ? refused(now, "There is no generation to forget")
                : alone(now, "Generation " + now.getBeside() + " is forgotten");
    }

    private static Generations.Builder refused(Generations now, String why) {
        return Generations.newBuilder(now).setOutcome("Refused: " + why);
    }

    private static boolean isBuilding(Generations now) {
        return now.getPhase() == GenerationPhase.BUILDING || now.getPhase() == GenerationPhase.COMPARING;
    }

    /** Both are to stop at these offsets. */
    static Generations compare(Generations now, Map<TopicPartition, Long> stops) {
        return Generations.newBuilder(now)
                .setPhase(GenerationPhase.COMPARING)
                .setHold(stops.entrySet().stream()
                        .collect(Collectors.toMap(stop -> stop.getKey().toString(), Map.Entry::getValue)))
                .build();
    }

    /** Both go on, to be compared later. */
    static Generations goOn(Generations now) {
        return Generations.newBuilder(now)
                .setPhase(GenerationPhase.BUILDING)
                .setHold(Map.of())
                .build();
    }

    /** The one that was built is shown where it is the same, and forgotten where it is not. */
    static Generations compared(Generations now, Comparison comparison) {
        int differences = comparison.differing().size();
        int built = Objects.requireNonNull(now.getBeside());
        if (differences > 0) {
            return alone(now, "Generation " + built + " differs in " + differences + " areas and months: " + comparison)
                    .setDifferences(differences)
                    .build();
        }
        return Generations.newBuilder(now)
                .setShown(built)
                .setBeside(now.getShown())
                .setPhase(GenerationPhase.STEADY)
                .setHold(Map.of())
                .setOutcome("Generation " + built + " is shown, generation " + now.getShown() + " is kept")
                .build();
    }

    static Generations giveUp(Generations now) {
        return alone(now, "Generation " + now.getBeside() + " never came to the same events as the one that is shown")
                .build();
    }

    private static Generations.Builder alone(Generations now, String outcome) {
        return Generations.newBuilder(now)
                .setBeside(null)
                .setPhase(GenerationPhase.STEADY)
                .setHold(Map.of())
                .setOutcome(outcome);
    }
}
