package id.satunaker.analytics.indicator;

import id.satunaker.schemas.event.Envelope;
import id.satunaker.schemas.event.Placement;
import id.satunaker.schemas.event.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;

/**
 * Random sets of events about a few persons and vacancies, each set the same for the same seed: double registrations,
 * moves, corrections, retractions old and new, revivals, overlapping placements, links to vacancies that come and go.
 */
final class Histories {

    /** Three regions of one province, two of another, one far away. */
    static final List<String> REGIONS = List.of("32.16", "32.73", "12.75", "32.13", "12.09", "82.04");

    /** Each at home in the region of the same place in the list. */
    static final List<String> PARTICIPANTS = List.of("kab-bekasi", "kota-bandung", "kota-binjai", "kab-subang");

    /** Those who have vacancies: few, so that placements name the same ones. */
    private static final List<String> EMPLOYING = PARTICIPANTS.subList(0, 2);

    private static final List<String> RECORDS = List.of("r1", "r2", "r3");
    private static final List<String> PERSONS = List.of("a1", "b2", "c3", "d4");

    private static final int HIRED = 25;

    private final HistoriesDays days;
    private final HistoriesBodies bodies;
    private final List<SpecificRecord> events = new ArrayList<>();

    private Histories(HistoriesDays days) {
        this.days = days;
        this.bodies = new HistoriesBodies(days);
    }

    /**
     * A short history; one in ten is long: years, and the validity of 180 days and more. One in ten has many persons who
     * register and are hired.
     */
    static LawCase of(long seed) {
        Random random = new Random(seed);
        boolean isLong = Math.floorMod(seed, 10) == 0;
        int validityDays = isLong ? List.of(180, 180, 400).get(random.nextInt(3)) : 1 + random.nextInt(90);
        int span = isLong ? 200 + random.nextInt(400) : 5 + random.nextInt(90);
        HistoriesDays days = new HistoriesDays(random, span, validityDays);
        Histories history = new Histories(days);
        List<SpecificRecord> events = history.write();
        if (Math.floorMod(seed, 10) == 5) {
            history.writeHired();
        }
        return days.window(seed).with(events);
    }

    private List<SpecificRecord> write() {
        for (String person : PERSONS.subList(0, 1 + days.upTo(3))) {
            for (int left = days.upTo(4); left > 0; left--) {
                writeVersions(
                        PARTICIPANTS, bodies::registration, (e, body) -> HistoriesEvents.jobSeeker(e, person, body));
            }
            for (int left = days.upTo(3); left > 0; left--) {
                writeVersions(PARTICIPANTS, bodies::placement, (e, body) -> HistoriesEvents.placement(e, person, body));
            }
        }
        for (int left = days.upTo(3); left > 0; left--) {
            writeVersions(EMPLOYING, bodies::vacancy, HistoriesEvents::vacancy);
        }
        return events;
    }

    /** One registration and one placement each, most of them in the middle of the registration. */
    private void writeHired() {
        for (int number = 0; number < HIRED; number++) {
            String person = "hired-" + number;
            Registration registration = bodies.registration(null);
            Placement placement = Placement.newBuilder(bodies.placement(null))
                    .setStartedOn(days.after(registration.getRegisteredOn(), 1))
                    .setEndedOn(null)
                    .build();
            events.add(HistoriesEvents.jobSeeker(envelope("h" + number), person, registration));
            events.add(HistoriesEvents.placement(envelope("h" + number), person, placement));
        }
    }

    private Envelope envelope(String record) {
        String region = days.oneOf(List.of("32.16", "32.16", "82.04"));
        return HistoriesEvents.envelope(days.oneOf(PARTICIPANTS), record, region, days.recordedAt());
    }

    /** One to four versions of one record, in no order of time, some of them retractions, some with other regions. */
    private <T> void writeVersions(
            List<String> participants, UnaryOperator<T> revise, BiFunction<Envelope, T, SpecificRecord> toEvent) {
        String participant = days.oneOf(participants);
        String record = days.oneOf(RECORDS);
        String region = REGIONS.get(PARTICIPANTS.indexOf(participant));
        T body = null;
        for (int left = 1 + days.upTo(3); left > 0; left--) {
            body = revise.apply(body);
            String where = days.chance(0.2) ? days.oneOf(REGIONS) : region;
            Envelope envelope = HistoriesEvents.envelope(participant, record, where, days.recordedAt());
            envelope = HistoriesEvents.received(envelope, days.lag());
            events.add(toEvent.apply(envelope, days.chance(0.15) ? null : body));
        }
    }
}
