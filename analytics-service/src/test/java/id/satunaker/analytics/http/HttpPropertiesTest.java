package id.satunaker.analytics.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

/** A bad value stops the start. */
class HttpPropertiesTest {
    private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(Bound.class);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "public-values=some",
                "public-values=none",
                "public-values=rounded",
                "disclosure-key=short",
                "notice="
            })
    void refusesWhatMakesNoSense(String setting) {
        runner.withPropertyValues("satunaker.analytics." + setting)
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining("satunaker.analytics"));
    }

    @Test
    void takesANotice() {
        runner.withPropertyValues("satunaker.analytics.public-values=exact", "satunaker.analytics.notice=x")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void refusesANoticeThatFillsThePage() {
        runner.withPropertyValues(
                        "satunaker.analytics.public-values=exact", "satunaker.analytics.notice=" + "x".repeat(501))
                .run(context -> assertThat(context).hasFailed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"public-values=exact", "disclosure-key=0123456789abcdef0123456789abcdef"})
    void takesTheRest(String setting) {
        runner.withPropertyValues("satunaker.analytics." + setting)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(HttpProperties.class)
    static class Bound {}
}
