package id.satunaker.placement.http;

import id.satunaker.placement.records.Audit;
import id.satunaker.placement.records.JobSeekers;
import id.satunaker.placement.records.People;
import id.satunaker.placement.records.PersonIds;
import id.satunaker.placement.records.PersonRecords;
import id.satunaker.placement.records.Placements;
import id.satunaker.placement.records.Vacancies;
import id.satunaker.placement.records.Validity;
import id.satunaker.placement.records.letter.DeadLetterOffice;
import id.satunaker.placement.records.letter.LetterBox;
import id.satunaker.placement.records.letter.ReplayLog;
import id.satunaker.placement.records.quality.DataQuality;
import id.satunaker.placement.records.quality.QualityDays;
import id.satunaker.placement.records.quality.WeeklySummary;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;

/** What the controllers ask of the subject. */
@Configuration(proxyBeanMethods = false)
class SubjectConfiguration {

    @Bean
    Desk desk(Clock clock, Scheduler readers, Audit audit) {
        return new Desk(clock, readers, audit);
    }

    @Bean
    JobSeekers jobSeekersOnDays(
            PersonRecords<JobSeekerEvent> jobSeekers, PersonRecords<PlacementEvent> placements, Validity validity) {
        return new JobSeekers(jobSeekers, placements, validity);
    }

    @Bean
    Placements placementsOnDays(PersonRecords<PlacementEvent> placements, Vacancies vacancies) {
        return new Placements(placements, vacancies);
    }

    @Bean
    People people(
            PersonIds ids,
            PersonRecords<JobSeekerEvent> jobSeekers,
            PersonRecords<PlacementEvent> placements,
            Validity validity) {
        return new People(ids, jobSeekers, placements, validity);
    }

    @Bean
    WeeklySummary weeklySummary(DataQuality quality, QualityDays days) {
        return new WeeklySummary(quality, days);
    }

    @Bean
    DeadLetterOffice deadLetterOffice(LetterBox letters, ReplayLog replays) {
        return new DeadLetterOffice(letters, replays);
    }
}
