package id.satunaker.local.feed;

import id.satunaker.local.feed.SampleEvent.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;

/** New made-up events of today: registrations, and for those who registered before, work, a correction or an end. */
final class Trickle {

    private static final int REMEMBERED = 200;

    private record Open(SampleRegion office, SamplePerson person, Map<String, Object> form) {}

    private final Chance chance;
    private final String run;
    private final Deque<Open> waiting = new ArrayDeque<>();
    private int written;

    /** A trickle whose records are named after the instant it starts, so that no run repeats another's. */
    Trickle(Instant start) {
        run = Long.toString(start.getEpochSecond(), 36);
        chance = new Chance(RandomGeneratorFactory.of("L64X128MixRandom").create(start.getEpochSecond()));
    }

    /** What happens at this instant: one event, or two when a person is placed. */
    List<SampleEvent> next(Instant now) {
        LocalDate today = now.atZone(Outbox.JAKARTA).toLocalDate();
        if (waiting.size() < 20 || chance.happens(0.6) && waiting.size() < REMEMBERED) {
            return List.of(register(now, today));
        }
        Open open = waiting.removeFirst();
        return chance.happens(0.7) ? place(open, now, today) : List.of(correct(open, now));
    }

    private SampleEvent register(Instant now, LocalDate today) {
        SampleRegion office = officeByPopulation();
        SamplePerson person = SamplePerson.born(chance, 20_000_000 + chance.between(0, 60_000_000), today);
        Map<String, Object> form = person.form(chance);
        form.put("recordId", "js-" + run + "-" + written++);
        form.put("regionCode", office.code);
        form.put("registeredOn", today.minusDays(chance.between(0, 2)).toString());
        waiting.addLast(new Open(office, person, form));
        return event(now, office, Kind.JOB_SEEKER, form);
    }

    private List<SampleEvent> place(Open open, Instant now, LocalDate today) {
        Map<String, Object> job = new LinkedHashMap<>();
        job.put("recordId", "p-" + run + "-" + written++);
        job.put("nik", open.person().nik());
        job.put("regionCode", open.office().code);
        job.put("employerId", "E-" + chance.between(1, 400));
        job.put("startedOn", today.toString());
        job.put("sector", String.valueOf(chance.oneOf(open.office().sectors)));
        List<SampleEvent> events = new ArrayList<>();
        events.add(event(now, open.office(), Kind.PLACEMENT, job));
        if (chance.happens(0.5)) {
            open.form().put("endedOn", today.toString());
            open.form().put("endReason", "FOUND_WORK");
            events.add(event(now, open.office(), Kind.JOB_SEEKER, open.form()));
        }
        return events;
    }

    private SampleEvent correct(Open open, Instant now) {
        boolean retracts = chance.happens(0.2);
        open.form().put("education", open.person().education());
        return event(
                now, open.office(), Kind.JOB_SEEKER, retracts ? SampleVacancies.retraction(open.form()) : open.form());
    }

    private SampleRegion officeByPopulation() {
        int drawn = chance.between(1, (int) SampleRegion.POPULATION);
        for (SampleRegion region : SampleRegion.values()) {
            drawn -= (int) region.population;
            if (drawn <= 0) {
                return region;
            }
        }
        throw new IllegalStateException("The shares of the regions do not add up to their population");
    }

    private static SampleEvent event(Instant now, SampleRegion office, Kind kind, Map<String, Object> state) {
        Map<String, Object> body = new LinkedHashMap<>(state);
        body.put("recordedAt", now.toString());
        return new SampleEvent(now, office.participant, kind, body);
    }
}
