package id.satunaker.schemas.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A module's README: the settings of its tables and the metrics of its text. Other modules' names are none of these. */
public record Readme(String text) {
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern METRIC = Pattern.compile("labour_([a-z_]*)(?:\\{([a-z_,]+)}(_[a-z_]+))?");
    private static final Pattern HEADING = Pattern.compile("\\| name `(satunaker\\.[^`]+\\.)` .*");

    /** That of the module whose tests run. */
    public static Readme ofModule() {
        try {
            return new Readme(Files.readString(Path.of("README.md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Every {@code satunaker.} setting and its default, without spaces and empty where it has none. A row may hold
     * several: {@code | `kafka.threads`, `.standbys` | 1, 1 |}; a heading {@code | name `satunaker.x.` |} completes them.
     */
    public Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        String prefix = "";
        for (String line : text.lines().toList()) {
            Matcher heading = HEADING.matcher(line);
            if (!line.startsWith("|")) {
                prefix = "";
            } else if (heading.matches()) {
                prefix = heading.group(1);
            } else {
                addRow(settings, prefix, line.split("\\|", -1));
            }
        }
        return settings;
    }

    private static void addRow(Map<String, String> settings, String prefix, String[] cells) {
        List<String> names = quoted(cells[1]);
        String[] defaults = cells[2].replaceAll("[`\\s–]|required", "").split(",", -1);
        for (int i = 0; i < names.size(); i++) {
            String name = completed(names, i, prefix);
            if (name.startsWith("satunaker.")) {
                settings.put(name, defaults[i]);
            }
        }
    }

    private static String completed(List<String> names, int i, String prefix) {
        String name = names.get(i);
        String first = names.get(0);
        if (name.startsWith(".")) {
            return first.substring(0, first.lastIndexOf('.')) + name;
        }
        return name.startsWith("satunaker.") ? name : prefix + name;
    }

    /** Every metric; {@code labour_records_{consumed,ignored}_total} is two. */
    public Set<String> metrics() {
        return METRIC.matcher(text).results().flatMap(Readme::metrics).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> metrics(MatchResult match) {
        String name = "labour_" + match.group(1);
        return match.group(2) == null
                ? Stream.of(name)
                : Arrays.stream(match.group(2).split(",")).map(part -> name + part + match.group(3));
    }

    private static List<String> quoted(String cell) {
        return QUOTED.matcher(cell).results().map(match -> match.group(1)).toList();
    }
}
