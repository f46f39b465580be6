package id.satunaker.placement;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the placement service. */
@SpringBootApplication
public class PlacementApplication {

    /** Runs until stopped. */
    public static void main(String[] args) {
        SpringApplication.run(PlacementApplication.class, args);
    }
}
