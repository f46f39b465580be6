package id.satunaker.placement;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts the placement service. */
@SpringBootApplication
public class PlacementApplication {

    /** Runs until stopped. */
    public static void main(String[] args) {
        SpringApplication.run(PlacementApplication.class, args);
    }

    /** Days are Jakarta's. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Jakarta"));
    }
}
