package id.satunaker.analytics.indicator;

import static id.satunaker.analytics.indicator.Given.MONDAY;
import static id.satunaker.analytics.indicator.Given.placed;
import static id.satunaker.analytics.indicator.Given.recorded;
import static id.satunaker.analytics.indicator.Given.registered;
import static id.satunaker.analytics.indicator.Given.retracted;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.schemas.event.Envelope;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import org.junit.jupiter.api.Test;

/** R1. */
class VersionRulesTest {
    private final JobSeekerEvent first = registered("r", "32.16", "2025-01-10");

    @Test
    void theVersionRecordedLastIsCurrentInWhateverOrderVersionsCome() {
        JobSeekerEvent later = recorded(MONDAY.plusNanos(1_000), "0", registered("r", "32.13", "2025-01-11"));

        assertThat(Person.NONE.with(first).with(later).registrations()).containsExactly(later);
        assertThat(Person.NONE.with(later).with(first).registrations()).containsExactly(later);
    }

    @Test
    void ofVersionsRecordedAtTheSameInstantTheGreatestEventIdIsCurrent() {
        JobSeekerEvent nine = recorded(MONDAY, "9f", registered("r", "32.13", "2025-01-11"));
        JobSeekerEvent letter = recorded(MONDAY, "a0", first);

        assertThat(Person.NONE.with(nine).with(letter).registrations()).containsExactly(letter);
        assertThat(Person.NONE.with(letter).with(nine).registrations()).containsExactly(letter);
    }

    @Test
    void aVersionThatIsNotNewerGivesTheSamePerson() {
        Person person = Given.person(first, placed("j", "32.16", "2025-02-20"));

        assertThat(person.with(first)).isSameAs(person);
        assertThat(person.with(recorded(MONDAY.minusSeconds(1), "f", first))).isSameAs(person);
        assertThat(person.with(placed("j", "32.16", "2025-02-20"))).isSameAs(person);
    }

    @Test
    void aRetractionIsRememberedSoThatAnOlderVersionDoesNotReviveTheRecord() {
        Person retracted = Given.person(first, retracted(first));

        assertThat(retracted.with(first)).isSameAs(retracted);
        assertThat(new Contributions(180).of(retracted).isEmpty()).isTrue();
        assertThat(Given.person(retracted(first), first)).isEqualTo(retracted);
    }

    @Test
    void aVersionRecordedAfterTheRetractionRevivesTheRecord() {
        JobSeekerEvent again = recorded(MONDAY.plusSeconds(7_200), "a", first);

        Seen.of(first, retracted(first), again).isOneFrom(Indicator.REG_U, "32.16", "2025-01-10", "2025-07-08");
    }

    @Test
    void theSameRecordIdOfAnotherParticipantIsAnotherRecord() {
        JobSeekerEvent other = JobSeekerEvent.newBuilder(first)
                .setEnvelope(Envelope.newBuilder(first.getEnvelope())
                        .setParticipantId("another")
                        .build())
                .build();

        assertThat(Given.person(first, other).registrations()).containsExactly(other, first);
    }

    @Test
    void recordsOfBothKindsKeepTheirOwnIds() {
        PlacementEvent job = placed("r", "32.16", "2025-02-20");

        Person person = Given.person(first, job);

        assertThat(person.registrations()).containsExactly(first);
        assertThat(person.placements()).containsExactly(job);
    }

    @Test
    void theSameEventsInAnyOrderMakeEqualPersons() {
        JobSeekerEvent second = registered("s", "32.73", "2025-02-01");
        JobSeekerEvent third = registered("q", "32.13", "2025-03-01");

        assertThat(Given.person(first, second, third)).isEqualTo(Given.person(third, second, first));
    }
}
