package id.satunaker.ingest.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for in its address.
 *
 * @param showsAccepted {@code results=all}
 * @param storesNothing {@code validate=only}
 * @param recordedAt as of when the rows of a spreadsheet hold, not checked yet, or null
 */
record Parameters(
        boolean showsAccepted,
        boolean storesNothing,
        @Nullable String recordedAt) {
    private static final String RESULTS = "results";
    private static final String VALIDATE = "validate";
    private static final String RECORDED_AT = "recordedAt";
    private static final Map<String, Set<String>> VALUES = Map.of(RESULTS, Set.of("all"), VALIDATE, Set.of("only"));

    /** None if a parameter is not known or there twice, since it asks for something that would not be done. */
    static Optional<Parameters> of(Map<String, List<String>> query) {
        boolean areKnown = query.entrySet().stream().allMatch(Parameters::isKnown);
        return areKnown
                ? Optional.of(new Parameters(
                        query.containsKey(RESULTS), query.containsKey(VALIDATE), recordedAt(query.get(RECORDED_AT))))
                : Optional.empty();
    }

    private static boolean isKnown(Map.Entry<String, List<String>> parameter) {
        List<String> values = parameter.getValue();
        if (values.size() != 1 || values.get(0) == null) {
            return false;
        }
        Set<String> allowed = VALUES.get(parameter.getKey());
        return allowed == null ? parameter.getKey().equals(RECORDED_AT) : allowed.contains(values.get(0));
    }

    /** A plus sign that was not escaped comes as a space, which no time has. */
    private static @Nullable String recordedAt(@Nullable List<String> values) {
        return values == null ? null : values.get(0).replace(' ', '+');
    }
}
