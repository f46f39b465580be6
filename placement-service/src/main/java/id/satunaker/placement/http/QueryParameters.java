package id.satunaker.placement.http;

import id.satunaker.placement.http.Answers.BadParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The query of a request, read by name; collects everything that is wrong with it. */
final class QueryParameters {
    private final MultiValueMap<String, String> given;
    private final List<BadParameter> errors = new ArrayList<>();

    /** A name that is not known is an error: a misspelt filter would silently answer too much. */
    QueryParameters(MultiValueMap<String, String> given, Set<String> known) {
        this.given = given;
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> errors.add(new BadParameter(name, "is not a parameter of this request")));
    }

    List<BadParameter> errors() {
        return List.copyOf(errors);
    }

    /** The value, or null where it is absent, empty or wrong; wrong ones are remembered. */
    <T> @Nullable T read(String name, Function<String, Optional<T>> parse, String expected) {
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            errors.add(new BadParameter(name, "is given more than once"));
            return null;
        }
        if (values.isEmpty() || values.get(0) == null || values.get(0).isEmpty()) {
            return null;
        }
        Optional<T> value = parse.apply(values.get(0));
        if (value.isEmpty()) {
            errors.add(new BadParameter(name, "must be " + expected));
        }
        return value.orElse(null);
    }

    /** Parses texts that match the pattern as themselves. */
    static Function<String, Optional<String>> matching(String pattern) {
        return text -> Optional.of(text).filter(value -> value.matches(pattern));
    }
}
