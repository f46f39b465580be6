package id.satunaker.local.feed;

import id.satunaker.local.feed.SampleEvent.Kind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The made-up careers of one region's people: they register, confirm, move, are registered twice, find work or give
 * up, are laid off and come back; offices correct and retract what they wrote.
 */
final class SampleCareers {

    private static final List<SampleRegion> REGIONS = List.of(SampleRegion.values());

    private final SampleRegion home;
    private final SampleVacancies vacancies;
    private final Chance chance;
    private final Outbox outbox;
    private int registrations;
    private int placements;

    SampleCareers(SampleRegion home, SampleVacancies vacancies, Chance chance, Outbox outbox) {
        this.home = home;
        this.vacancies = vacancies;
        this.chance = chance;
        this.outbox = outbox;
    }

    /** One person's working life from their first registration on. */
    void live(SamplePerson person, LocalDate firstRegisteredOn) {
        LocalDate registeredOn = firstRegisteredOn;
        SampleRegion office = home;
        for (int spell = 0; spell < 4; spell++) {
            Map<String, Object> form = register(office, person, registeredOn);
            LocalDate last = confirmUntil(office, form, registeredOn, registeredOn.plusDays(waitForWork(person)));
            if (chance.happens(0.03)) {
                office = move(office, form, last);
                registeredOn = last;
                continue;
            }
            LocalDate backOn = chance.happens(0.14) ? giveUp(office, form, last) : work(office, person, form, last);
            if (!chance.happens(0.5)) {
                return;
            }
            registeredOn = backOn;
        }
    }

    private int waitForWork(SamplePerson person) {
        boolean schooled =
                person.education().startsWith("S1") || person.education().startsWith("DIPLOMA");
        return chance.waitingDays(schooled ? 75 : 130);
    }

    private Map<String, Object> register(SampleRegion office, SamplePerson person, LocalDate day) {
        Map<String, Object> form = person.form(chance);
        form.put("recordId", "js-" + home.code + "-" + registrations++);
        form.put("regionCode", office.code);
        form.put("registeredOn", day.toString());
        if (chance.happens(0.02)) {
            form.put("working", true);
        }
        outbox.write(office, Kind.JOB_SEEKER, day, form);
        if (chance.happens(0.04)) {
            form.put("education", person.education());
            form.put("occupation", person.occupation());
            outbox.write(office, Kind.JOB_SEEKER, day.plusDays(chance.between(1, 30)), form);
        }
        if (chance.happens(0.03)) {
            registerTwice(office, person, day.plusDays(chance.between(3, 40)));
        }
        if (chance.happens(0.008)) {
            outbox.write(
                    office, Kind.JOB_SEEKER, day.plusDays(chance.between(1, 20)), SampleVacancies.retraction(form));
        }
        return form;
    }

    /** A second office registers the same person; one in three notices and retracts it. */
    private void registerTwice(SampleRegion first, SamplePerson person, LocalDate day) {
        SampleRegion second = elsewhere(first);
        Map<String, Object> form = person.form(chance);
        form.put("recordId", "js-" + home.code + "-" + registrations++);
        form.put("regionCode", second.code);
        form.put("registeredOn", day.toString());
        outbox.write(second, Kind.JOB_SEEKER, day, form);
        if (chance.happens(0.33)) {
            LocalDate noticed = day.plusDays(chance.between(5, 60));
            outbox.write(second, Kind.JOB_SEEKER, noticed, SampleVacancies.retraction(form));
        }
    }

    /** Confirms every three months or so until the wait is over; who stops confirming lapses by the rules. */
    private LocalDate confirmUntil(SampleRegion office, Map<String, Object> form, LocalDate from, LocalDate until) {
        LocalDate next = from.plusDays(chance.between(75, 110));
        while (next.isBefore(until) && chance.happens(0.75)) {
            form.put("confirmedOn", next.toString());
            outbox.write(office, Kind.JOB_SEEKER, next, form);
            next = next.plusDays(chance.between(75, 110));
        }
        return until;
    }

    private SampleRegion move(SampleRegion office, Map<String, Object> form, LocalDate day) {
        end(office, form, day, "MOVED");
        return elsewhere(office);
    }

    private LocalDate giveUp(SampleRegion office, Map<String, Object> form, LocalDate day) {
        end(office, form, day, chance.oneOf(List.of("WITHDREW", "WITHDREW", "TRAINING", "OTHER")));
        return day.plusDays(chance.between(60, 400));
    }

    private void end(SampleRegion office, Map<String, Object> form, LocalDate day, String reason) {
        form.put("endedOn", day.toString());
        form.put("endReason", reason);
        outbox.write(office, Kind.JOB_SEEKER, day, form);
    }

    /** Starts a job on {@code day}; answers when the person is back in the office. */
    private LocalDate work(SampleRegion office, SamplePerson person, Map<String, Object> form, LocalDate day) {
        Map<String, Object> job = job(person, day);
        outbox.write(office, Kind.PLACEMENT, day.plusDays(chance.between(0, 6)), job);
        if (chance.happens(0.7)) {
            end(office, form, day, "FOUND_WORK");
        }
        if (chance.happens(0.004)) {
            outbox.write(office, Kind.PLACEMENT, day.plusDays(12), SampleVacancies.retraction(job));
        }
        LocalDate endedOn = day.plusDays(6 + chance.waitingDays(330));
        if (chance.happens(0.45)) {
            job.put("endedOn", endedOn.toString());
            job.put(
                    "endReason",
                    chance.oneOf(List.of("RESIGNED", "RESIGNED", "LAID_OFF", "LAID_OFF", "CONTRACT_ENDED", "OTHER")));
            outbox.write(office, Kind.PLACEMENT, endedOn, job);
        }
        return endedOn.plusDays(chance.between(1, 40));
    }

    private Map<String, Object> job(SamplePerson person, LocalDate day) {
        SampleVacancies.Posted vacancy = vacancies.openAbout(day);
        SampleRegion workplace = chance.happens(0.1) ? elsewhere(home) : home;
        Map<String, Object> job = new LinkedHashMap<>();
        job.put("recordId", "p-" + home.code + "-" + placements++);
        job.put("nik", person.nik());
        job.put("regionCode", workplace.code);
        job.put("employerId", vacancy.employerId());
        if (chance.happens(0.6)) {
            job.put("vacancy", home.participant + "/" + vacancy.recordId());
        }
        job.put("startedOn", day.toString());
        job.put("occupation", vacancy.occupation());
        job.put("sector", vacancy.sector());
        job.put("evidence", chance.happens(0.4) ? "EMPLOYER" : "SEEKER");
        return job;
    }

    private SampleRegion elsewhere(SampleRegion here) {
        SampleRegion there = chance.oneOf(REGIONS);
        return there == here ? REGIONS.get((here.ordinal() + 1) % REGIONS.size()) : there;
    }
}
