package id.satunaker.placement.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import id.satunaker.placement.records.Validity;
import id.satunaker.placement.records.generation.Edition;
import id.satunaker.placement.records.generation.GenerationLog;
import id.satunaker.placement.records.generation.GenerationTables;
import id.satunaker.placement.records.generation.Rebuild;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/** The generations of the records, over the one pool of {@code spring.datasource}. */
@Configuration(proxyBeanMethods = false)
class GenerationConfiguration {

    @Bean(defaultCandidate = false)
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource pool(DataSourceProperties properties) {
        return properties
                .initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
    }

    /** What all have that ask for a data source. */
    @Bean
    @Primary
    SchemaDataSource shown(@Qualifier("pool") HikariDataSource pool) {
        return SchemaDataSource.of(pool);
    }

    @Bean
    GenerationLog generationLog(JdbcOperations jdbc, TransactionOperations transactions) {
        return new GenerationStateTable(jdbc, transactions);
    }

    @Bean
    GenerationTables generationTables(SchemaDataSource shown, Validity validity) {
        return new GenerationSchemas(shown, new Edition(validity.days(), Layout.own()));
    }

    @Bean
    Rebuild rebuild(GenerationLog log, GenerationTables tables) {
        return new Rebuild(log, tables);
    }
}
