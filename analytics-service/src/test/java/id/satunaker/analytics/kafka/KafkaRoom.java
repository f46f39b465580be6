package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.FigureSource;
import id.satunaker.analytics.indicator.Publications;
import id.satunaker.analytics.indicator.ReferenceSource;
import id.satunaker.analytics.indicator.ReleaseSource;
import id.satunaker.schemas.backend.KafkaBackend;
import id.satunaker.schemas.backend.RegistryBackend;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The room as the service starts it, without the others, on the shared broker and registry. */
final class KafkaRoom {
    private KafkaRoom() {}

    static ConfigurableApplicationContext start(Stream<String> settings) {
        return new SpringApplicationBuilder(Service.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .run(Stream.concat(
                                settings,
                                Stream.of(
                                        "--spring.kafka.bootstrap-servers="
                                                + KafkaBackend.shared().bootstrapServers(),
                                        "--spring.kafka.properties[schema.registry.url]="
                                                + RegistryBackend.shared().url(),
                                        "--satunaker.analytics.kafka.instance-id=one"))
                        .toArray(String[]::new));
    }

    /** Not marked as a configuration, which the whole service would find. */
    @ImportAutoConfiguration(KafkaAutoConfiguration.class)
    @Import({
        KafkaConfiguration.class,
        GenerationsConfiguration.class,
        ReleasesConfiguration.class,
        ReferencesConfiguration.class
    })
    static class Service {
        @Bean
        Publications publications(FigureSource figures, ReleaseSource releases, ReferenceSource references) {
            return new Publications(figures, releases, references, null);
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }
}
