package id.satunaker.placement.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

/** A bad value stops the start. */
class PlacementKafkaPropertiesTest {
    private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(Bound.class);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "partitions=0",
                "group-id=",
                "concurrency=0",
                "concurrency=65",
                "retry-at-most=0s",
                "retry-at-most=soon",
                "rebuild=perhaps"
            })
    void refusesWhatMakesNoSense(String setting) {
        runner.withPropertyValues("satunaker.placement.kafka." + setting)
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining("satunaker.placement.kafka"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"partitions=1", "concurrency=64", "retry-at-most=1ms", "rebuild=true"})
    void takesTheRest(String setting) {
        runner.withPropertyValues("satunaker.placement.kafka." + setting)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(PlacementKafkaProperties.class)
    static class Bound {}
}
