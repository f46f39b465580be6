package id.satunaker.placement.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

/** A bad value stops the start. */
class PlacementHttpPropertiesTest {
    private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(Bound.class);

    @ParameterizedTest
    @ValueSource(strings = {"threads=0", "threads=257", "threads=few", "queue=0", "queue=100001"})
    void refusesWhatMakesNoSense(String setting) {
        runner.withPropertyValues("satunaker.placement.http." + setting)
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining("satunaker.placement.http"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"threads=1", "threads=256", "queue=1", "queue=100000"})
    void takesTheRest(String setting) {
        runner.withPropertyValues("satunaker.placement.http." + setting)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(PlacementHttpProperties.class)
    static class Bound {}
}
