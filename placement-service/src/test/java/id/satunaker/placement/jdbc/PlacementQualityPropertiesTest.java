package id.satunaker.placement.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

/** A bad value stops the start. */
class PlacementQualityPropertiesTest {
    private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(Bound.class);

    @ParameterizedTest
    @ValueSource(strings = {"renew-after=0s", "renew-after=daily", "look=0s", "look=-1s"})
    void refusesWhatMakesNoSense(String setting) {
        runner.withPropertyValues("satunaker.placement.quality." + setting)
                .run(context ->
                        assertThat(context).getFailure().hasStackTraceContaining("satunaker.placement.quality"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"renew-after=1ms", "renew-after=1d", "look=1ms"})
    void takesTheRest(String setting) {
        runner.withPropertyValues("satunaker.placement.quality." + setting)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(PlacementQualityProperties.class)
    static class Bound {}
}
