package id.satunaker.ingest;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the ingest service. */
@SpringBootApplication
public class IngestApplication {

    /** Runs until stopped; with {@code --rotate-person-key}, until that is done. */
    public static void main(String[] args) {
        if (RotationApplication.isAskedFor(args)) {
            System.exit(RotationApplication.run(args));
        }
        SpringApplication.run(IngestApplication.class, args);
    }
}
