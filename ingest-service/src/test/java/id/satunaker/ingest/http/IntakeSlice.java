package id.satunaker.ingest.http;

import id.satunaker.ingest.Issuer;
import id.satunaker.ingest.intake.Fate;
import id.satunaker.ingest.intake.Intake;
import id.satunaker.ingest.intake.PersonKey;
import id.satunaker.ingest.intake.Submission;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The HTTP edge and the subject, with a store in memory whose answer a test chooses. */
@TestConfiguration(proxyBeanMethods = false)
@Import({HttpConfiguration.class, SecurityConfiguration.class})
class IntakeSlice {

    static final Issuer ISSUER = new Issuer();

    /** To be called by the {@code @DynamicPropertySource} of a test. */
    static void trustIssuer(DynamicPropertyRegistry properties) {
        properties.add("spring.security.oauth2.resourceserver.jwt.public-key-location", ISSUER::publicKeyLocation);
    }

    @Bean
    MemoryStore store() {
        return new MemoryStore();
    }

    @Bean
    MeterRegistry meterRegistry() {
        return new SimpleMeterRegistry();
    }

    @Bean
    Intake intake(MemoryStore store) {
        return new Intake(new PersonKey(1, new byte[32]), store::publish, Clock.systemUTC());
    }

    /** Stores in memory, or does what a test says. */
    static final class MemoryStore {
        final List<Submission> stored = Collections.synchronizedList(new ArrayList<>());
        volatile Fate fate = Fate.STORED;
        volatile @Nullable RuntimeException fault;

        CompletionStage<List<Fate>> publish(List<Submission> submissions) {
            if (fault != null) {
                throw fault;
            }
            if (fate == Fate.STORED) {
                stored.addAll(submissions);
            }
            return CompletableFuture.completedFuture(Collections.nCopies(submissions.size(), fate));
        }

        void reset() {
            stored.clear();
            fate = Fate.STORED;
            fault = null;
        }
    }
}
