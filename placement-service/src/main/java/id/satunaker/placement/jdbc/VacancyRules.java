package id.satunaker.placement.jdbc;

import static id.satunaker.placement.jdbc.RuleSql.date;
import static id.satunaker.placement.jdbc.RuleSql.number;
import static id.satunaker.placement.jdbc.RuleSql.text;

import id.satunaker.placement.jdbc.RuleSql.Source;
import id.satunaker.placement.records.quality.QualityRule.Kind;
import java.util.List;

/** The rules about vacancies that have opened by the day. */
final class VacancyRules {
    private static final String OPENED = "NOT r.retracted AND r.opened_on <= :day";

    private static final String STARTED = """
            (SELECT count(*) FROM placement p WHERE p.vacancy = r.participant_id || '/' || r.record_id
                AND NOT p.retracted AND p.started_on <= :day)""";

    static final RuleSql OVERFILLED = new RuleSql(
            List.of(new Source(Kind.VACANCY, "vacancy r", OPENED, STARTED + " > r.openings")),
            List.of(
                    text("title", "r.title"),
                    text("employerId", "r.employer_id"),
                    number("openings", "r.openings::bigint"),
                    number("started", STARTED)));

    /** The end of its validity is stored for a vacancy that nobody has closed. */
    static final RuleSql PAST_VALIDITY = new RuleSql(
            List.of(new Source(Kind.VACANCY, "vacancy r", OPENED, "r.closed_on IS NULL AND r.open_until <= :day")),
            List.of(
                    text("title", "r.title"),
                    text("employerId", "r.employer_id"),
                    number("openings", "r.openings::bigint"),
                    date("openedOn", "r.opened_on"),
                    date("openUntil", "r.open_until")));

    private VacancyRules() {}
}
