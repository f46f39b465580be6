package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.ItemKind;
import java.util.Map;
import java.util.Optional;

/** The kinds of record under the names that addresses and forms give them. */
final class KindPaths {
    static final String JOB_SEEKERS = "job-seekers";
    static final String VACANCIES = "vacancies";
    static final String PLACEMENTS = "placements";
    /** No record, and so not in the form. */
    static final String LABOUR_FORCE = "labour-force";

    private static final Map<String, ItemKind> KINDS =
            Map.of(JOB_SEEKERS, ItemKind.JOB_SEEKER, VACANCIES, ItemKind.VACANCY, PLACEMENTS, ItemKind.PLACEMENT);

    private KindPaths() {}

    /** The kind of record of that name. */
    static Optional<ItemKind> kind(String path) {
        return Optional.ofNullable(KINDS.get(path));
    }
}
