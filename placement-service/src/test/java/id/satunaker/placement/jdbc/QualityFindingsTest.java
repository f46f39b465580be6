package id.satunaker.placement.jdbc;

import static id.satunaker.placement.Samples.ALICE;
import static id.satunaker.placement.Samples.DAY;
import static id.satunaker.placement.Samples.MORNING;
import static id.satunaker.placement.records.quality.QualityRule.ORPHAN_PLACEMENT;
import static id.satunaker.placement.records.quality.QualityRule.PLACEMENT_WITHOUT_VACANCY;
import static id.satunaker.placement.records.quality.QualityRule.RECORD_ID_OF_SEVERAL_PERSONS;
import static id.satunaker.placement.records.quality.QualityRule.SAME_RECORDED_AT;
import static id.satunaker.placement.records.quality.QualityRule.SILENT_PARTICIPANT;
import static id.satunaker.placement.records.quality.QualityRule.VACANCY_PAST_VALIDITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import id.satunaker.placement.records.quality.QualityFinding;
import id.satunaker.placement.records.quality.QualityFinding.Place;
import id.satunaker.placement.records.quality.QualityPage;
import id.satunaker.placement.records.quality.QualityRule;
import id.satunaker.placement.records.quality.QualityRule.Kind;
import id.satunaker.placement.records.quality.QualityScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a finding shows, and how one pages over many. */
class QualityFindingsTest {
    private static final Database database = new Database();

    private final QualityQueries quality = new QualityQueries(database.jdbc());
    private final Given given = new Given(database);

    @Test
    void showsAPlacementWithItsPersonAndFacts() {
        given.placement("p-1", ALICE, it -> it.setVacancy("kab-bekasi/gone"));

        QualityFinding finding = only(ORPHAN_PLACEMENT, DAY.plusDays(9));

        assertThat(finding.kind()).isEqualTo(Kind.PLACEMENT);
        assertThat(finding.place().key()).hasToString("kab-bekasi/p-1");
        assertThat(finding.place().eventId()).hasSize(64);
        assertThat(finding.personId()).isEqualTo(ALICE);
        assertThat(finding.regionCode()).isEqualTo("32.16");
        assertThat(finding.facts())
                .containsExactly(
                        entry("vacancy", "kab-bekasi/gone"), entry("employerId", "pt-maju"), entry("startedOn", DAY));
    }

    @Test
    void showsAVacancyWithoutAPerson() {
        given.vacancy("v-1", it -> it.setClosedOn(null).setOpenings(3));

        QualityFinding finding = only(VACANCY_PAST_VALIDITY, DAY.plusDays(90));

        assertThat(finding.personId()).isNull();
        assertThat(finding.facts())
                .containsExactly(
                        entry("title", "Tukang las"),
                        entry("employerId", "pt-maju"),
                        entry("openings", 3L),
                        entry("openedOn", DAY),
                        entry("openUntil", DAY.plusDays(30)));
    }

    @Test
    void showsTheMomentThatTwoVersionsShare() {
        given.vacancy("v-1", it -> it).vacancy("v-1", it -> it.setOpenings(9));

        assertThat(only(SAME_RECORDED_AT, DAY).facts()).containsExactly(entry("recordedAt", MORNING));
    }

    @Test
    void leavesOutWhatIsNotKnownOfASilentParticipant() {
        given.participant(it -> it.setRegions(List.of("*"))).vacancy("v-1", it -> it);

        QualityFinding finding = only(SILENT_PARTICIPANT, DAY.plusDays(5));

        assertThat(finding.place()).hasToString("kab-bekasi/ID");
        assertThat(finding.regionCode()).isEqualTo("ID");
        assertThat(finding.facts()).containsExactly(entry("name", "Kabupaten Bekasi"), entry("lastEventOn", DAY));
    }

    @Test
    void pagesOverPersonsThatShareARecordId() {
        for (int person = 10; person < 30; person++) {
            given.placement("p-1", String.valueOf(person).repeat(32), it -> it);
        }

        List<QualityFinding> found = pages(RECORD_ID_OF_SEVERAL_PERSONS, 3, () -> {});

        assertThat(found).extracting(QualityFinding::personId).hasSize(20).doesNotHaveDuplicates();
    }

    /** Between pages others come, change and are put right; those that stay as they are are each seen once. */
    @Test
    void pagesOverEveryLastingFindingOnceWhileOthersChange() {
        Random random = new Random(3);
        Set<String> lasting = new TreeSet<>();
        for (int i = 0; i < 60; i++) {
            lasting.add("p-%04d".formatted(random.nextInt(10_000)));
        }
        lasting.forEach(id -> given.placement(id, ALICE, it -> it.setVacancy(null)));

        List<QualityFinding> found = pages(PLACEMENT_WITHOUT_VACANCY, 7, () -> churn(random, lasting));

        assertThat(found)
                .extracting(it -> it.place().key().recordId())
                .doesNotHaveDuplicates()
                .containsAll(lasting);
    }

    private void churn(Random random, Set<String> lasting) {
        for (int i = 0; i < 5; i++) {
            String id = "p-%04d".formatted(random.nextInt(10_000));
            if (!lasting.contains(id)) {
                given.later().placement(id, ALICE, it -> it.setVacancy(random.nextBoolean() ? null : "kab-bekasi/v-1"));
            }
        }
    }

    private List<QualityFinding> pages(QualityRule rule, int limit, Runnable between) {
        List<QualityFinding> found = new ArrayList<>();
        @Nullable Place after = null;
        List<QualityFinding> page;
        do {
            page = quality.findings(rule, DAY, new QualityPage(QualityScope.ALL, after, limit));
            found.addAll(page);
            after = page.isEmpty() ? null : page.get(page.size() - 1).place();
            between.run();
        } while (!page.isEmpty());
        return found;
    }

    private QualityFinding only(QualityRule rule, LocalDate day) {
        List<QualityFinding> found = quality.findings(rule, day, new QualityPage(QualityScope.ALL, null, 9));
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
