package id.satunaker.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The Apicurio schema registry over a database file. */
record Registry(Layout layout, Addresses addresses) implements Recipe {
    private static final int MEGABYTES = 256;
    private static final String JAR = "apicurio-registry-app-3.0.9-runner.jar";

    @Override
    public Launch prepare() throws IOException, Refusal {
        Path jar = layout.registryHome().resolve(JAR);
        if (!Files.exists(jar)) {
            throw new Refusal("not built: no registry at " + jar);
        }
        return new Jvm(layout, Part.REGISTRY, MEGABYTES)
                .launch(
                        List.of(
                                "-Dquarkus.http.host=" + Addresses.HOST,
                                "-Dquarkus.http.port=" + addresses.port(Part.REGISTRY),
                                "-Dapicurio.storage.kind=sql",
                                "-Dapicurio.storage.sql.kind=h2",
                                "-Dapicurio.datasource.url=jdbc:h2:file:"
                                        + layout.folder(Part.REGISTRY).resolve("registry"),
                                "-jar",
                                jar.toString()),
                        Map.of());
    }

    @Override
    public boolean isReady() throws Exception {
        return Http.isOk(URI.create(addresses.registry() + "/subjects"));
    }

    @Override
    public String address() {
        return addresses.registry().toString();
    }
}
