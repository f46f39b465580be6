package id.satunaker.ingest;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the ingest service. */
@SpringBootApplication
public class IngestApplication {

    /** Runs until stopped. */
    public static void main(String[] args) {
        SpringApplication.run(IngestApplication.class, args);
    }
}
