package id.satunaker.placement.jdbc;

import static id.satunaker.placement.jdbc.RuleSql.instant;

import id.satunaker.placement.jdbc.RuleSql.Source;
import id.satunaker.placement.records.quality.QualityRule.Kind;
import java.util.List;

/** The rules about which record and which version of it is meant, of what was recorded by the day. */
final class IdentityRules {
    private static final String PERSON_KEY =
            "%1$s.participant_id = r.participant_id AND %1$s.record_id = r.record_id AND %1$s.person_id = r.person_id";

    /** A retracted record too: whether it is retracted may be what the two versions differ in. */
    static final RuleSql SAME_RECORDED_AT = new RuleSql(
            List.of(
                    sameRecordedAt(Kind.JOB_SEEKER, "job_seeker", PERSON_KEY.formatted("w")),
                    sameRecordedAt(Kind.PLACEMENT, "placement", PERSON_KEY.formatted("w")),
                    sameRecordedAt(
                            Kind.VACANCY,
                            "vacancy",
                            "w.participant_id = r.participant_id AND w.record_id = r.record_id")),
            List.of(instant("recordedAt", "r.recorded_at")));

    static final RuleSql SEVERAL_PERSONS = new RuleSql(
            List.of(severalPersons(Kind.JOB_SEEKER, "job_seeker"), severalPersons(Kind.PLACEMENT, "placement")),
            List.of(instant("recordedAt", "r.recorded_at")));

    private IdentityRules() {}

    private static Source sameRecordedAt(Kind kind, String table, String sameKey) {
        return new Source(
                kind,
                table + " r",
                "r.recorded_at < :end",
                "EXISTS (SELECT FROM %s_version w WHERE %s AND w.recorded_at = r.recorded_at AND w.event_id <> r.event_id)"
                        .formatted(table, sameKey));
    }

    private static Source severalPersons(Kind kind, String table) {
        return new Source(kind, table + " r", "NOT r.retracted AND r.recorded_at < :end", """
                        EXISTS (SELECT FROM %s o WHERE o.participant_id = r.participant_id AND o.record_id = r.record_id
                            AND o.person_id <> r.person_id AND NOT o.retracted AND o.recorded_at < :end)""".formatted(table));
    }
}
