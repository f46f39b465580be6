package id.satunaker.analytics.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satunaker.analytics.indicator.FrameLaws;
import id.satunaker.analytics.indicator.Link;
import id.satunaker.analytics.indicator.Person;
import id.satunaker.analytics.indicator.Progress;
import id.satunaker.analytics.indicator.VacancyPosts;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.VacancyEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

/** What state stores and the links' topic hold reads back as it was. */
class StateBytesTest {
    private static final List<SpecificRecord> EVENTS =
            new FrameLaws(30, LocalDate.parse("2023-01-01"), LocalDate.parse("2025-12-31")).histories(20);

    @Test
    void keepsPersons() {
        Map<String, Person> persons = new HashMap<>();
        for (SpecificRecord event : EVENTS) {
            if (event instanceof JobSeekerEvent seeker) {
                persons.merge(seeker.getPersonId(), Person.NONE.with(seeker), (known, e) -> known.with(seeker));
            } else if (event instanceof PlacementEvent placed) {
                persons.merge(placed.getPersonId(), Person.NONE.with(placed), (known, e) -> known.with(placed));
            }
        }

        assertThat(persons).isNotEmpty();
        assertThat(persons.values())
                .allSatisfy(person ->
                        assertThat(again(PersonSerde.create(), person)).isEqualTo(person));
    }

    @Test
    void keepsVacanciesAndTheClaimsOnThem() {
        VacancyPosts claimed = VacancyPosts.NONE
                .with(new Link("kab-bekasi/v1", null, LocalDate.parse("2025-03-05")))
                .with(new Link("kab-bekasi/v1", null, LocalDate.parse("2025-03-05")));
        VacancyPosts known = claimed.with(Events.vacancy("v1", 3, "2025-03-01", 0));

        assertThat(again(VacancyPostsSerde.create(), claimed)).isEqualTo(claimed);
        assertThat(again(VacancyPostsSerde.create(), known)).isEqualTo(known);
        assertThat(EVENTS.stream().filter(VacancyEvent.class::isInstance).map(VacancyEvent.class::cast))
                .isNotEmpty()
                .map(VacancyPosts.NONE::with)
                .allSatisfy(posts ->
                        assertThat(again(VacancyPostsSerde.create(), posts)).isEqualTo(posts));
    }

    @Test
    void keepsLinks() {
        List<Link> links = List.of(
                new Link("kab-bekasi/v1", null, LocalDate.parse("2025-03-05")),
                new Link("kab-bekasi/v1", LocalDate.EPOCH, null),
                new Link("kab-bekasi/v1", LocalDate.parse("2025-03-05"), LocalDate.parse("2025-03-06")));

        assertThat(links)
                .allSatisfy(link -> assertThat(LinkBytes.read(LinkBytes.key(link), LinkBytes.value(link)))
                        .isEqualTo(link));
    }

    @Test
    void keepsProgress() {
        Progress progress = new Progress(7, Map.of("a", 3L, "b", 4L), Instant.parse("2025-03-01T05:00:00.123456Z"));

        assertThat(ProgressBytes.read(ProgressBytes.write(progress))).isEqualTo(progress);
        assertThat(ProgressBytes.read(null)).isEqualTo(Progress.NONE);
    }

    @Test
    void refusesStateOfAnotherFormat() {
        byte[] bytes = PersonSerde.create().serializer().serialize("person", Person.NONE);
        bytes[0]++;

        assertThatThrownBy(() -> PersonSerde.create().deserializer().deserialize("person", bytes))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("format 2");
    }

    private static <T> T again(Serde<T> serde, T value) {
        return serde.deserializer().deserialize("store", serde.serializer().serialize("store", value));
    }
}
