package id.satunaker.placement.kafka;

import id.satunaker.placement.records.generation.GenerationLog;
import id.satunaker.placement.records.generation.GenerationTables;
import id.satunaker.placement.records.generation.Rebuild;
import id.satunaker.schemas.serde.EventSerdes;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;

/** Puts together how generations of the records are read, built, compared and forgotten. */
@Configuration(proxyBeanMethods = false)
class GenerationsConfiguration {
    private final PlacementKafkaProperties properties;

    GenerationsConfiguration(PlacementKafkaProperties properties) {
        this.properties = properties;
    }

    @Bean
    GenerationOffsets generationOffsets(Admin admin) {
        return new GenerationOffsets(admin, properties);
    }

    @Bean
    GenerationReader.Surroundings readerSurroundings(EventSerdes serdes, DeadLetters letters, MeterRegistry meters) {
        return new GenerationReader.Surroundings(serdes, letters, meters);
    }

    @Bean
    GenerationReader generationReader(
            ConcurrentKafkaListenerContainerFactory<byte[], byte[]> containers,
            GenerationTables tables,
            GenerationReader.Surroundings surroundings) {
        return new GenerationReader(containers, tables, properties, surroundings);
    }

    @Bean
    Following following(GenerationLog generations, GenerationTables tables, GenerationReader reader) {
        return new Following(generations, tables, new GenerationListeners(reader::listeners));
    }

    @Bean
    RebuildDuty rebuildDuty(GenerationLog generations, GenerationTables tables, GenerationOffsets offsets) {
        return new RebuildDuty(generations, tables, offsets);
    }

    @Bean
    GenerationStart generationStart(Admin admin, Rebuild rebuild, GenerationOffsets offsets) {
        return new GenerationStart(admin, rebuild, offsets, properties);
    }

    @Bean
    GenerationKeeper generationKeeper(
            GenerationStart start, Following following, RebuildDuty duty, DeadListeners dead) {
        return new GenerationKeeper(start::prepare, following, duty, dead::breakProcess);
    }

    @Bean
    GenerationMetrics generationMetrics(Following following) {
        return new GenerationMetrics(following);
    }

    @Bean
    RebuildEndpoint rebuildEndpoint(Rebuild rebuild, GenerationLog generations, GenerationOffsets offsets) {
        return new RebuildEndpoint(rebuild, generations, offsets);
    }

    @Bean
    ListenersHealthIndicator listenersHealthIndicator(Following following, Admin admin) {
        return new ListenersHealthIndicator(following, admin);
    }
}
