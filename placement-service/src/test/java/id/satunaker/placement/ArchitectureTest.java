package id.satunaker.placement;

import id.satunaker.schemas.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsItsRoomsApart() {
        ArchitectureRules.checkService("id.satunaker.placement", "records", "http", "kafka", "jdbc");
    }
}
