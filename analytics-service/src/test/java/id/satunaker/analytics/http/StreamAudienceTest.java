package id.satunaker.analytics.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the stream tells those who do not see everything: everybody, and a government of its own region and all others. */
class StreamAudienceTest extends OnStream {
    private static final LocalDate TODAY = Edge.TODAY;
    private static final Audience OF_3216 = Audience.of(Set.of("32.16"));
    private static final int BASE = 5;

    @BeforeEach
    void fill() {
        country.add("32.16", TODAY.minusDays(9), UNEMPLOYED, 13)
                .add("12.75", TODAY.minusDays(9), UNEMPLOYED, 21)
                .night(TODAY);
    }

    @Test
    void aGovernmentIsToldOfItsOwnRegionLiveAndOfOthersOnceANight() {
        StreamClient client = client(OF_3216, null);
        Map<String, Long> first = values(next(client));
        country.add("32.16", TODAY, UNEMPLOYED, 1).add("12.75", TODAY, UNEMPLOYED, 100);

        StreamEvent live = next(client);
        country.night(TODAY.plusDays(1));
        StreamEvent nightly = next(client);

        assertThat(first).containsEntry("32.16", 13L).containsOnlyKeys("32.16", "12.75", "12", "32", "ID");
        assertThat(first.get("12.75")).isIn(20L, 25L);
        assertThat(values(live)).containsExactly(Map.entry("32.16", 14L));
        assertThat(values(nightly)).containsKeys("12.75", "12", "32", "ID").doesNotContainKey("32.16");
        assertThat(values(nightly).get("12.75")).isIn(120L, 125L);
    }

    @Test
    void aGovernmentResumesWithWhatChangedOfEither() {
        String before = next(client(OF_3216, null)).id();
        country.add("32.16", TODAY, UNEMPLOYED, 1).add("12.75", TODAY, UNEMPLOYED, 100);

        StreamEvent live = next(client(OF_3216, before));
        country.night(TODAY.plusDays(1));
        StreamEvent nightly = next(client(OF_3216, live.id()));
        StreamEvent same = next(client(OF_3216, nightly.id()));

        assertThat(values(live)).containsExactly(Map.entry("32.16", 14L));
        assertThat(values(nightly)).containsKeys("12.75", "ID").doesNotContainKey("32.16");
        assertThat(same.name()).isEqualTo("progress");
    }

    @Test
    void aPositionOfLiveFiguresOnlyGetsAllThatIsNightly() {
        String live = next(client(Audience.EVERYTHING, null)).id();

        assertThat(values(next(client(OF_3216, live)))).containsOnlyKeys("12.75", "12", "32", "ID");
    }

    @Test
    void everybodyIsToldNothingUntilTheNightAndThenOnce() {
        StreamClient client = client(Audience.PUBLIC, null);
        next(client);
        List<StreamEvent> byDay = new ArrayList<>();
        for (int frame = 0; frame < 60; frame++) {
            country.add("32.16", TODAY, UNEMPLOYED, 10).add("12.75", TODAY, UNEMPLOYED, 10);
            byDay.add(next(client));
        }
        country.night(TODAY.plusDays(1));

        StreamEvent night = next(client);

        assertThat(byDay).allMatch(event -> event == null || event.name() == null);
        assertThat(night.name()).isEqualTo("update");
        assertThat(data(night).get("night").asString()).isEqualTo("2025-07-01");
        assertThat(values(night)).containsOnlyKeys("32.16", "12.75", "12", "32", "ID");
        assertThat(next(client)).isNull();
    }

    @Test
    void everybodyResumesWithNothingUntilTheNight() {
        String seen = next(client(Audience.PUBLIC, null)).id();
        country.add("32.16", TODAY, UNEMPLOYED, 1);

        assertThat(next(client(Audience.PUBLIC, seen)).name()).isEqualTo("progress");
    }

    @Test
    void everybodyIsNeverToldAnExactValue() {
        StreamClient client = client(Audience.PUBLIC, null);
        List<StreamEvent> told = new ArrayList<>(List.of(next(client)));
        for (int night = 1; night <= 30; night++) {
            country.add("32.16", TODAY.minusDays(9), UNEMPLOYED, 1 + night % 4)
                    .add("12.75", TODAY.minusDays(9), UNEMPLOYED, night % 3);
            told.add(next(client));
            country.night(TODAY.plusDays(night));
            told.add(next(client));
        }

        List<Map<String, Long>> seen = told.stream()
                .filter(event -> event != null && event.name() != null)
                .map(OnStream::values)
                .toList();
        assertThat(seen).hasSize(31).allSatisfy(values -> assertThat(values).containsKey("ID"));
        assertThat(seen.stream().flatMap(values -> values.values().stream())).allMatch(value -> value % BASE == 0);
    }

    private StreamClient client(Audience audience, String lastEventId) {
        return client(audience, Set.of(), lastEventId);
    }

    /** What a client is told a second later. */
    @Override
    StreamEvent next(StreamClient client) {
        clock.advance(Duration.ofSeconds(1));
        return super.next(client);
    }
}
