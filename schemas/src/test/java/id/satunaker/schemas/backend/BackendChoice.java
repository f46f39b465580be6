package id.satunaker.schemas.backend;

import org.testcontainers.DockerClientFactory;

/** The property {@code satunaker.test.backend}: {@code docker}, {@code embedded}, or {@code auto} (the default). */
final class BackendChoice {
    private static final String PROPERTY = "satunaker.test.backend";

    private BackendChoice() {}

    static boolean isDocker() {
        String choice = System.getProperty(PROPERTY, "auto");
        return switch (choice) {
            case "docker" -> true;
            case "embedded" -> false;
            case "auto" -> DockerClientFactory.instance().isDockerAvailable();
            default ->
                throw new IllegalArgumentException(PROPERTY + " is " + choice + ", not auto, docker or embedded");
        };
    }
}
