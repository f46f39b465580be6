package id.satunaker.local;

import java.time.Instant;
import java.util.Map;

/** One event of the fault tests' feed: a version of a record, as its participant sends it. */
record Sent(Kind kind, String participant, String recordId, Instant recordedAt, Map<String, Object> body) {

    /** Where it is posted, kept and stored. */
    enum Kind {
        JOB_SEEKER("/v1/job-seekers", "labour.job-seekers.v1", "job_seeker"),
        VACANCY("/v1/vacancies", "labour.vacancies.v1", "vacancy"),
        PLACEMENT("/v1/placements", "labour.placements.v1", "placement");

        final String path;
        final String topic;
        final String table;

        Kind(String path, String topic, String table) {
            this.path = path;
            this.topic = topic;
            this.table = table;
        }
    }

    /** Without the person, since the feed gives every person records of their own. */
    Key key() {
        return new Key(kind, participant, recordId);
    }

    Version version() {
        return new Version(key(), recordedAt, Boolean.TRUE.equals(body.get("retracted")));
    }

    /** Identifies a record. */
    record Key(Kind kind, String participant, String recordId) {}

    /** Identifies a state of a record. */
    record Version(Key key, Instant recordedAt, boolean retracted) {}
}
