package id.satunaker.ingest.http;

import id.satunaker.schemas.event.RecordKind;
import java.util.Map;
import java.util.Optional;

/** The kinds of record under the names that addresses and forms give them. */
final class KindPaths {
    static final String JOB_SEEKERS = "job-seekers";
    static final String VACANCIES = "vacancies";
    static final String PLACEMENTS = "placements";

    private static final Map<String, RecordKind> KINDS =
            Map.of(JOB_SEEKERS, RecordKind.JOB_SEEKER, VACANCIES, RecordKind.VACANCY, PLACEMENTS, RecordKind.PLACEMENT);

    private KindPaths() {}

    static Optional<RecordKind> kind(String path) {
        return Optional.ofNullable(KINDS.get(path));
    }
}
