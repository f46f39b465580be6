package id.satunaker.ingest.intake;

import id.satunaker.schemas.event.RecordKind;
import java.util.Arrays;
import java.util.List;

/** One line of the table of {@link RulesTest}: a field, a value that just breaks a rule, and the value beside it. */
record RuleRow(String kind, String field, String refused, String code, String accepted) {

    static RuleRow parse(String line) {
        String[] cells = Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
        return new RuleRow(cells[0], cells[1], cells[2], cells[3], cells[4]);
    }

    List<Violation> violations(String value) {
        return Examiner.violations(recordKind(), with(value));
    }

    RecordKind recordKind() {
        return switch (kind) {
            case "vacancy", "closedVacancy" -> RecordKind.VACANCY;
            case "placement", "endedPlacement" -> RecordKind.PLACEMENT;
            default -> RecordKind.JOB_SEEKER;
        };
    }

    Draft with(String value) {
        return change(draft(), value);
    }

    private Draft draft() {
        return switch (kind) {
            case "vacancy" -> Draft.vacancy();
            case "closedVacancy" ->
                Draft.vacancy().with("closedOn", "2025-03-01").with("closeReason", "FILLED");
            case "placement" -> Draft.placement();
            case "endedPlacement" ->
                Draft.placement().with("endedOn", "2025-03-05").with("endReason", "LAID_OFF");
            case "bornJobSeeker" -> Draft.jobSeeker().with("birthMonth", "2004-03");
            default -> Draft.jobSeeker();
        };
    }

    private Draft change(Draft draft, String value) {
        if (!field.contains("/")) {
            return set(draft, field, value);
        }
        Draft group = Draft.empty().with("min", 5000000).with("max", 6000000);
        return draft.with("monthlyWage", set(group, field.substring(field.indexOf('/') + 1), value));
    }

    private static Draft set(Draft draft, String name, String value) {
        return value.equals("-") ? draft.without(name) : draft.with(name, Literal.parse(value));
    }
}
