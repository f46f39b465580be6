package id.satunaker.ingest.intake;

import id.satunaker.schemas.event.RecordKind;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the items of a request are: records of a kind that agreements name, or reference data of the ministry's. */
public enum ItemKind {
    JOB_SEEKER(RecordKind.JOB_SEEKER),
    VACANCY(RecordKind.VACANCY),
    PLACEMENT(RecordKind.PLACEMENT),
    /** Persons in the labour force of a kabupaten or kota, by the month of a survey. */
    LABOUR_FORCE(null);

    private final @Nullable RecordKind record;

    ItemKind(@Nullable RecordKind record) {
        this.record = record;
    }

    /** Its name where others read it, {@code job-seeker}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of record, none of reference data. */
    Optional<RecordKind> record() {
        return Optional.ofNullable(record);
    }
}
