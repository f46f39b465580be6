package id.satunaker.ingest;

import id.satunaker.ingest.intake.PersonKey;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * The other programme in the jar of the ingest service: rotates the person key and ends. Not annotated as a
 * configuration, so that the service, which scans these packages, does not take it for one.
 */
@ImportAutoConfiguration(KafkaAutoConfiguration.class)
@EnableConfigurationProperties(PersonKeyProperties.class)
@ComponentScan("id.satunaker.ingest.rotation")
final class RotationApplication {
    private static final String OPTION = "rotate-person-key";

    static boolean isAskedFor(String... arguments) {
        return new DefaultApplicationArguments(arguments).containsOption(OPTION);
    }

    /** Rotates, and says how that ended: 0 done, 1 not. */
    static int run(String... arguments) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(RotationApplication.class)
                .web(WebApplicationType.NONE)
                .run(arguments);
        return SpringApplication.exit(context);
    }

    @Bean
    static PersonKey personKey(PersonKeyProperties properties) {
        return properties.key();
    }
}
