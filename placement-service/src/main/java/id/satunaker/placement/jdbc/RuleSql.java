package id.satunaker.placement.jdbc;

import id.satunaker.placement.records.quality.QualityRule;
import id.satunaker.placement.records.quality.QualityRule.Kind;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a rule asks the tables: which rows it looks at, which of them it finds, and what it shows of these. */
record RuleSql(List<Source> sources, List<Fact> facts) {

    /**
     * Rows {@code r} of one kind, with at least {@code participant_id, record_id, event_id, region_code} and, where the
     * kind has one, {@code person_id}. Conditions may name {@code :day, :end, :orphan_before, :heard_since}.
     */
    record Source(Kind kind, String from, String examined, String found) {
        String person() {
            return kind == Kind.JOB_SEEKER || kind == Kind.PLACEMENT ? "r.person_id" : "NULL";
        }
    }

    /** A fact by its name in the answer, as an expression over {@code r}. */
    record Fact(String name, String expression, Reading reading) {

        /** Reads the column of that name. */
        @FunctionalInterface
        interface Reading {
            @Nullable
            Object read(Cells cells, String name) throws SQLException;
        }
    }

    static RuleSql of(QualityRule rule) {
        return switch (rule) {
            case ORPHAN_PLACEMENT -> PlacementRules.ORPHAN;
            case PLACEMENT_WITHOUT_VACANCY -> PlacementRules.WITHOUT_VACANCY;
            case OVERLAPPING_PLACEMENTS -> PlacementRules.OVERLAPPING;
            case OVERFILLED_VACANCY -> VacancyRules.OVERFILLED;
            case VACANCY_PAST_VALIDITY -> VacancyRules.PAST_VALIDITY;
            case PERSON_IN_TWO_REGISTERS -> RegisterRules.IN_TWO;
            case SILENT_PARTICIPANT -> RegisterRules.SILENT;
            case SAME_RECORDED_AT -> IdentityRules.SAME_RECORDED_AT;
            case RECORD_ID_OF_SEVERAL_PERSONS -> IdentityRules.SEVERAL_PERSONS;
        };
    }

    /** When the first version came of a person's record, which no correction moves. */
    static String firstReceived(String table, String row) {
        return """
                (SELECT min(w.received_at) FROM %1$s_version w WHERE w.participant_id = %2$s.participant_id
                    AND w.record_id = %2$s.record_id AND w.person_id = %2$s.person_id)""".formatted(table, row);
    }

    static Fact text(String name, String expression) {
        return new Fact(name, expression, Cells::text);
    }

    static Fact date(String name, String expression) {
        return new Fact(name, expression, Cells::date);
    }

    static Fact number(String name, String expression) {
        return new Fact(name, expression, Cells::number);
    }

    static Fact instant(String name, String expression) {
        return new Fact(name, expression, Cells::instant);
    }
}
