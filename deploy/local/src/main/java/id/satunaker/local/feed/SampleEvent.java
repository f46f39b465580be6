package id.satunaker.local.feed;

import java.time.Instant;
import java.util.Map;

/**
 * One request item of the feed: what a participant says of one record, and when it says it.
 *
 * @param sentAt when the participant's system sends it; late events are sent long after they were recorded
 * @param body the item's JSON members
 */
record SampleEvent(Instant sentAt, String participant, Kind kind, Map<String, Object> body) {

    /** Which of ingest's collections takes it. */
    enum Kind {
        JOB_SEEKER("/v1/job-seekers"),
        VACANCY("/v1/vacancies"),
        PLACEMENT("/v1/placements");

        final String path;

        Kind(String path) {
            this.path = path;
        }
    }
}
