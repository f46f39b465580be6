package id.satunaker.placement.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.placement.Samples;
import id.satunaker.placement.jdbc.QualityBatch.Examined;
import id.satunaker.placement.records.quality.QualityCount;
import id.satunaker.placement.records.quality.QualityCount.Findings;
import id.satunaker.placement.records.quality.QualityFinding;
import id.satunaker.placement.records.quality.QualityFinding.Place;
import id.satunaker.placement.records.quality.QualityPage;
import id.satunaker.placement.records.quality.QualityRule;
import id.satunaker.placement.records.quality.QualityScope;
import id.satunaker.schemas.region.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** In whatever order events come, and how often, the rules find what they find in the list of all events. */
class QualityLawTest {
    private static final int SEEDS = 6;
    private static final int EVENTS = 60;
    private static final int DAYS = 4;
    private static final String WHERE = "%s of %s, seed %d";
    private static final Database database = new Database();

    private final QualityQueries quality = new QualityQueries(database.jdbc());

    @Test
    void countsAndFindsWhatABatchComputationDoes() {
        Set<QualityRule> found = EnumSet.noneOf(QualityRule.class);
        for (long seed = 1; seed <= SEEDS; seed++) {
            Random random = new Random(seed);
            QualityHistory history = QualityHistory.of(random, EVENTS);
            deliver(history, random);
            QualityBatch batch = new QualityBatch(history);
            for (int i = 0; i < DAYS; i++) {
                LocalDate day = Samples.DAY.plusDays(random.nextInt(QualityHistory.DAYS));
                for (QualityRule rule : QualityRule.values()) {
                    List<Examined> expected = batch.examine(rule, day).toList();
                    assertThat(counts(rule, day)).as(WHERE, rule, day, seed).isEqualTo(counts(expected));
                    assertThat(keys(rule, day, 3)).as(WHERE, rule, day, seed).isEqualTo(keys(expected));
                    if (expected.stream().map(Examined::found).distinct().count() == 2) {
                        found.add(rule);
                    }
                }
            }
        }
        assertThat(found).isEqualTo(EnumSet.allOf(QualityRule.class));
    }

    @Test
    void addsUpOverParticipantsAndRegions() {
        Random random = new Random(99);
        deliver(QualityHistory.of(random, EVENTS), random);
        LocalDate day = Samples.DAY.plusDays(20);
        for (QualityRule rule : QualityRule.values()) {
            Findings whole = sum(rule, QualityScope.ALL, day);

            assertThat(Stream.of("kab-bekasi", "kota-bandung", "kota-binjai")
                            .map(participant -> sum(rule, new QualityScope(participant, null), day))
                            .reduce(Findings.NONE, Findings::plus))
                    .isEqualTo(whole);
            for (List<String> parts : List.of(List.of("32.16", "32.73", "12.75"), List.of("32", "12"), List.of("ID"))) {
                assertThat(parts.stream()
                                .map(code -> sum(
                                        rule,
                                        new QualityScope(
                                                null, Regions.find(code).orElseThrow()),
                                        day))
                                .reduce(Findings.NONE, Findings::plus))
                        .isEqualTo(whole);
            }
        }
    }

    private static void deliver(QualityHistory history, Random random) {
        Given given = new Given(database);
        List<Runnable> deliveries = new ArrayList<>();
        history.jobSeekers().forEach(event -> deliveries.add(() -> given.send(event)));
        history.placements().forEach(event -> deliveries.add(() -> given.send(event)));
        history.vacancies().forEach(event -> deliveries.add(() -> given.send(event)));
        history.participants().forEach(state -> deliveries.add(() -> given.send(state)));
        deliveries.addAll(deliveries.subList(0, deliveries.size() / 2));
        Collections.shuffle(deliveries, random);
        deliveries.forEach(Runnable::run);
    }

    private Findings sum(QualityRule rule, QualityScope scope, LocalDate day) {
        return quality.counts(rule, scope, day).stream()
                .map(QualityCount::findings)
                .reduce(Findings.NONE, Findings::plus);
    }

    private Map<String, Findings> counts(QualityRule rule, LocalDate day) {
        Map<String, Findings> counts = new TreeMap<>();
        quality.counts(rule, QualityScope.ALL, day)
                .forEach(count -> counts.put(count.participantId() + " " + count.regionCode(), count.findings()));
        return counts;
    }

    private static Map<String, Findings> counts(List<Examined> examined) {
        return examined.stream()
                .collect(groupingBy(
                        it -> it.participantId() + " " + it.regionCode(),
                        TreeMap::new,
                        reducing(Findings.NONE, it -> new Findings(it.found() ? 1 : 0, 1), Findings::plus)));
    }

    /** Page by page. */
    private List<String> keys(QualityRule rule, LocalDate day, int limit) {
        List<String> keys = new ArrayList<>();
        @Nullable Place after = null;
        List<QualityFinding> page;
        do {
            page = quality.findings(rule, day, new QualityPage(QualityScope.ALL, after, limit));
            page.forEach(finding -> keys.add(finding.place().key().toString()));
            after = page.isEmpty() ? null : page.get(page.size() - 1).place();
        } while (page.size() == limit);
        return keys;
    }

    private static List<String> keys(List<Examined> examined) {
        return examined.stream()
                .filter(Examined::found)
                .map(it -> it.participantId() + "/" + it.recordId())
                .sorted()
                .toList();
    }
}
