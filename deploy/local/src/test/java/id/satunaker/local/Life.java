package id.satunaker.local;

import id.satunaker.local.Sent.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One of many made-up lives of a few plots, all in the past of a given day: the events that tell it, and what it adds to
 * the figures by plain reading of the domain's rules. It shares no code with the services.
 */
record Life(int number, LocalDate today) {
    private static final List<LocalParticipant> OFFICES = LocalParticipant.all().stream()
            .filter(office -> List.of("12.75", "12.09", "13.03", "33.25").contains(office.region()))
            .toList();

    private enum Plot {
        PLAIN,
        ENDED,
        PLACED,
        CONFIRMED,
        RETRACTED,
        ENDED_BY_MISTAKE,
        PLACED_BY_MISTAKE,
        VACANCY
    }

    /** In the order in which the office writes them down. */
    List<Sent> events() {
        Sent registered = registration(0, Map.of());
        return switch (plot()) {
            case PLAIN -> List.of(registered);
            case ENDED -> List.of(registered, registration(10, ended()));
            case PLACED -> List.of(registered, placement());
            case CONFIRMED -> List.of(registered, registration(5, Map.of("confirmedOn", day(5))));
            case RETRACTED -> List.of(registered, retraction(Kind.JOB_SEEKER, 1));
            case ENDED_BY_MISTAKE -> List.of(registered, registration(10, ended()), registration(11, Map.of()));
            case PLACED_BY_MISTAKE -> List.of(registered, placement(), retraction(Kind.PLACEMENT, 13));
            case VACANCY -> List.of(vacancy());
        };
    }

    void count(Tally tally) {
        LocalDate tomorrow = today.plusDays(1);
        switch (plot()) {
            case PLAIN, CONFIRMED, ENDED_BY_MISTAKE, PLACED_BY_MISTAKE -> unemployed(tally, tomorrow, tomorrow);
            case ENDED -> unemployed(tally, start().plusDays(10), start().plusDays(10));
            case PLACED -> {
                unemployed(tally, start().plusDays(12), tomorrow);
                tally.add("PLC", region(), start().plusDays(12), 1);
                tally.add("PLC_REG", region(), start().plusDays(12), 1);
            }
            case RETRACTED -> {}
            case VACANCY -> {
                tally.add("VAC", region(), start(), start().plusDays(31), 2);
                tally.add("VAC_NEW", region(), start(), 2);
            }
        }
    }

    private void unemployed(Tally tally, LocalDate until, LocalDate registeredUntil) {
        tally.add("REG_T", region(), start(), registeredUntil, 1);
        tally.add("REG_U", region(), start(), until, 1);
        tally.add("REG_IN", region(), start(), 1);
        if (!until.isAfter(today)) {
            tally.add("REG_OUT", region(), until, 1);
        }
    }

    private Plot plot() {
        return Plot.values()[number / OFFICES.size() % Plot.values().length];
    }

    private LocalParticipant office() {
        return OFFICES.get(number % OFFICES.size());
    }

    private String region() {
        return office().region();
    }

    private LocalDate start() {
        return today.minusDays(50 + number / 32 % 100);
    }

    private String day(int afterStart) {
        return start().plusDays(afterStart).toString();
    }

    private Map<String, Object> ended() {
        return Map.of("endedOn", day(10), "endReason", "WITHDREW");
    }

    private Sent registration(int writtenAfter, Map<String, Object> more) {
        return sent(Kind.JOB_SEEKER, writtenAfter, Map.of("registeredOn", day(0), "sex", "F"), more);
    }

    private Sent placement() {
        return sent(Kind.PLACEMENT, 12, Map.of("employerId", "employer-1", "startedOn", day(12)), Map.of());
    }

    private Sent retraction(Kind kind, int writtenAfter) {
        return sent(kind, writtenAfter, Map.of("retracted", true), Map.of());
    }

    private Sent vacancy() {
        Map<String, Object> fields = Map.of(
                "employerId",
                "employer-1",
                "title",
                "Operator",
                "openings",
                2,
                "openedOn",
                day(0),
                "validUntil",
                day(30));
        return sent(Kind.VACANCY, 0, fields, Map.of());
    }

    private Sent sent(Kind kind, int writtenAfter, Map<String, Object> fields, Map<String, Object> more) {
        String recordId = "life-" + number;
        Instant recordedAt = start().plusDays(writtenAfter).atTime(9, 0).toInstant(ZoneOffset.ofHours(7));
        Map<String, Object> body = new LinkedHashMap<>(fields);
        body.putAll(more);
        body.put("recordId", recordId);
        body.put("regionCode", region());
        body.put("recordedAt", recordedAt.toString());
        if (kind != Kind.VACANCY) {
            body.put("nik", Samples.nik(100 + number / 9_000, 1 + number % 9_000));
        }
        return new Sent(kind, office().id(), recordId, recordedAt, body);
    }
}
