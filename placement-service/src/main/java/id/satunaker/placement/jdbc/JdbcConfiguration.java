package id.satunaker.placement.jdbc;

import id.satunaker.placement.records.Audit;
import id.satunaker.placement.records.PersonRecords;
import id.satunaker.placement.records.Vacancies;
import id.satunaker.placement.records.Validity;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;

/** What answers readers, from the tables of the generation that is shown. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlacementJdbcProperties.class)
class JdbcConfiguration {

    @Bean
    Validity validity(PlacementJdbcProperties properties) {
        return new Validity(properties.validityDays());
    }

    @Bean
    PersonRecords<JobSeekerEvent> jobSeekers(JdbcOperations jdbc, Validity validity) {
        return new PersonQueries<>(jdbc, JobSeekerTable.under(validity));
    }

    @Bean
    PersonRecords<PlacementEvent> placements(JdbcOperations jdbc) {
        return new PersonQueries<>(jdbc, PlacementTable.TABLE);
    }

    @Bean
    Vacancies vacancies(JdbcOperations jdbc) {
        return new VacancyQueries(jdbc);
    }

    @Bean
    Audit audit(JdbcOperations jdbc) {
        return new AuditTable(jdbc);
    }
}
