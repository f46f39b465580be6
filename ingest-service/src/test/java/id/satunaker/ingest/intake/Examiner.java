package id.satunaker.ingest.intake;

import id.satunaker.ingest.Participants;
import id.satunaker.schemas.event.RecordKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Examines drafts as the participant kab-bekasi, region 32.16, early on 2025-06-30 in the east of the country. */
final class Examiner {
    static final PersonKey KEY =
            new PersonKey(7, List.of("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII)));
    static final Sender BEKASI = new Sender(Participants.live("kab-bekasi", "32.16"), Set.of("32.16"));
    /** Still the 29th in UTC and in Jakarta. */
    static final Instant NOW = Instant.parse("2025-06-29T16:00:00.123456789Z");

    static final PersonIds NIKS = new PersonIds(KEY, false);

    private static final Map<RecordKind, Rules> RULES = rules(NIKS);
    private static final Map<RecordKind, Rules> RULES_WITH_PASSPORTS = rules(new PersonIds(KEY, true));

    private Examiner() {}

    private static Map<RecordKind, Rules> rules(PersonIds persons) {
        return Map.of(
                RecordKind.JOB_SEEKER, new JobSeekerRules(persons),
                RecordKind.VACANCY, new VacancyRules(),
                RecordKind.PLACEMENT, new PlacementRules(persons));
    }

    /** Where passports are taken. */
    static Examined examineWithPassports(RecordKind kind, Draft draft) {
        return RULES_WITH_PASSPORTS.get(kind).examine(draft.item(), Reception.at(BEKASI, NOW));
    }

    static Examined examine(RecordKind kind, Draft draft) {
        return examine(kind, draft.item());
    }

    static Examined examine(RecordKind kind, Item item) {
        return RULES.get(kind).examine(item, Reception.at(BEKASI, NOW));
    }

    /** What is wrong with a draft, as {@code pointer code}. */
    static List<String> errors(RecordKind kind, Draft draft) {
        return errors(examine(kind, draft));
    }

    static List<String> errors(Examined examined) {
        return violations(examined).stream()
                .map(violation -> violation.pointer() + " " + violation.code().code())
                .toList();
    }

    static List<Violation> violations(RecordKind kind, Draft draft) {
        return violations(examine(kind, draft));
    }

    static List<Violation> violations(Examined examined) {
        return examined instanceof Verdict.Rejected rejected ? rejected.violations() : List.of();
    }
}
