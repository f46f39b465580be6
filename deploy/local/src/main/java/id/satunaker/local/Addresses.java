package id.satunaker.local;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where the parts of one stack listen, all on loopback and counted from one base port. */
public record Addresses(int basePort) {
    static final String HOST = "127.0.0.1";
    private static final int CONTROLLER = 24;

    public URI ingest() {
        return http(Part.INGEST.portOffset());
    }

    public URI placement() {
        return http(Part.PLACEMENT.portOffset());
    }

    public URI analytics() {
        return http(Part.ANALYTICS.portOffset());
    }

    /** The management address of a service: health and metrics. */
    public URI management(Part service) {
        return http(managementOffset(service));
    }

    /** Bootstrap servers. */
    public String kafka() {
        return HOST + ":" + port(Part.KAFKA);
    }

    String controller() {
        return HOST + ":" + (basePort + CONTROLLER);
    }

    public URI registry() {
        return http(Part.REGISTRY.portOffset()).resolve("/apis/ccompat/v7");
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://" + HOST + ":" + port(Part.POSTGRES) + "/postgres";
    }

    int port(Part part) {
        return basePort + part.portOffset();
    }

    int managementPort(Part service) {
        return basePort + managementOffset(service);
    }

    /** Every port that has to be free, and what for. */
    Map<Integer, String> ports() {
        Map<Integer, String> ports = new LinkedHashMap<>();
        for (Part service : Part.ofStage(Part.SERVICES)) {
            ports.put(port(service), service.label());
            ports.put(managementPort(service), service.label() + " management");
        }
        for (Part backend : Part.ofStage(Part.BACKENDS)) {
            ports.put(port(backend), backend.label());
        }
        ports.put(basePort + CONTROLLER, "kafka controller");
        return ports;
    }

    private static int managementOffset(Part service) {
        return service.portOffset() + 10;
    }

    private URI http(int offset) {
        return URI.create("http://" + HOST + ":" + (basePort + offset));
    }
}
