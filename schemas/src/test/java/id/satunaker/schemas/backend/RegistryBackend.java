package id.satunaker.schemas.backend;

import id.satunaker.schemas.deploy.Deploy;
import id.satunaker.schemas.serde.SchemaRegistry;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/**
 * One real schema registry (Apicurio) shared by all tests of a JVM: FULL_TRANSITIVE, with all schemas of the platform
 * registered.
 */
public final class RegistryBackend {
    private static final Logger log = LoggerFactory.getLogger(RegistryBackend.class);
    private static final String IMAGE = "apicurio/apicurio-registry:3.0.9";
    private static final int CONTAINER_PORT = 8080;
    private static final String API = "/apis/ccompat/v7";

    private static @Nullable RegistryBackend shared;

    private final String url;

    private RegistryBackend(String url) {
        this.url = url;
    }

    public static synchronized RegistryBackend shared() {
        if (shared == null) {
            RegistryBackend started = BackendChoice.isDocker() ? container() : embedded();
            Deploy.registerSchemas(started.url);
            new SchemaRegistry(Map.of("schema.registry.url", started.url)).setCompatibility("FULL_TRANSITIVE");
            shared = started;
        }
        return shared;
    }

    /** The value of {@code schema.registry.url}. */
    public String url() {
        return url;
    }

    private static RegistryBackend embedded() {
        RegistryProcess process = RegistryProcess.start();
        log.info("Schema registry backend: process Apicurio {}", process.version());
        return new RegistryBackend(process.address() + API);
    }

    /** Testcontainers' reaper ends the container after the JVM. */
    @SuppressWarnings("resource")
    private static RegistryBackend container() {
        GenericContainer<?> container = new GenericContainer<>(IMAGE)
                .withExposedPorts(CONTAINER_PORT)
                .waitingFor(Wait.forHttp(API + "/subjects"));
        container.start();
        log.info("Schema registry backend: container {}", IMAGE);
        return new RegistryBackend(
                "http://" + container.getHost() + ":" + container.getMappedPort(CONTAINER_PORT) + API);
    }
}
