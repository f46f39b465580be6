package id.satunaker.local;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.local.Caller.Series;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The guarantee that figures grow by exactly what the events say, however often and in whatever order they came. */
final class CountedOnce {
    private static final List<String> AREAS = List.of("12.75", "12.09", "13.03", "33.25", "12", "13", "33", "ID");
    private static final List<String> INDICATORS =
            List.of("REG_T", "REG_U", "REG_IN", "REG_OUT", "PLC", "PLC_REG", "VAC", "VAC_NEW");

    private final Caller caller;
    private final LocalDate from;
    private final LocalDate to;
    private final Map<Series, long[]> before;

    /** Takes down the figures as they are. */
    CountedOnce(Caller caller, LocalDate from, LocalDate to) throws IOException, InterruptedException {
        this.caller = caller;
        this.from = from;
        this.to = to;
        this.before = figures();
    }

    void holdsFor(List<Life> lives) throws IOException, InterruptedException {
        Tally tally = new Tally(from, to);
        lives.forEach(life -> life.count(tally));
        for (Map.Entry<Series, long[]> figure : figures().entrySet()) {
            long[] then = before.get(figure.getKey());
            long[] expected = tally.of(figure.getKey());
            Arrays.setAll(expected, i -> expected[i] + then[i]);
            assertThat(figure.getValue()).as(figure.getKey().toString()).isEqualTo(expected);
        }
    }

    private Map<Series, long[]> figures() throws IOException, InterruptedException {
        Map<Series, long[]> figures = new LinkedHashMap<>();
        for (String area : AREAS) {
            for (String indicator : INDICATORS) {
                Series series = Series.of(indicator, area);
                figures.put(series, caller.series(series, from, to));
            }
        }
        return figures;
    }
}
