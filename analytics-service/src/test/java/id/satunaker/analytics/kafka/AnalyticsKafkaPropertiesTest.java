package id.satunaker.analytics.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class AnalyticsKafkaPropertiesTest {
    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @Configuration
    @EnableConfigurationProperties(AnalyticsKafkaProperties.class)
    static class Settings {}

    @Test
    void startsWithoutAnySetting() {
        service.run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validity-days=0",
                "kafka.partitions=0",
                "kafka.threads=0",
                "kafka.standbys=-1",
                "kafka.commit-interval=0ms",
                "kafka.session-timeout=0s",
                "kafka.rebuild-patience=-1s"
            })
    void refusesWhatIsOutOfItsBounds(String setting) {
        service.withPropertyValues("satunaker.analytics." + setting)
                .run(context -> assertThat(context).hasFailed());
    }
}
