package id.satunaker.analytics;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts the analytics service. */
@SpringBootApplication(proxyBeanMethods = false)
public class AnalyticsApplication {

    /** Runs until stopped. */
    public static void main(String[] args) {
        SpringApplication.run(AnalyticsApplication.class, args);
    }

    /** The clock of Jakarta, whose midnight begins every region's day. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Jakarta"));
    }
}
