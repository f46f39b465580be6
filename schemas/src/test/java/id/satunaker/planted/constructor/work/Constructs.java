package id.satunaker.planted.constructor.work;

import id.satunaker.schemas.event.LabourForce;
import java.util.function.Supplier;

final class Constructs {
    LabourForce called() {
        return new LabourForce("32.16", "2025-02", 1L);
    }

    Supplier<LabourForce> referenced() {
        return LabourForce::new;
    }
}
