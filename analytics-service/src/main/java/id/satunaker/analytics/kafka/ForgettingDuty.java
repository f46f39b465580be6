package id.satunaker.analytics.kafka;

import id.satunaker.schemas.event.Generations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes what Kafka keeps of generations that are neither shown nor beside: their offsets first, which Kafka refuses while an
 * instance runs one, then their partials, and last the internal topics. By those a generation is found that a leader has not
 * forgotten to the end. No number is given twice, so nothing is ever taken for another's.
 */
final class ForgettingDuty implements Duty {
    private static final Logger LOG = LoggerFactory.getLogger(ForgettingDuty.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Engines engines;
    private final GenerationNames names;
    private final Forgetting forgetting;
    private final Clock clock;
    private Instant next = Instant.EPOCH;
    private @Nullable Generations done;

    /** What it forgets with. */
    record Forgetting(Applications applications, ForgottenPartials partials) {}

    ForgettingDuty(Engines engines, GenerationNames names, Forgetting forgetting, Clock clock) {
        this.engines = engines;
        this.names = names;
        this.forgetting = forgetting;
        this.clock = clock;
    }

    @Override
    public void perform(Lead lead) {
        Optional<Generations> known = engines.known().filter(now -> !now.equals(done));
        if (known.isEmpty() || clock.instant().isBefore(next)) {
            return;
        }
        SortedSet<Integer> left = left(known.get());
        left.forEach(number -> forget(number, lead));
        next = clock.instant().plus(PAUSE);
        done = left.isEmpty() ? known.get() : null;
    }

    /** A number that is greater than any in the log is of a leader that this one knows nothing of. */
    private SortedSet<Integer> left(Generations now) {
        SortedSet<Integer> left = new TreeSet<>();
        Stream.concat(
                        forgetting.applications.groups(name -> true).stream(),
                        forgetting.applications.topics(name -> true).stream())
                .forEach(name -> names.numberIn(name).ifPresent(left::add));
        left.removeIf(number -> number > now.getNewest() || number == now.getShown() || number.equals(now.getBeside()));
        return left;
    }

    private void forget(int number, Lead lead) {
        String application = names.application(number);
        List<String> groups = forgetting.applications.groups(application::equals);
        if (!forgetting.applications.forgetOffsets(groups)) {
            return;
        }
        forgetting.partials.forget(names.epoch(number), lead);
        forgetting.applications.deleteTopics(forgetting.applications.topics(
                name -> names.numberIn(name).stream().anyMatch(other -> other == number)));
        LOG.info("Nothing is left of generation {}", number);
    }
}
