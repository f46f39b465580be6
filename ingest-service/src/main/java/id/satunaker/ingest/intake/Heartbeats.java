package id.satunaker.ingest.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The door for heartbeats: a participant says that its system was alive on a day, though it had nothing to send. */
public final class Heartbeats {
    private static final String DAY = "day";

    private final ParticipantRegister register;
    private final Clock clock;

    public Heartbeats(ParticipantRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** Keeps the day, which is not after today; that of a test participant is examined only. */
    public CompletionStage<Verdict> take(Item item, Sender sender, TraceContext trace) {
        Fields fields = new Fields(item);
        LocalDate day = item.isReadable() ? day(fields, Reception.at(sender, clock.instant())) : null;
        if (day == null || !fields.violations().isEmpty()) {
            return CompletableFuture.completedFuture(new Verdict.Rejected(null, fields.violations()));
        }
        return sender.isTest()
                ? CompletableFuture.completedFuture(new Verdict.Accepted(null))
                : register.beat(sender.agreement(), day, trace).thenApply(fate -> fate.verdict(null));
    }

    private static @Nullable LocalDate day(Fields fields, Reception reception) {
        fields.refuseOthersThan(Set.of(DAY));
        return new Days(fields, reception.today()).requiredPast(DAY);
    }
}
