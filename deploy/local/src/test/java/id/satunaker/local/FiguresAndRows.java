package id.satunaker.local;

import id.satunaker.local.Caller.Series;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** All that a stack answers of its events, but for what a rotation of the person key changes. */
final class FiguresAndRows {
    private static final List<String> SERIES = List.of("REG_T", "REG_U", "REG_IN", "REG_OUT", "PLC", "PLC_REG", "VAC");
    /** A rotation moves the winner of a tie by a microsecond. */
    private static final String ROWS = """
            SELECT t - 'person_id' - 'event_id' - 'person_key_version' - 'recorded_at'
                   || jsonb_build_object('at', date_trunc('milliseconds', (t ->> 'recorded_at')::timestamptz))
            FROM (SELECT to_jsonb(j) AS t FROM job_seeker j UNION ALL SELECT to_jsonb(p) FROM placement p
                  UNION ALL SELECT to_jsonb(v) FROM vacancy v) AS every_row ORDER BY 1""";

    private static final String PERSONS = "SELECT person_id FROM job_seeker UNION SELECT person_id FROM placement";

    private final Stack stack;
    private final Caller caller;

    FiguresAndRows(Stack stack) {
        this.stack = stack;
        this.caller = new Caller(stack);
    }

    /** Of every area with data, once the view has nothing left to read and they do not change any more. */
    Map<String, String> settledFigures(LocalDate from, LocalDate to) throws Exception {
        Map<String, String> figures = Map.of();
        Map<String, String> again = figures(from, to);
        while (!again.equals(figures) || !isViewRead()) {
            figures = again;
            again = figures(from, to);
        }
        return figures;
    }

    boolean isViewRead() throws Exception {
        URI metrics = stack.addresses().management(Part.ANALYTICS).resolve("/actuator/prometheus");
        return caller.getAs("kemnaker", metrics).body().contains("\nlabour_view_lag 0.0\n");
    }

    /** All indicators on some days, and the course of some of them; COVERAGE and LAG are about arrival. */
    private Map<String, String> figures(LocalDate from, LocalDate to) throws Exception {
        Map<String, String> figures = new TreeMap<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(50)) {
            for (JsonNode area : snapshot(day)) {
                String code = area.path("region").path("code").asString();
                ObjectNode indicators = (ObjectNode) area.path("indicators");
                figures.put(
                        code + " on " + day,
                        indicators.without(List.of("COVERAGE", "LAG")).toString());
            }
        }
        Set<String> areas = new TreeSet<>();
        snapshot(to).forEach(area -> areas.add(area.path("region").path("code").asString()));
        for (String area : areas) {
            for (String indicator : SERIES) {
                figures.put(
                        indicator + " in " + area,
                        Arrays.toString(caller.series(Series.of(indicator, area), from, to)));
            }
        }
        return figures;
    }

    private JsonNode snapshot(LocalDate day) throws Exception {
        URI address = stack.addresses().analytics().resolve("/v1/snapshot?date=" + day);
        return caller.get(address).path("regions");
    }

    List<String> rows() throws Exception {
        return query(ROWS);
    }

    Set<String> personIds() throws Exception {
        return new TreeSet<>(query(PERSONS));
    }

    private List<String> query(String sql) throws Exception {
        List<String> found = new ArrayList<>();
        try (Connection connection = ShownRecords.connect(stack);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
