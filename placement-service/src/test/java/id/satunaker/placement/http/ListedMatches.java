package id.satunaker.placement.http;

import id.satunaker.placement.Samples;
import id.satunaker.placement.records.Reader;
import id.satunaker.placement.records.VacancyPosts;
import id.satunaker.placement.records.matching.Matches;
import id.satunaker.placement.records.matching.MatchingRules;
import id.satunaker.placement.records.matching.Ranked;
import id.satunaker.placement.records.matching.SeekerProfile;
import id.satunaker.placement.records.matching.VacancyProfile;
import id.satunaker.schemas.event.Education;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.VacancyEvent;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Matches that a slice answers from: one registration of each publisher, and one vacancy. */
@TestConfiguration(proxyBeanMethods = false)
class ListedMatches {
    private static final MatchingRules RULES = new MatchingRules(400, 200, 200, 200, 365);

    @Bean
    Matches matches() {
        return new Matches() {
            @Override
            public List<Ranked<JobSeekerEvent>> candidates(
                    VacancyEvent vacancy, Reader reader, LocalDate day, int limit) {
                ListedRecords.assertOnAReader();
                return ListedRecords.PUBLISHERS.stream()
                        .filter(reader::seesPersonRecordsOf)
                        .limit(limit)
                        .map(ListedMatches::jobSeeker)
                        .map(event -> new Ranked<>(
                                event, RULES.score(SeekerProfile.of(event), VacancyProfile.of(vacancy), day)))
                        .toList();
            }

            @Override
            public List<Ranked<VacancyPosts>> vacancies(JobSeekerEvent jobSeeker, LocalDate day, int limit) {
                ListedRecords.assertOnAReader();
                VacancyEvent vacancy = Samples.vacancy(
                        Samples.envelope("kab-asahan", "v-1").setRegionCode("12.09"),
                        Samples.vacancy().setEducation(Education._U));
                return List.of(new Ranked<>(
                        new VacancyPosts(vacancy, day, 1),
                        RULES.score(SeekerProfile.of(jobSeeker), VacancyProfile.of(vacancy), day)));
            }
        };
    }

    private static JobSeekerEvent jobSeeker(String publisher) {
        return Samples.jobSeeker(
                Samples.envelope(publisher, "r-1"),
                Samples.ALICE,
                Samples.registration()
                        .setRegisteredOn(Samples.DAY.minusDays(73))
                        .setOccupation("7213"));
    }
}
