package id.satunaker.ingest.xlsx;

import id.satunaker.ingest.intake.sheet.Workbooks.Damage;
import java.io.IOException;

/** Ends the reading of a workbook; turned into its {@link Damage} before it leaves this room. */
final class DamagedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Damage damage;

    DamagedException(Damage damage) {
        super(damage.name());
        this.damage = damage;
    }

    Damage damage() {
        return damage;
    }
}
