package id.satunaker.placement.jdbc;

import id.satunaker.placement.records.Audit;
import id.satunaker.placement.records.ParticipantState;
import id.satunaker.placement.records.PersonRecords;
import id.satunaker.placement.records.Rebuild;
import id.satunaker.placement.records.RecordStore;
import id.satunaker.placement.records.Vacancies;
import id.satunaker.placement.records.Validity;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.VacancyEvent;
import org.flywaydb.core.Flyway;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/** The stores of the three records, over the data source of {@code spring.datasource}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlacementJdbcProperties.class)
class JdbcConfiguration {

    /** First what there is once, then the tables of the records. */
    @Bean
    FlywayMigrationStrategy migrations() {
        return operation -> {
            operation.migrate();
            Flyway.configure()
                    .configuration(operation.getConfiguration())
                    .locations("classpath:db/records")
                    .schemas("records_1")
                    .load()
                    .migrate();
        };
    }

    @Bean
    Validity validity(PlacementJdbcProperties properties) {
        return new Validity(properties.validityDays());
    }

    @Bean
    RecordStore<JobSeekerEvent> jobSeekerStore(JdbcOperations jdbc, Validity validity) {
        return new ArrivalStore<>(
                new GuardedStore<>(jdbc, JobSeekerTable.under(validity)), jdbc, JobSeekerEvent::getEnvelope);
    }

    @Bean
    RecordStore<PlacementEvent> placementStore(JdbcOperations jdbc) {
        return new ArrivalStore<>(new GuardedStore<>(jdbc, PlacementTable.TABLE), jdbc, PlacementEvent::getEnvelope);
    }

    @Bean
    RecordStore<VacancyEvent> vacancyStore(JdbcOperations jdbc) {
        return new ArrivalStore<>(new GuardedStore<>(jdbc, VacancyTable.TABLE), jdbc, VacancyEvent::getEnvelope);
    }

    @Bean
    RecordStore<ParticipantState> participantStore(JdbcOperations jdbc) {
        return new ParticipantStore(jdbc);
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

    @Bean
    Rebuild rebuild(JdbcOperations jdbc, TransactionOperations transactions) {
        return new RecordTables(jdbc, transactions);
    }
}
