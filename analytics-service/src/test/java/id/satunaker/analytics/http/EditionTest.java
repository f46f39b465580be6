package id.satunaker.analytics.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.indicator.Figures;
import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

class EditionTest {
    private static final Measure UNEMPLOYED = Measure.of(Indicator.REG_U);
    private static final Measure INFLOW = Measure.of(Indicator.REG_IN);
    private static final LocalDate TODAY = Edge.TODAY;

    private final JsonMapper json = JsonMapper.shared();
    private final SnapshotWriter writer = new SnapshotWriter(json, null);
    private final Country country = new Country();
    private Edition first;

    @BeforeEach
    void fill() {
        country.add("32.16", TODAY.minusDays(9), UNEMPLOYED, 5).add("12.75", TODAY.minusDays(9), UNEMPLOYED, 2);
        first = Edition.first(figures(), TODAY, writer);
    }

    @Test
    void showsTheNationBeforeThereIsAnyData() {
        country.clear();

        assertThat(codes(Edition.first(figures(), TODAY, writer).select(Set.of())))
                .containsExactly("ID");
    }

    @Test
    void selectsTheAreasAskedForThatHaveData() {
        assertThat(codes(first.select(Set.of()))).containsExactly("12", "12.75", "32", "32.16", "ID");
        assertThat(codes(first.select(Set.of("32.16", "ID", "82.04")))).containsExactly("32.16", "ID");
    }

    @Test
    void knowsWhichAreasChangedHoweverManyEditionsWereMissed() {
        Edition second = afterFrame(first, "32.16", TODAY, UNEMPLOYED);
        Edition third = afterFrame(second, "12.75", TODAY, UNEMPLOYED);

        assertThat(codes(third.changedAfter(first.number(), Set.of())))
                .containsExactly("12", "12.75", "32", "32.16", "ID");
        assertThat(codes(third.changedAfter(second.number(), Set.of()))).containsExactly("12", "12.75", "ID");
        assertThat(third.changedAfter(third.number(), Set.of())).isEmpty();
    }

    @Test
    void takesAChangeThatCannotBeSeenTodayForNone() {
        Edition second = afterFrame(first, "32.16", TODAY.minusDays(30), INFLOW);

        assertThat(second.position()).isNotEqualTo(first.position());
        assertThat(second.changedAfter(first.number(), Set.of())).isEmpty();
    }

    @Test
    void showsAnAreaThatGetsItsFirstData() {
        Edition second = afterFrame(first, "82.04", TODAY, UNEMPLOYED);

        assertThat(codes(second.changedAfter(first.number(), Set.of()))).containsExactly("82", "82.04", "ID");
    }

    @Test
    void changesAtMidnightWhatTheDayChanges() {
        Edition today = afterFrame(first, "32.16", TODAY, INFLOW);

        Edition tomorrow = today.next(figures(), TODAY.plusDays(1), writer);

        assertThat(codes(tomorrow.changedAfter(today.number(), Set.of()))).containsExactly("32", "32.16", "ID");
        assertThat(tomorrow.datedIn()).isEqualTo(tomorrow.number());
        assertThat(tomorrow.position().date()).isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void tellsAClientOfAnyInstanceWhatItsPositionCannotKnow() {
        StreamPosition seen = first.position();
        Edition second = afterFrame(first, "12.75", TODAY, UNEMPLOYED);
        Edition fresh = Edition.first(figures(), TODAY, writer);

        assertThat(codes(second.changedSince(seen, Set.of(), writer))).containsExactly("12", "12.75", "ID");
        assertThat(codes(fresh.changedSince(seen, Set.of(), writer))).containsExactly("12", "12.75", "ID");
        assertThat(codes(fresh.changedSince(seen, Set.of("12"), writer))).containsExactly("12");
        assertThat(fresh.changedSince(fresh.position(), Set.of(), writer)).isEmpty();
    }

    @Test
    void tellsAClientOfYesterdayWhatTheNightChanged() {
        Edition today = afterFrame(first, "32.16", TODAY, INFLOW);
        StreamPosition seen = today.position();

        Edition tomorrow = Edition.first(figures(), TODAY.plusDays(1), writer);

        assertThat(codes(tomorrow.changedSince(seen, Set.of(), writer))).containsExactly("32", "32.16", "ID");
    }

    @Test
    void continuesWhatItOrAnEarlierOneSaidAndNothingElse() {
        StreamPosition earlier = first.position();
        Edition second = afterFrame(first, "12.75", TODAY, UNEMPLOYED);

        assertThat(second.continues(earlier.frame())).isTrue();
        assertThat(second.continues(second.position().frame())).isTrue();
        assertThat(first.continues(second.position().frame())).isFalse();
        assertThat(Stream.of("2025-06-30.r2-v180~2.0~0.0", "2025-06-30.r1-v180~2~0")
                        .map(text -> StreamPosition.parse(text).orElseThrow())
                        .map(position -> second.continues(position.frame())))
                .containsExactly(false, false);
    }

    @Test
    void readsItsPositionBackAndNoOtherText() {
        assertThat(StreamPosition.parse(first.position().toString())).contains(first.position());
        assertThat(Stream.of("", "2025-06-30", "2025-06-30.", "2025-06-31.r1-v180~2.0~0.0", "2025-06-30.r1", "7")
                        .map(StreamPosition::parse))
                .allSatisfy(position -> assertThat(position).isEmpty());
    }

    private Edition afterFrame(Edition before, String region, LocalDate day, Measure measure) {
        country.add(region, day, measure, 1);
        return before.next(figures(), before.date(), writer);
    }

    private Figures figures() {
        return country.figures().orElseThrow();
    }

    private List<String> codes(List<RawValue> areas) {
        return areas.stream()
                .map(area -> json.readTree(area.rawValue().toString()))
                .map(area -> area.get("region").get("code").asString())
                .toList();
    }
}
