package id.satunaker.schemas.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satunaker.schemas.backend.KafkaBackend;
import id.satunaker.schemas.backend.RegistryBackend;
import id.satunaker.schemas.event.LabourForce;
import id.satunaker.schemas.readme.Readme;
import id.satunaker.schemas.serde.IncompatibleSchemaException;
import id.satunaker.schemas.serde.RegistryUnavailableException;
import id.satunaker.schemas.serde.SchemaRegistry;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;

class DeployTest {

    @Test
    void changesNothingWhenRunAgain() {
        DeployArguments arguments = arguments(RegistryBackend.shared().url());
        SchemaRegistry registry = new SchemaRegistry(
                Map.of("schema.registry.url", RegistryBackend.shared().url()));

        Deploy.run(arguments);
        int first = registry.idOf("labour.reference.v1-value", LabourForce.getClassSchema());
        Deploy.run(arguments);

        assertThat(registry.idOf("labour.reference.v1-value", LabourForce.getClassSchema()))
                .isEqualTo(first);
    }

    @Test
    void leavesTheRegistryRefusingIncompatibleVersionsWhateverItsDefault() {
        String url = RegistryBackend.shared().url();
        SchemaRegistry registry = new SchemaRegistry(Map.of("schema.registry.url", url));
        Schema withoutArea = SchemaBuilder.record("LabourForce")
                .namespace("id.satunaker.schemas.event")
                .fields()
                .requiredLong("persons")
                .endRecord();

        registry.setCompatibility("NONE");
        try {
            Deploy.registerSchemas(url);

            assertThatThrownBy(() -> registry.register("labour.reference.v1-value", withoutArea))
                    .isInstanceOf(IncompatibleSchemaException.class)
                    .hasMessageContaining("labour.reference.v1-value");
        } finally {
            registry.setCompatibility("FULL_TRANSITIVE");
        }
    }

    @Test
    void failsWhenTheRegistryIsDown() {
        assertThatThrownBy(() -> Deploy.run(arguments("http://127.0.0.1:1")))
                .isInstanceOf(RegistryUnavailableException.class);
    }

    @Test
    void readsItsArguments() {
        DeployArguments arguments = DeployArguments.parse(
                "--bootstrap-servers", "kafka:9092", "--schema-registry", "http://registry", "--partitions", "4");

        assertThat(arguments).isEqualTo(new DeployArguments("kafka:9092", "http://registry", 4, (short) 3));
    }

    @Test
    void takesTheArgumentsOfTheReadmeWithTheirDefaults() {
        DeployArguments least =
                DeployArguments.parse("--bootstrap-servers", "kafka:9092", "--schema-registry", "http://registry");

        assertThat(Readme.ofModule().text())
                .contains("`--bootstrap-servers HOST:PORT`", "`--schema-registry URL`")
                .containsPattern("`--partitions N`\\s\\(" + least.partitions() + " unless given\\)")
                .containsPattern("`--replication-factor N`\\s\\(" + least.replicationFactor() + " unless given\\)");
    }

    @Test
    void refusesArgumentsThatItDoesNotKnowOrCannotRead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeployArguments.parse("--bootstrap-server", "kafka:9092"))
                .withMessageContaining("--bootstrap-server is unknown")
                .withMessageContaining("usage");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeployArguments.parse("--bootstrap-servers", "kafka:9092"))
                .withMessageContaining("--schema-registry is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeployArguments.parse("--partitions", "many"))
                .withMessageContaining("--bootstrap-servers is missing");
    }

    private static DeployArguments arguments(String registry) {
        return new DeployArguments(KafkaBackend.shared().bootstrapServers(), registry, 4, (short) 1);
    }
}
