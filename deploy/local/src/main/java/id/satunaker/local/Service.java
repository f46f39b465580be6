package id.satunaker.local;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One of the three Spring Boot services, with the settings of the local run.
 *
 * @param rotating whether it does its share of a rotation of the person key: ingest carries the events over and ends, the
 *     others forget what they have made of them and begin anew
 */
record Service(Part part, Layout layout, Addresses addresses, Secrets secrets, boolean rotating) implements Recipe {
    static final int PARTITIONS = 4;
    private static final int MEGABYTES = 320;

    @Override
    public Launch prepare() throws IOException, Refusal {
        List<String> programme = new ArrayList<>();
        programme.add("-jar");
        programme.add(layout.serviceJar(part).toString());
        programme.addAll(common());
        programme.addAll(own());
        if (rotating) {
            programme.add(share());
        }
        return new Jvm(layout, part, MEGABYTES).launch(programme, environment());
    }

    @Override
    public boolean isReady() throws Exception {
        return Http.isOk(addresses.management(part).resolve("/actuator/health/readiness"));
    }

    @Override
    public String address() {
        return "http://" + Addresses.HOST + ":" + addresses.port(part);
    }

    /** A phase of a stop ends well before {@link Stopping} loses its patience, even when it meets a start. */
    private List<String> common() {
        return List.of(
                "--server.address=" + Addresses.HOST,
                "--server.port=" + addresses.port(part),
                "--management.server.address=" + Addresses.HOST,
                "--management.server.port=" + addresses.managementPort(part),
                "--spring.lifecycle.timeout-per-shutdown-phase=10s",
                "--spring.kafka.bootstrap-servers=" + addresses.kafka(),
                "--spring.kafka.properties[schema.registry.url]=" + addresses.registry(),
                "--satunaker." + part.label() + ".kafka.partitions=" + PARTITIONS,
                "--spring.security.oauth2.resourceserver.jwt.public-key-location=file:" + secrets.publicKeyFile());
    }

    private List<String> own() {
        return switch (part) {
            case INGEST -> List.of("--satunaker.ingest.participants-file=" + layout.participants());
            case PLACEMENT ->
                List.of(
                        "--spring.datasource.url=" + addresses.jdbcUrl(),
                        "--spring.datasource.username=" + Database.USER);
            case ANALYTICS ->
                List.of(
                        "--satunaker.analytics.public-values=exact",
                        "--satunaker.analytics.kafka.standbys=0",
                        "--satunaker.analytics.kafka.state-dir=" + layout.folder(part),
                        "--satunaker.analytics.notice=Data contoh, dibuat-buat. / Made-up sample data.");
            default -> List.of();
        };
    }

    private String share() {
        return part == Part.INGEST ? "--rotate-person-key" : "--satunaker." + part.label() + ".kafka.rebuild=true";
    }

    /** What others may not read from the process list. */
    private Map<String, String> environment() throws IOException {
        return switch (part) {
            case INGEST ->
                Map.of("SATUNAKER_INGEST_PERSON_KEY_SECRET", rotating ? secrets.nextPersonKey() : secrets.personKey());
            case PLACEMENT -> Map.of("SPRING_DATASOURCE_PASSWORD", secrets.databasePassword());
            default -> Map.of();
        };
    }
}
