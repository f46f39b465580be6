package id.satunaker.analytics.http;

import id.satunaker.analytics.indicator.Dimension;
import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.schemas.region.Region;
import id.satunaker.schemas.region.Regions;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The query parameters of a request, each read as what it means or refused with what is allowed. */
record Parameters(MultiValueMap<String, String> query, LocalDate today) {
    private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);
    private static final String ANY_REGION = "a code of /v1/regions, such as 32.16, 32 or ID";

    /** Another name, or one given twice, is refused: a misspelt one would else be answered as if it were not there. */
    static Parameters of(MultiValueMap<String, String> query, LocalDate today, String... known) {
        query.forEach((name, values) -> {
            if (!Arrays.asList(known).contains(name)) {
                throw Problems.badParameter(name, String.join(",", values), "one of " + oneOf(known));
            }
            if (values.size() > 1) {
                throw Problems.badParameter(name, String.join(",", values), "one value");
            }
        });
        return new Parameters(query, today);
    }

    /** The same ones where another day is today, as far as the figures that they ask for are concerned. */
    Parameters upTo(LocalDate day) {
        return new Parameters(query, day);
    }

    /** A day from 1970-01-01 to today. */
    LocalDate day(String name, LocalDate absent) {
        String text = query.getFirst(name);
        if (text == null) {
            return absent;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(FIRST_DAY) && !day.isAfter(today)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw badDay(name, text);
        }
        throw badDay(name, text);
    }

    /** A whole number from 1 to the most; 0 where it is not asked for. */
    int count(String name, int most) {
        String text = query.getFirst(name);
        if (text == null) {
            return 0;
        }
        int digits = String.valueOf(most).length();
        int count = text.matches("[0-9]{1," + digits + "}") ? Integer.parseInt(text) : 0;
        if (count < 1 || count > most) {
            throw Problems.badParameter(name, text, "a whole number from 1 to " + most);
        }
        return count;
    }

    Indicator indicator() {
        String text = text("indicator");
        return Arrays.stream(Indicator.values())
                .filter(indicator -> indicator.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Problems.badParameter("indicator", text, oneOf(Indicator.values())));
    }

    /** By day unless asked for. */
    Frequency frequency() {
        return constant("freq", Frequency.D, Frequency.values());
    }

    /** Kabupaten and kota unless asked for. */
    RankedLevel level() {
        return constant("level", RankedLevel.REGION, RankedLevel.values());
    }

    private <E extends Enum<E>> E constant(String name, E absent, E[] all) {
        String text = query.getFirst(name);
        if (text == null) {
            return absent;
        }
        return Arrays.stream(all)
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Problems.badParameter(name, text, oneOf(all)));
    }

    Region region() {
        return region("region", text("region"));
    }

    /** The areas of {@code regions=32.16,32,ID}; empty where all are meant. */
    Set<String> regions() {
        String text = query.getFirst("regions");
        if (text == null) {
            return Set.of();
        }
        Set<String> codes = new TreeSet<>();
        for (String code : text.split(",", -1)) {
            codes.add(region("regions", code).code());
        }
        return codes;
    }

    /** The dimension to break the indicator down by; null where it is asked for whole. */
    @Nullable
    Dimension dimension(Indicator indicator) {
        String text = query.getFirst("by");
        if (text == null) {
            return null;
        }
        return indicator.dimensions().stream()
                .filter(dimension -> dimension.code().equals(text))
                .findFirst()
                .orElseThrow(() -> Problems.badParameter(
                        "by",
                        text,
                        indicator.dimensions().isEmpty()
                                ? "none, " + indicator + " has no breakdown"
                                : oneOf(indicator.dimensions().stream()
                                        .map(Dimension::code)
                                        .toArray())));
    }

    private static Region region(String parameter, String code) {
        return Regions.find(code).orElseThrow(() -> Problems.badParameter(parameter, code, ANY_REGION));
    }

    private String text(String name) {
        String text = query.getFirst(name);
        return text == null ? "" : text;
    }

    private RuntimeException badDay(String name, String text) {
        return Problems.badParameter(name, text, "a day (YYYY-MM-DD) from " + FIRST_DAY + " to " + today);
    }

    private static String oneOf(Object[] values) {
        return String.join(", ", Stream.of(values).map(Object::toString).toList());
    }
}
