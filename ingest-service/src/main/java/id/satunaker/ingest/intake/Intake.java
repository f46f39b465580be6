package id.satunaker.ingest.intake;

import id.satunaker.schemas.event.RecordKind;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The door for items of all kinds: opens one {@link Delivery} for each request. */
public final class Intake {
    private final Map<RecordKind, Rules> rules;
    private final PersonIds persons;
    private final Publisher publisher;
    private final Clock clock;

    public Intake(PersonIds persons, Publisher publisher, Clock clock) {
        this.rules = Map.of(
                RecordKind.JOB_SEEKER, new JobSeekerRules(persons),
                RecordKind.VACANCY, new VacancyRules(),
                RecordKind.PLACEMENT, new PlacementRules(persons));
        this.persons = persons;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** The delivery of items of one kind by one sender; what a test participant sends goes nowhere. */
    public Delivery open(RecordKind kind, Sender sender) {
        return sender.isTest() ? rehearse(kind, sender) : delivery(kind, sender, publisher);
    }

    /** A delivery that judges items as if all that are sound were stored, and stores none. */
    public Delivery rehearse(RecordKind kind, Sender sender) {
        return delivery(kind, sender, Intake::publishNothing);
    }

    private Delivery delivery(RecordKind kind, Sender sender, Publisher target) {
        Rules ofKind = Objects.requireNonNull(rules.get(kind));
        return new Delivery(sender.mayWrite(kind) ? ofKind : new NotAgreed(ofKind), sender, target, clock);
    }

    private static CompletionStage<List<Fate>> publishNothing(List<Submission> submissions) {
        return CompletableFuture.completedFuture(Collections.nCopies(submissions.size(), Fate.STORED));
    }

    /** Whether persons without a NIK may be named by their passports. */
    public boolean takesPassports() {
        return persons.takesPassports();
    }

    /** Whether a text may be the {@code recordedAt} of an item that comes now. */
    public boolean takesAsRecordedAt(String text) {
        return RecordedAt.isSound(text, clock.instant());
    }
}
