package id.satunaker.local;

import id.satunaker.local.Sent.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Random registrations, placements and vacancies of all offices, with everything that the rules speak of: persons in several
 * registers, on one day too, lapses, confirmations, ends, jobs that overlap and fill posts, of vacancies that never come,
 * corrections, retractions, in any order and partly twice.
 */
record TangledLives(Random random, LocalDate today) {
    private static final int PERSONS = 150;
    private static final int VACANCIES = 60;
    private static final int DAYS = 400;
    private static final int NIK_SERIES = 77;
    private static final List<LocalParticipant> OFFICES = LocalParticipant.all().stream()
            .filter(participant -> !participant.isMinistry())
            .toList();

    List<Sent> events() {
        List<Sent> events = new ArrayList<>();
        IntStream.range(0, VACANCIES).forEach(number -> versions(events::add, version -> vacancy(number, version)));
        IntStream.range(0, PERSONS).forEach(person -> live(person, events::add));
        List<Sent> again = new ArrayList<>(events);
        again.removeIf(event -> random.nextInt(4) > 0);
        events.addAll(again);
        Collections.shuffle(events, random);
        return events;
    }

    private void live(int person, Consumer<Sent> sent) {
        IntStream.range(0, 1 + random.nextInt(3)).forEach(i -> {
            LocalParticipant office = office();
            versions(sent, version -> registration(person, i, office, version));
        });
        IntStream.range(0, random.nextInt(4)).forEach(i -> {
            LocalParticipant office = office();
            versions(sent, version -> placement(person, i, office, version));
        });
    }

    private interface Versioned {
        Sent of(int version);
    }

    private void versions(Consumer<Sent> sent, Versioned record) {
        IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(record::of).forEach(sent);
    }

    private Sent registration(int person, int number, LocalParticipant office, int version) {
        LocalDate from = day();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("registeredOn", from.toString());
        body.put("working", random.nextInt(5) == 0);
        sometimes(() -> body.put("confirmedOn", earlier(from.plusDays(random.nextInt(170)))));
        sometimes(() -> {
            body.put("endedOn", from.plusDays(random.nextInt(220)).toString());
            body.put("endReason", "WITHDREW");
        });
        return ofPerson(new Key(Kind.JOB_SEEKER, office, "tangled-" + person + "-" + number, version), person, body);
    }

    private Sent placement(int person, int number, LocalParticipant office, int version) {
        LocalDate from = day();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("employerId", "employer-1");
        body.put("startedOn", from.toString());
        sometimes(() -> body.put("vacancy", vacancyKey(random.nextInt(VACANCIES + 5))));
        sometimes(() -> {
            body.put("endedOn", from.plusDays(1L + random.nextInt(150)).toString());
            body.put("endReason", "CONTRACT_ENDED");
        });
        return ofPerson(new Key(Kind.PLACEMENT, office, "tangled-" + person + "-" + number, version), person, body);
    }

    private Sent vacancy(int number, int version) {
        LocalDate from = day();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("employerId", "employer-1");
        body.put("title", "Operator mesin");
        body.put("openings", 1 + random.nextInt(4));
        body.put("openedOn", from.toString());
        sometimes(
                () -> body.put("validUntil", from.plusDays(random.nextInt(200)).toString()));
        sometimes(() -> {
            body.put("closedOn", from.plusDays(random.nextInt(120)).toString());
            body.put("closeReason", List.of("FILLED", "CANCELLED", "EXPIRED").get(random.nextInt(3)));
        });
        return sent(new Key(Kind.VACANCY, officeOf(number), "tangled-" + number, version), body);
    }

    private record Key(Kind kind, LocalParticipant office, String recordId, int version) {}

    private Sent ofPerson(Key key, int person, Map<String, Object> body) {
        body.put("nik", Samples.nik(NIK_SERIES, 1 + person));
        return sent(key, body);
    }

    /** The later version is recorded later, and one in ten takes the record back. */
    private Sent sent(Key key, Map<String, Object> body) {
        Instant recordedAt =
                today.minusDays(10).plusDays(key.version).atTime(9, 0).toInstant(ZoneOffset.ofHours(7));
        if (random.nextInt(10) == 0) {
            body.keySet().retainAll(List.of("nik"));
            body.put("retracted", true);
        }
        body.put("recordId", key.recordId);
        body.put("regionCode", key.office.region());
        body.put("recordedAt", recordedAt.toString());
        return new Sent(key.kind, key.office.id(), key.recordId, recordedAt, body);
    }

    private void sometimes(Runnable use) {
        if (random.nextBoolean()) {
            use.run();
        }
    }

    /** Few enough for two registrations of a person to fall on one day at times. */
    private LocalDate day() {
        return today.minusDays(DAYS - 10L * random.nextInt(DAYS / 10));
    }

    private String earlier(LocalDate day) {
        return (day.isAfter(today) ? today : day).toString();
    }

    private static String vacancyKey(int number) {
        return officeOf(number).id() + "/tangled-" + number;
    }

    private LocalParticipant office() {
        return OFFICES.get(random.nextInt(OFFICES.size()));
    }

    private static LocalParticipant officeOf(int number) {
        return OFFICES.get(number % OFFICES.size());
    }
}
