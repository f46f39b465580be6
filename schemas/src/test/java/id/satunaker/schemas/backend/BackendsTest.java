package id.satunaker.schemas.backend;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.serde.SchemaRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BackendsTest {

    @Test
    void givesOneBrokerWithAllTopics() {
        KafkaBackend kafka = KafkaBackend.shared();

        kafka.deployTopics(4);
        kafka.deployTopics(4);

        assertThat(KafkaBackend.shared()).isSameAs(kafka);
    }

    @Test
    void givesARegistryThatKnowsOurSchemas() {
        SchemaRegistry registry = new SchemaRegistry(
                Map.of("schema.registry.url", RegistryBackend.shared().url()));

        int id = registry.idOf("labour.job-seekers.v1-value", JobSeekerEvent.getClassSchema());

        assertThat(registry.schemaOf(id).getFullName()).isEqualTo("id.satunaker.schemas.event.JobSeekerEvent");
    }

    @Test
    void givesANewDatabaseEachTime() throws Exception {
        PostgresBackend postgres = PostgresBackend.shared();
        String first = postgres.freshDatabase();
        String second = postgres.freshDatabase();

        try (Connection one = DriverManager.getConnection(first, postgres.username(), postgres.password());
                Connection two = DriverManager.getConnection(second, postgres.username(), postgres.password())) {
            one.createStatement().execute("CREATE TABLE only_here (id int)");

            assertThat(two.getMetaData().getTables(null, "public", null, null).next())
                    .isFalse();
        }
    }
}
