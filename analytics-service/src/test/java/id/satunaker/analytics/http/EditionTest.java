package id.satunaker.analytics.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

class EditionTest {
    private static final Measure UNEMPLOYED = Measure.of(Indicator.REG_U);
    private static final Measure INFLOW = Measure.of(Indicator.REG_IN);
    private static final LocalDate TODAY = Edge.TODAY;
    private static final Predicate<String> ALL = code -> true;

    private final JsonMapper json = JsonMapper.shared();
    private final SnapshotWriter writer = new SnapshotWriter(json, null);
    private final Country country = new Country();
    private SingleEdition first;

    @BeforeEach
    void fill() {
        country.add("32.16", TODAY.minusDays(400), UNEMPLOYED, 5).add("12.75", TODAY.minusDays(400), UNEMPLOYED, 2);
        first = SingleEdition.first(country.publication(), TODAY, writer);
    }

    @Test
    void showsTheNationBeforeThereIsAnyData() {
        country.clear();

        assertThat(codes(SingleEdition.first(country.publication(), TODAY, writer)
                        .select(ALL)))
                .containsExactly("ID");
    }

    @Test
    void selectsTheAreasAskedForThatHaveData() {
        assertThat(codes(first.select(ALL))).containsExactly("12", "12.75", "32", "32.16", "ID");
        assertThat(codes(first.select(Set.of("32.16", "ID", "82.04")::contains)))
                .containsExactly("32.16", "ID");
    }

    @Test
    void knowsWhichAreasChangedHoweverManyEditionsWereMissed() {
        SingleEdition second = afterFrame(first, "32.16", TODAY, UNEMPLOYED);
        SingleEdition third = afterFrame(second, "12.75", TODAY, UNEMPLOYED);

        assertThat(codes(third.changedAfter(first.number(), ALL))).containsExactly("12", "12.75", "32", "32.16", "ID");
        assertThat(codes(third.changedAfter(second.number(), ALL))).containsExactly("12", "12.75", "ID");
        assertThat(third.changedAfter(third.number(), ALL)).isEmpty();
    }

    @Test
    void takesAChangeThatCannotBeSeenTodayForNone() {
        SingleEdition second = afterFrame(first, "32.16", TODAY.minusDays(30), INFLOW);

        assertThat(second.position()).isNotEqualTo(first.position());
        assertThat(second.changedAfter(first.number(), ALL)).isEmpty();
    }

    @Test
    void showsAnAreaThatGetsItsFirstData() {
        SingleEdition second = afterFrame(first, "82.04", TODAY, UNEMPLOYED);

        assertThat(codes(second.changedAfter(first.number(), ALL))).containsExactly("82", "82.04", "ID");
    }

    @Test
    void changesAtMidnightWhatTheDayChanges() {
        SingleEdition today = afterFrame(first, "32.16", TODAY, INFLOW);

        SingleEdition tomorrow = today.next(country.publication(), TODAY.plusDays(1), writer);

        assertThat(codes(tomorrow.changedAfter(today.number(), ALL))).containsExactly("32", "32.16", "ID");
        assertThat(tomorrow.isOfAnotherDayThan(today.number())).isTrue();
        assertThat(tomorrow.position().date()).isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void tellsAClientOfAnyInstanceWhatItsPositionCannotKnow() {
        StreamPosition seen = first.position();
        SingleEdition second = afterFrame(first, "12.75", TODAY, UNEMPLOYED);
        SingleEdition fresh = SingleEdition.first(country.publication(), TODAY, writer);

        assertThat(codes(second.changedSince(seen, ALL, writer))).containsExactly("12", "12.75", "ID");
        assertThat(codes(fresh.changedSince(seen, ALL, writer))).containsExactly("12", "12.75", "ID");
        assertThat(codes(fresh.changedSince(seen, Set.of("12")::contains, writer)))
                .containsExactly("12");
        assertThat(fresh.changedSince(fresh.position(), ALL, writer)).isEmpty();
    }

    @Test
    void tellsAClientOfYesterdayWhatTheNightChanged() {
        SingleEdition today = afterFrame(first, "32.16", TODAY, INFLOW);
        StreamPosition seen = today.position();

        SingleEdition tomorrow = SingleEdition.first(country.publication(), TODAY.plusDays(1), writer);

        assertThat(codes(tomorrow.changedSince(seen, ALL, writer))).containsExactly("32", "32.16", "ID");
    }

    @Test
    void continuesWhatItOrAnEarlierOneSaidAndNothingElse() {
        StreamPosition earlier = first.position();
        SingleEdition second = afterFrame(first, "12.75", TODAY, UNEMPLOYED);

        assertThat(second.continues(earlier)).isTrue();
        assertThat(second.continues(second.position())).isTrue();
        assertThat(first.continues(second.position())).isFalse();
        assertThat(Stream.of("2025-06-30.r2-v180~2.0~0.0", "2025-06-30.r1-v180~2~0")
                        .map(text -> StreamPosition.parse(text).orElseThrow())
                        .map(second::continues))
                .containsExactly(false, false);
    }

    @Test
    void readsItsPositionBackAndNoOtherText() {
        assertThat(StreamPosition.parse(first.position().toString())).contains(first.position());
        assertThat(Stream.of("", "2025-06-30", "2025-06-30.", "2025-06-31.r1-v180~2.0~0.0", "2025-06-30.r1", "7")
                        .map(StreamPosition::parse))
                .allSatisfy(position -> assertThat(position).isEmpty());
    }

    private SingleEdition afterFrame(SingleEdition before, String region, LocalDate day, Measure measure) {
        country.add(region, day, measure, 1);
        return before.next(country.publication(), before.date(), writer);
    }

    private List<String> codes(List<RawValue> areas) {
        return areas.stream()
                .map(area -> json.readTree(area.rawValue().toString()))
                .map(area -> area.get("region").get("code").asString())
                .toList();
    }
}
