package id.satunaker.placement.jdbc;

import static id.satunaker.placement.jdbc.RuleSql.date;
import static id.satunaker.placement.jdbc.RuleSql.firstReceived;
import static id.satunaker.placement.jdbc.RuleSql.text;

import id.satunaker.placement.jdbc.RuleSql.Source;
import id.satunaker.placement.records.quality.QualityRule.Kind;
import java.util.List;

/** The rules about placements and the vacancies and placements beside them. */
final class PlacementRules {
    static final RuleSql ORPHAN = new RuleSql(
            List.of(new Source(Kind.PLACEMENT, "placement r", "NOT r.retracted AND r.vacancy IS NOT NULL", """
                            NOT EXISTS (SELECT FROM vacancy v
                                WHERE v.participant_id = split_part(r.vacancy, '/', 1)
                                  AND v.record_id = split_part(r.vacancy, '/', 2) AND NOT v.retracted)
                            AND (SELECT min(w.received_at) FROM placement_version w
                                WHERE w.participant_id = r.participant_id AND w.record_id = r.record_id
                                  AND w.person_id = r.person_id AND w.vacancy = r.vacancy) < :orphan_before""")),
            List.of(
                    text("vacancy", "r.vacancy"),
                    text("employerId", "r.employer_id"),
                    date("startedOn", "r.started_on")));

    static final RuleSql WITHOUT_VACANCY = new RuleSql(
            List.of(new Source(
                    Kind.PLACEMENT, "placement r", "NOT r.retracted AND r.started_on <= :day", "r.vacancy IS NULL")),
            List.of(text("employerId", "r.employer_id"), date("startedOn", "r.started_on")));

    private static final String RUNS =
            "NOT %1$s.retracted AND %1$s.started_on <= :day AND (%1$s.ended_on IS NULL OR :day < %1$s.ended_on)";

    /**
     * Of others' placements only those that came later, on a tie by participant: who sends a placement must not learn what
     * was known before.
     */
    static final RuleSql OVERLAPPING = new RuleSql(
            List.of(new Source(Kind.PLACEMENT, "placement r", RUNS.formatted("r"), """
                            EXISTS (SELECT FROM placement o WHERE o.person_id = r.person_id AND %s
                                AND (o.participant_id, o.record_id) <> (r.participant_id, r.record_id)
                                AND (o.participant_id = r.participant_id
                                    OR (%s, o.participant_id) > (%s, r.participant_id)))
                            """.formatted(
                            RUNS.formatted("o"), firstReceived("placement", "o"), firstReceived("placement", "r")))),
            List.of(
                    text("employerId", "r.employer_id"),
                    date("startedOn", "r.started_on"),
                    date("endedOn", "r.ended_on")));

    private PlacementRules() {}
}
