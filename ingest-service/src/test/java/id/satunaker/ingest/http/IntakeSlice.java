package id.satunaker.ingest.http;

import id.satunaker.ingest.Issuer;
import id.satunaker.ingest.Participants;
import id.satunaker.ingest.intake.Agreements;
import id.satunaker.ingest.intake.Fate;
import id.satunaker.ingest.intake.Heartbeats;
import id.satunaker.ingest.intake.Intake;
import id.satunaker.ingest.intake.ParticipantRegister;
import id.satunaker.ingest.intake.PersonIds;
import id.satunaker.ingest.intake.PersonKey;
import id.satunaker.ingest.intake.Submission;
import id.satunaker.ingest.intake.TraceContext;
import id.satunaker.ingest.intake.Written;
import id.satunaker.ingest.xlsx.XlsxSlice;
import id.satunaker.schemas.event.Envelope;
import id.satunaker.schemas.event.Participant;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The HTTP edge and the subject, with a store in memory whose answer a test chooses. */
@TestConfiguration(proxyBeanMethods = false)
@Import({HttpConfiguration.class, SecurityConfiguration.class, XlsxSlice.class})
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
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Intake intake(MemoryStore store, Clock clock, Environment environment) {
        boolean takesPassports = environment.getProperty("satunaker.ingest.identity.passports", Boolean.class, false);
        return new Intake(
                new PersonIds(new PersonKey(1, List.of(new byte[32])), takesPassports), store::publish, clock);
    }

    @Bean
    Agreements agreements() {
        Agreements agreements = new Agreements();
        agreements.replace(List.of(
                Participants.live("kab-bekasi", "32.16"),
                Participants.live("kota-bandung", "32.73"),
                Participants.ministry("kemnaker")));
        return agreements;
    }

    @Bean
    Heartbeats heartbeats(MemoryRegister register, Clock clock) {
        return new Heartbeats(register, clock);
    }

    @Bean
    MemoryRegister register() {
        return new MemoryRegister();
    }

    /** Keeps heartbeats in memory, or does not know what became of them. */
    static final class MemoryRegister implements ParticipantRegister {
        final List<String> beats = Collections.synchronizedList(new ArrayList<>());
        volatile Fate fate = Fate.STORED;
        volatile @Nullable RuntimeException fault;

        @Override
        public void publish(Collection<Participant> participants) {}

        @Override
        public CompletionStage<Fate> beat(Participant participant, LocalDate day, TraceContext trace) {
            if (fault != null) {
                throw fault;
            }
            beats.add(participant.getParticipantId() + " " + day);
            return CompletableFuture.completedFuture(fate);
        }
    }

    /** Stores in memory, or does what a test says. */
    static final class MemoryStore {
        final List<Submission> stored = Collections.synchronizedList(new ArrayList<>());
        volatile Fate fate = Fate.STORED;
        volatile @Nullable RuntimeException fault;

        CompletionStage<List<Fate>> publish(List<Submission> submissions, TraceContext trace, Written written) {
            if (fault != null) {
                throw fault;
            }
            if (fate == Fate.STORED) {
                submissions.forEach(submission -> {
                    written.add("labour.memory.v1", 0, stored.size());
                    stored.add(submission);
                });
            }
            return CompletableFuture.completedFuture(Collections.nCopies(submissions.size(), fate));
        }

        /** Of the events of records that are stored. */
        List<Envelope> envelopes() {
            return stored.stream()
                    .map(submission -> ((Submission.OfRecord) submission).envelope())
                    .toList();
        }

        void reset() {
            stored.clear();
            fate = Fate.STORED;
            fault = null;
        }
    }
}
