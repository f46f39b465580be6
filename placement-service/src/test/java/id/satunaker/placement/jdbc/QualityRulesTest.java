package id.satunaker.placement.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.placement.records.quality.QualityPage;
import id.satunaker.placement.records.quality.QualityRule;
import id.satunaker.placement.records.quality.QualityScope;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule beside the day, the date or the field on which it just does and just does not find anything. */
class QualityRulesTest {
    private static final Database database = new Database();

    static Stream<QualityCase> cases() {
        return Stream.of(
                        PlacementCases.orphans(),
                        PlacementCases.unlinked(),
                        PlacementCases.overlaps(),
                        VacancyCases.overfilled(),
                        VacancyCases.pastValidity(),
                        RegisterCases.registers(),
                        RegisterCases.silence(),
                        RegisterCases.agreements(),
                        IdentityCases.versions(),
                        IdentityCases.persons())
                .flatMap(cases -> cases);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsJustWhatItSays(QualityCase given) {
        given.when().story().of(new Given(database));

        QualityQueries quality = new QualityQueries(database.jdbc());
        String found =
                quality
                        .findings(given.rule(), given.when().day(), new QualityPage(QualityScope.ALL, null, 100))
                        .stream()
                        .map(finding -> finding.place().key().recordId())
                        .collect(Collectors.joining(" "));
        long counted = quality
                .counts(given.rule(), QualityScope.ALL, given.when().day())
                .stream()
                .mapToLong(count -> count.findings().found())
                .sum();

        assertThat(found).isEqualTo(given.when().expected());
        assertThat(counted).isEqualTo(found.isEmpty() ? 0 : found.split(" ").length);
    }

    @Test
    void hasACaseOfEachRuleThatTriggersAndOneThatNearlyDoes() {
        List<QualityCase> all = cases().toList();

        assertThat(all.stream().filter(it -> it.when().expected().isEmpty()).map(QualityCase::rule))
                .containsAll(EnumSet.allOf(QualityRule.class));
        assertThat(all.stream().filter(it -> !it.when().expected().isEmpty()).map(QualityCase::rule))
                .containsAll(EnumSet.allOf(QualityRule.class));
    }

    @Test
    void asksForTheKindsAndFactsThatTheRuleNames() {
        for (QualityRule rule : QualityRule.values()) {
            assertThat(RuleSql.of(rule).sources())
                    .extracting(RuleSql.Source::kind)
                    .isEqualTo(rule.kinds());
            assertThat(RuleSql.of(rule).facts()).extracting(RuleSql.Fact::name).isEqualTo(rule.facts());
        }
    }
}
