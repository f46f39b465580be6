package id.satunaker.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class QuotaPropertiesTest {
    private final ApplicationContextRunner service = new ApplicationContextRunner().withUserConfiguration(Quoted.class);

    @Configuration
    @EnableConfigurationProperties(QuotaProperties.class)
    static class Quoted {}

    @Test
    void startsWithoutAnySetting() {
        service.run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void givesAParticipantItsOwnLimitsAndTheRestOfThemTheDefault() {
        service.withPropertyValues("satunaker.ingest.quota.participants.portal.events=7")
                .run(context -> {
                    QuotaProperties quota = context.getBean(QuotaProperties.class);
                    assertThat(quota.of("portal").events()).isEqualTo(7);
                    assertThat(quota.of("portal").bytes())
                            .isEqualTo(quota.limits().bytes());
                    assertThat(quota.of("other")).isEqualTo(quota.limits());
                });
    }

    @Test
    void refusesMoreThanCanBeCounted() {
        service.withPropertyValues(
                        "satunaker.ingest.quota.window=1s", "satunaker.ingest.quota.participants.portal.bytes=5GB")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("allows nothing, or more than 1,000,000,000 events or bytes a second"));
    }

    /** A debt is counted in nanoseconds. */
    @Test
    void refusesAWindowOfMoreThanADay() {
        service.withPropertyValues("satunaker.ingest.quota.window=25h")
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void refusesRoomInWhichNothingCounts() {
        service.withPropertyValues("satunaker.ingest.quota.max-in-flight=1023KB")
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessageContaining("must be at least 1MB"));
    }

    @Test
    void refusesAQuotaOfNothing() {
        service.withPropertyValues("satunaker.ingest.quota.limits.events=0")
                .run(context -> assertThat(context).hasFailed());
        service.withPropertyValues("satunaker.ingest.quota.limits.bytes=0B")
                .run(context -> assertThat(context).hasFailed());
        service.withPropertyValues("satunaker.ingest.quota.max-in-flight=0B")
                .run(context -> assertThat(context).hasFailed());
        service.withPropertyValues("satunaker.ingest.quota.window=0s")
                .run(context -> assertThat(context).hasFailed());
    }
}
