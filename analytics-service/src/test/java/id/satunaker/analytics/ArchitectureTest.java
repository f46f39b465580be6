package id.satunaker.analytics;

import id.satunaker.schemas.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheRoomsApart() {
        ArchitectureRules.checkService("id.satunaker.analytics", "indicator", "http", "kafka", "page");
    }
}
