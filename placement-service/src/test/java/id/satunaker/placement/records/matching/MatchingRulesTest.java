package id.satunaker.placement.records.matching;

import static id.satunaker.placement.Samples.ALICE;
import static id.satunaker.placement.Samples.DAY;
import static id.satunaker.placement.Samples.envelope;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.placement.Samples;
import id.satunaker.placement.records.matching.Score.EducationPart;
import id.satunaker.placement.records.matching.Score.OccupationPart;
import id.satunaker.placement.records.matching.Score.RegionPart;
import id.satunaker.placement.records.matching.Score.WaitingPart;
import id.satunaker.schemas.event.Education;
import id.satunaker.schemas.event.Registration;
import id.satunaker.schemas.event.Sex;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingRulesTest {
    private static final MatchingRules RULES = new MatchingRules(400, 200, 200, 200, 365);
    private static final VacancyProfile WELDER = new VacancyProfile("7212", Education.SMK, "32.16");

    @Test
    void addsUpItsPartsAndSaysWhereEachComesFrom() {
        SeekerProfile seeker = new SeekerProfile("7213", Education._U, "32.73", DAY.minusDays(100));

        Score score = RULES.score(seeker, WELDER, DAY);

        assertThat(score)
                .isEqualTo(new Score(
                        new OccupationPart(OccupationFit.CLOSE, 3, 300),
                        new EducationPart(EducationFit.UNKNOWN, 100),
                        new RegionPart(Distance.SAME_PROVINCE, 100),
                        new WaitingPart(100, false, 54)));
        assertThat(score.total()).isEqualTo(554);
    }

    @ParameterizedTest
    @CsvSource({
        "7212, 7212, SAME, 4",
        "7212, 721, CLOSE, 3",
        "72, 7212, CLOSE, 2",
        "72, 72, SAME, 2",
        "7, 7212, CLOSE, 1",
        "6212, 7212, DIFFERENT, 0",
        ", 7212, UNKNOWN, 0",
        "7212, , UNKNOWN, 0",
        ", , UNKNOWN, 0"
    })
    void countsEqualLeadingDigits(@Nullable String wanted, @Nullable String offered, OccupationFit fit, int digits) {
        assertThat(OccupationFit.of(wanted, offered)).isEqualTo(fit);
        assertThat(OccupationFit.equalDigits(wanted, offered)).isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource({
        "SMK, SMK, MET",
        "SMA, SMK, MET",
        "SMK, SMA, MET",
        "S1, SMK, MET",
        "SMP, SMK, BELOW",
        "NONE, SD, BELOW",
        "NONE, NONE, MET",
        "_U, SMK, UNKNOWN",
        "_U, NONE, UNKNOWN",
        "_U, _U, NOT_ASKED",
        "NONE, _U, NOT_ASKED",
        "POSTGRADUATE, S1, MET",
        "S1, POSTGRADUATE, BELOW",
        "DIPLOMA, S1, BELOW"
    })
    void comparesEducationByLevel(Education has, Education asked, EducationFit fit) {
        assertThat(EducationFit.of(has, asked)).isEqualTo(fit);
    }

    @ParameterizedTest
    @CsvSource({
        "32.16, 32.16, SAME_REGION",
        "32.16, 32.73, SAME_PROVINCE",
        "32.16, 33.16, ELSEWHERE",
        "3, 32.16, ELSEWHERE"
    })
    void tellsHowFarItIs(String one, String other, Distance distance) {
        assertThat(Distance.of(one, other)).isEqualTo(distance);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, false",
        "1, 0, false",
        "2, 1, false",
        "364, 199, false",
        "365, 200, true",
        "9000, 200, true",
        "-3, 0, false"
    })
    void countsWaitingUpToItsCap(int days, int points, boolean capped) {
        SeekerProfile seeker = new SeekerProfile(null, Education._U, "82.04", DAY.minusDays(days));

        assertThat(RULES.score(seeker, WELDER, DAY).waiting()).isEqualTo(new WaitingPart(days, capped, points));
    }

    /** What differs in sex and age alone is the same to matching, since it does not get to see either. */
    @Test
    void scoresPeopleOfEachSexAndAgeAlike() {
        List<Score> scores = Stream.of(Sex.values())
                .flatMap(sex -> Stream.of(null, LocalDate.parse("1960-01-01"), LocalDate.parse("2008-12-01"))
                        .map(birth -> Samples.registration().setSex(sex).setBirthMonth(birth)))
                .map(MatchingRulesTest::profile)
                .map(seeker -> RULES.score(seeker, WELDER, DAY))
                .toList();

        assertThat(scores).hasSize(9).containsOnly(scores.get(0));
        assertThat(Stream.of(SeekerProfile.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly("occupation", "education", "regionCode", "registeredOn");
    }

    private static SeekerProfile profile(Registration.Builder body) {
        return SeekerProfile.of(Samples.jobSeeker(envelope("kab-bekasi", "r-1"), ALICE, body));
    }

    /** In each part a better fit is never worth less, whatever the weights. */
    @Test
    void isMonotoneInEachPart() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            MatchingRules rules = Profiles.rules(random);
            SeekerProfile seeker = Profiles.seeker(random);
            SeekerProfile other = Profiles.seeker(random);
            VacancyProfile vacancy = Profiles.vacancy(random);

            Score score = rules.score(seeker, vacancy, DAY);
            Score better = rules.score(other, vacancy, DAY);

            if (better.occupation().digits() >= score.occupation().digits()) {
                assertThat(better.occupation().points())
                        .isGreaterThanOrEqualTo(score.occupation().points());
            }
            if (better.education().fit().compareTo(score.education().fit()) <= 0) {
                assertThat(better.education().points())
                        .isGreaterThanOrEqualTo(score.education().points());
            }
            if (better.region().distance().compareTo(score.region().distance()) <= 0) {
                assertThat(better.region().points())
                        .isGreaterThanOrEqualTo(score.region().points());
            }
            if (better.waiting().days() >= score.waiting().days()) {
                assertThat(better.waiting().points())
                        .isGreaterThanOrEqualTo(score.waiting().points());
            }
        }
    }

    @Test
    void neverExceedsWhatItsBucketMayHold() {
        Random random = new Random(8);
        for (int i = 0; i < 20_000; i++) {
            MatchingRules rules = Profiles.rules(random);

            SeekerProfile seeker = Profiles.seeker(random);
            Score score = rules.score(seeker, Profiles.vacancy(random), DAY);

            Bucket bucket = new Bucket(
                    score.occupation().digits(),
                    score.education().fit(),
                    score.region().distance());
            assertThat(score.total() - score.waiting().points()).isEqualTo(rules.atMost(bucket) - rules.waiting());
            assertThat(score.total()).isEqualTo(rules.exactly(bucket, seeker, DAY));
            assertThat(score.waiting().points()).isBetween(0, rules.waiting());
        }
    }
}
