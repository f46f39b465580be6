package id.satunaker.analytics;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the analytics service. */
@SpringBootApplication
public class AnalyticsApplication {

    /** Runs until stopped. */
    public static void main(String[] args) {
        SpringApplication.run(AnalyticsApplication.class, args);
    }
}
