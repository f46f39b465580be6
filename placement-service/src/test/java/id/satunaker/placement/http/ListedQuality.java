package id.satunaker.placement.http;

import id.satunaker.placement.Samples;
import id.satunaker.placement.records.RecordKey;
import id.satunaker.placement.records.quality.DataQuality;
import id.satunaker.placement.records.quality.QualityCount;
import id.satunaker.placement.records.quality.QualityCount.Findings;
import id.satunaker.placement.records.quality.QualityDays;
import id.satunaker.placement.records.quality.QualityFinding;
import id.satunaker.placement.records.quality.QualityFinding.Place;
import id.satunaker.placement.records.quality.QualityPage;
import id.satunaker.placement.records.quality.QualityRule;
import id.satunaker.placement.records.quality.QualityScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import reactor.core.scheduler.Schedulers;

/**
 * Data quality that a slice answers from: of each of two participants every rule finds 2 of 8, but of silence nothing, and
 * found one fewer a week before today, 2025-03-01; {@code broken} is a
 * bug and {@code away} an outage. It remembers what it was asked.
 */
@TestConfiguration(proxyBeanMethods = false)
class ListedQuality {

    /** What was asked for. */
    record Asked(QualityRule rule, QualityPage page, LocalDate day) {}

    static final class Listed implements DataQuality, QualityDays {
        final List<Asked> asked = new ArrayList<>();

        @Override
        public List<QualityCount> counts(QualityRule rule, QualityScope scope, LocalDate day) {
            assertOnAReader();
            asked.add(new Asked(rule, new QualityPage(scope, null, 0), day));
            return participants(scope)
                    .map(participant -> new QualityCount(participant, "32.16", findings(rule, 2)))
                    .toList();
        }

        @Override
        public List<QualityFinding> findings(QualityRule rule, LocalDate day, QualityPage page) {
            assertOnAReader();
            asked.add(new Asked(rule, page, day));
            return rule == QualityRule.SILENT_PARTICIPANT
                    ? List.of()
                    : participants(page.scope())
                            .flatMap(participant -> IntStream.of(1, 2).mapToObj(i -> finding(rule, participant, i)))
                            .limit(page.limit())
                            .toList();
        }

        @Override
        public List<Point> series(QualityRule rule, QualityScope scope, LocalDate from, LocalDate to) {
            LocalDate weekAgo = Samples.DAY.minusDays(7);
            long participants = participants(scope).count();
            return Stream.of(new Point(weekAgo, findings(rule, participants)))
                    .filter(point -> !point.day().isBefore(from) && !point.day().isAfter(to))
                    .toList();
        }

        private static Findings findings(QualityRule rule, long found) {
            return new Findings(rule == QualityRule.SILENT_PARTICIPANT ? 0 : found, 8);
        }

        private static QualityFinding finding(QualityRule rule, String participant, int number) {
            Map<String, Object> facts = new LinkedHashMap<>();
            rule.facts().forEach(fact -> facts.put(fact, "=" + fact));
            return new QualityFinding(
                    rule.kinds().get(0),
                    new Place(new RecordKey(participant, "x-" + number), "e" + number),
                    rule.kinds().get(0) == QualityRule.Kind.VACANCY ? null : Samples.ALICE,
                    "32.16",
                    facts);
        }

        private static Stream<String> participants(QualityScope scope) {
            if ("broken".equals(scope.participantId())) {
                throw new IllegalStateException("SELECT secret FROM inside");
            }
            if ("away".equals(scope.participantId())) {
                throw new CannotGetJdbcConnectionException("10.0.0.5 refused");
            }
            return Stream.of("kab-bekasi", "kota-bandung")
                    .filter(it -> scope.participantId() == null || it.equals(scope.participantId()));
        }

        private static void assertOnAReader() {
            if (Schedulers.isInNonBlockingThread()) {
                throw new IllegalStateException(
                        "Blocks " + Thread.currentThread().getName());
            }
        }
    }

    @Bean
    Listed listedQuality() {
        return new Listed();
    }
}
