package id.satunaker.ingest.intake;

import id.satunaker.schemas.event.RecordKind;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;

/** The door for items of all kinds: opens one {@link Delivery} for each request. */
public final class Intake {
    private final Map<RecordKind, Rules> rules;
    private final Publisher publisher;
    private final Clock clock;

    public Intake(PersonKey key, Publisher publisher, Clock clock) {
        this.rules = Map.of(
                RecordKind.JOB_SEEKER, new JobSeekerRules(key),
                RecordKind.VACANCY, new VacancyRules(),
                RecordKind.PLACEMENT, new PlacementRules(key));
        this.publisher = publisher;
        this.clock = clock;
    }

    /** The delivery of items of one kind by one sender. */
    public Delivery open(RecordKind kind, Sender sender) {
        return new Delivery(Objects.requireNonNull(rules.get(kind)), sender, publisher, clock);
    }
}
