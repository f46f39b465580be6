package id.satunaker.ingest.intake;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** The door for items of all kinds: opens one {@link Delivery} for each request. */
public final class Intake {
    private final Map<ItemKind, Supplier<Rules>> rules;
    private final PersonIds persons;
    private final Publisher publisher;
    private final Clock clock;

    public Intake(PersonIds persons, Publisher publisher, Clock clock) {
        Rules jobSeekers = new JobSeekerRules(persons);
        Rules vacancies = new VacancyRules();
        Rules placements = new PlacementRules(persons);
        this.rules = Map.of(
                ItemKind.JOB_SEEKER, () -> jobSeekers,
                ItemKind.VACANCY, () -> vacancies,
                ItemKind.PLACEMENT, () -> placements,
                ItemKind.LABOUR_FORCE, LabourForceRules::new);
        this.persons = persons;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** The delivery of items of one kind by one sender; what a test participant sends goes nowhere. */
    public Delivery open(ItemKind kind, Sender sender, TraceContext trace) {
        return sender.isTest()
                ? rehearse(kind, sender)
                : delivery(kind, sender, (submissions, written) -> publisher.publish(submissions, trace, written));
    }

    /** A delivery that judges items as if all that are sound were stored, and stores none. */
    public Delivery rehearse(ItemKind kind, Sender sender) {
        return delivery(kind, sender, Intake::publishNothing);
    }

    private Delivery delivery(ItemKind kind, Sender sender, Delivery.Target target) {
        Rules ofKind = Objects.requireNonNull(rules.get(kind)).get();
        return new Delivery(sender.mayWrite(kind) ? ofKind : new NotAgreed(ofKind), sender, target, clock);
    }

    private static CompletionStage<List<Fate>> publishNothing(List<Submission> submissions, Written written) {
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
