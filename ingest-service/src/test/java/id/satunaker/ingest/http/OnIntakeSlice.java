package id.satunaker.ingest.http;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What tests of the HTTP edge share: a client, the store in memory, empty before each, and an issuer that is trusted. */
@Import(IntakeSlice.class)
abstract class OnIntakeSlice {
    @Autowired
    WebTestClient client;

    @Autowired
    IntakeSlice.MemoryStore store;

    @DynamicPropertySource
    static void trustIssuer(DynamicPropertyRegistry properties) {
        IntakeSlice.trustIssuer(properties);
    }

    @BeforeEach
    void empty() {
        store.reset();
    }
}
