package id.satunaker.placement.jdbc;

import static id.satunaker.placement.jdbc.RuleSql.date;
import static id.satunaker.placement.jdbc.RuleSql.firstReceived;
import static id.satunaker.placement.jdbc.RuleSql.text;

import id.satunaker.placement.jdbc.RuleSql.Source;
import id.satunaker.placement.records.quality.QualityRule.Kind;
import java.util.List;

/** The rules about registers: who is in several of them, and who keeps one and is not heard. */
final class RegisterRules {
    /** By R2. */
    private static final String IN_FORCE =
            "NOT %1$s.retracted AND %1$s.registered_on <= :day AND :day < %1$s.in_force_until";

    /** Only from the day by which both have come: who registers a person must not learn where that one was before. */
    static final RuleSql IN_TWO = new RuleSql(
            List.of(new Source(Kind.JOB_SEEKER, "job_seeker r", IN_FORCE.formatted("r"), """
                            EXISTS (SELECT FROM job_seeker o WHERE o.person_id = r.person_id
                                AND o.participant_id <> r.participant_id AND %s AND greatest(%s, %s) < :end)
                            """.formatted(
                    IN_FORCE.formatted("o"), firstReceived("job_seeker", "o"), firstReceived("job_seeker", "r")))),
            List.of(date("registeredOn", "r.registered_on"), date("inForceUntil", "r.in_force_until")));

    /** A row for each region of the agreement; {@code *} is the nation. */
    private static final String REGIONS = """
            (SELECT p.participant_id, replace(region, '*', 'ID') AS record_id, '' AS event_id,
                    replace(region, '*', 'ID') AS region_code, p.name, p.kind, p.status, p.signed_on, p.ends_on, p.heartbeat_on
                FROM participant p, unnest(p.regions) AS region) r""";

    private static final String SIGNED =
            "r.kind = 'REGION' AND r.status <> 'TEST' AND r.signed_on <= :day AND (r.ends_on IS NULL OR :day < r.ends_on)";

    /** Of heartbeats only the last is known: whoever has been heard since is not called silent. */
    static final RuleSql SILENT = new RuleSql(
            List.of(new Source(Kind.PARTICIPANT, REGIONS, SIGNED, """
                            (r.heartbeat_on IS NULL OR r.heartbeat_on < :heard_since)
                            AND NOT EXISTS (SELECT FROM arrival a WHERE a.participant_id = r.participant_id
                                AND a.arrived_on BETWEEN :heard_since AND :day)""")),
            List.of(
                    text("name", "r.name"),
                    date(
                            "lastEventOn",
                            "(SELECT max(a.arrived_on) FROM arrival a WHERE a.participant_id = r.participant_id"
                                    + " AND a.arrived_on <= :day)"),
                    date("lastHeartbeatOn", "r.heartbeat_on")));

    private RegisterRules() {}
}
