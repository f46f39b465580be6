package id.satunaker.placement.records.matching;

import static id.satunaker.placement.Samples.ALICE;
import static id.satunaker.placement.Samples.DAY;
import static id.satunaker.placement.Samples.envelope;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.placement.Samples;
import id.satunaker.schemas.event.Education;
import id.satunaker.schemas.event.JobSeekerEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BestFirstTest {

    @Test
    void findsWhatRankingEverythingFinds() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            MatchingRules rules = Profiles.rules(random);
            List<Ranked<JobSeekerEvent>> all = ranked(random, rules);
            int limit = 1 + random.nextInt(30);

            List<Ranked<JobSeekerEvent>> best = new BestFirst<>(rules::atMost, Ranked.jobSeekers())
                    .take(limit, bucket -> first(all, bucket, limit));

            assertThat(best)
                    .as("seed %d", seed)
                    .isEqualTo(all.stream().limit(limit).toList());
        }
    }

    @Test
    void looksNoFurtherThanItMust() {
        MatchingRules rules = new MatchingRules(400, 200, 200, 200, 30);
        VacancyProfile vacancy = new VacancyProfile("7212", Education.SMK, "32.16");
        JobSeekerEvent good = jobSeeker("r-1", new SeekerProfile("7212", Education.SMA, "32.73", DAY.minusDays(15)));
        List<Bucket> asked = new ArrayList<>();

        new BestFirst<>(rules::atMost, Ranked.jobSeekers()).take(1, bucket -> {
            asked.add(bucket);
            return first(List.of(ranked(good, rules, vacancy)), bucket, 1);
        });

        assertThat(asked)
                .isEqualTo(Bucket.all().stream()
                        .sorted(Comparator.comparingInt(rules::atMost).reversed())
                        .filter(bucket -> rules.atMost(bucket) >= 400 + 200 + 100 + 100)
                        .toList())
                .hasSizeLessThan(Bucket.all().size() / 2);
    }

    /** In order. */
    private static List<Ranked<JobSeekerEvent>> ranked(Random random, MatchingRules rules) {
        VacancyProfile vacancy = Profiles.vacancy(random);
        return IntStream.range(0, random.nextInt(200) + 1)
                .mapToObj(i -> jobSeeker("r-" + i, Profiles.seeker(random)))
                .map(event -> ranked(event, rules, vacancy))
                .sorted(Ranked.jobSeekers())
                .toList();
    }

    private static Ranked<JobSeekerEvent> ranked(JobSeekerEvent event, MatchingRules rules, VacancyProfile vacancy) {
        return new Ranked<>(event, rules.score(SeekerProfile.of(event), vacancy, DAY));
    }

    private static List<Ranked<JobSeekerEvent>> first(List<Ranked<JobSeekerEvent>> all, Bucket bucket, int limit) {
        return all.stream()
                .filter(ranked -> bucket.equals(new Bucket(
                        ranked.score().occupation().digits(),
                        ranked.score().education().fit(),
                        ranked.score().region().distance())))
                .limit(limit)
                .toList();
    }

    private static JobSeekerEvent jobSeeker(String recordId, SeekerProfile profile) {
        return Samples.jobSeeker(
                envelope("kab-bekasi", recordId).setRegionCode(profile.regionCode()),
                ALICE,
                Samples.registration()
                        .setOccupation(profile.occupation())
                        .setEducation(profile.education())
                        .setRegisteredOn(profile.registeredOn()));
    }
}
