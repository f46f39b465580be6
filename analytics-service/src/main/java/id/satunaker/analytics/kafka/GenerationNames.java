package id.satunaker.analytics.kafka;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What generations are named by: computations of all figures from the first event on, of which two may run side by side.
 * They are numbered from 1, and the first has no number in its names.
 *
 * @param applicationId the setting of that name
 * @param rules version of the rules and V, as {@code Contributions} names them
 */
record GenerationNames(String applicationId, String rules) {
    private static final String NUMBER = "-g";

    /** What partials and frames of a generation are named by. */
    String epoch(int number) {
        return number == 1 ? rules : rules + NUMBER + number;
    }

    /** What the consumer group, internal topics and local state of a generation are named by. */
    String application(int number) {
        return applicationId + "-" + epoch(number);
    }

    /** The generation of the application, or of the internal topic; nothing where it has none under these rules. */
    OptionalInt numberIn(String name) {
        Matcher matcher = Pattern.compile(Pattern.quote(applicationId + "-" + rules)
                        + "(?:-g(\\d{1,9}))?(?:-[a-z-]+-(?:changelog|repartition))?")
                .matcher(name);
        if (!matcher.matches()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(matcher.group(1) == null ? 1 : Integer.parseInt(matcher.group(1)));
    }

    /** The ids of all applications there ever were, under whatever rules. */
    static Pattern applications(String applicationId) {
        return Pattern.compile(Pattern.quote(applicationId) + "-r\\d+-v\\d+(?:-g\\d+)?");
    }
}
