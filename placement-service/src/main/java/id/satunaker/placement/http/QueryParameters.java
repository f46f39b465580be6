package id.satunaker.placement.http;

import id.satunaker.placement.http.Answers.BadParameter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The query of a request, read by name; collects everything that is wrong with it. */
final class QueryParameters {
    static final String DATE = "date";
    static final String AFTER = "after";
    static final String LIMIT = "limit";

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 500;

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

    /** The day given, else this one. */
    LocalDate date(LocalDate today) {
        LocalDate date = read(DATE, QueryParameters::day, "a day, YYYY-MM-DD");
        return date == null ? today : date;
    }

    /** The day given, else this one, which no day may be after. */
    LocalDate dateUpTo(LocalDate today) {
        LocalDate date =
                read(DATE, text -> day(text).filter(given -> !given.isAfter(today)), "a day up to today, YYYY-MM-DD");
        return date == null ? today : date;
    }

    /** How many a page may hold. */
    int limit() {
        return limit(DEFAULT_LIMIT, MAX_LIMIT);
    }

    /** How many there may be: so many unless given, and never more than the most. */
    int limit(int unlessGiven, int most) {
        Integer limit = read(LIMIT, text -> count(text, most), "a number from 1 to " + most);
        return limit == null ? unlessGiven : limit;
    }

    static Optional<LocalDate> day(String text) {
        try {
            return matching("[0-9]{4}-[0-9]{2}-[0-9]{2}").apply(text).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> count(String text, int most) {
        return matching("[0-9]{1,3}").apply(text).map(Integer::valueOf).filter(limit -> limit >= 1 && limit <= most);
    }

    /** Parses texts that match the pattern as themselves. */
    static Function<String, Optional<String>> matching(String pattern) {
        return text -> Optional.of(text).filter(value -> value.matches(pattern));
    }
}
