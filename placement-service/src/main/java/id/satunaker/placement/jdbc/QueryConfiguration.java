package id.satunaker.placement.jdbc;

import id.satunaker.placement.records.PersonIds;
import id.satunaker.placement.records.VacancyPlacements;
import id.satunaker.placement.records.Validity;
import id.satunaker.placement.records.Versions;
import id.satunaker.placement.records.letter.ReplayLog;
import id.satunaker.placement.records.matching.Matches;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.VacancyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/** What is looked up beside the records themselves: their versions, their links, the persons, what fits them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlacementMatchingProperties.class)
class QueryConfiguration {

    @Bean
    PersonIds personIds(JdbcOperations jdbc) {
        return new PersonIdQueries(jdbc);
    }

    @Bean
    VacancyPlacements vacancyPlacements(JdbcOperations jdbc) {
        return new VacancyPlacementQueries(jdbc);
    }

    @Bean
    Versions<JobSeekerEvent> jobSeekerVersions(JdbcOperations jdbc, Validity validity) {
        return new VersionQueries<>(jdbc, JobSeekerTable.under(validity));
    }

    @Bean
    Versions<PlacementEvent> placementVersions(JdbcOperations jdbc) {
        return new VersionQueries<>(jdbc, PlacementTable.TABLE);
    }

    @Bean
    Versions<VacancyEvent> vacancyVersions(JdbcOperations jdbc) {
        return new VersionQueries<>(jdbc, VacancyTable.TABLE);
    }

    @Bean
    Matches matches(JdbcOperations jdbc, Validity validity, PlacementMatchingProperties matching) {
        return new MatchQueries(jdbc, JobSeekerTable.under(validity), matching.rules());
    }

    @Bean
    ReplayLog replayLog(JdbcOperations jdbc, TransactionOperations transactions) {
        return new ReplayTable(jdbc, transactions);
    }
}
