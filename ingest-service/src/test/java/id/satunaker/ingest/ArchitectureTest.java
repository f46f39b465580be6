package id.satunaker.ingest;

import id.satunaker.schemas.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheRooms() {
        ArchitectureRules.checkService("id.satunaker.ingest", "intake", "http", "kafka", "xlsx", "rotation");
    }
}
