package id.satunaker.analytics.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What the http room gets from outside, in the hands of a test. */
@TestConfiguration(proxyBeanMethods = false)
public class Edge {
    public static final LocalDate TODAY = LocalDate.of(2025, 6, 30);

    @Bean
    Country country() {
        return new Country();
    }

    @Bean
    @Primary
    SettableClock settableClock() {
        return SettableClock.noonOf(TODAY);
    }

    @Bean
    @ConditionalOnMissingBean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }
}
