package id.satunaker.ingest.rotation;

import id.satunaker.schemas.backend.RegistryBackend;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A broker of a class's own for rotations, without events before each test. */
abstract class OnRotationScene {
    static RotationScene scene;

    @BeforeAll
    static void start(@TempDir Path folder) {
        scene = new RotationScene(folder, RegistryBackend.shared().url());
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    @BeforeEach
    void empty() throws Exception {
        scene.empty();
    }
}
