package id.satunaker.analytics.http;

import id.satunaker.analytics.indicator.Figures;
import id.satunaker.schemas.event.Family;
import id.satunaker.schemas.topic.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a sender has written, as ingest told it: by partition of an event topic, the greatest offset. A placement counts
 * with its person by then; that it fills a post of a vacancy is known a moment later.
 *
 * @param offsets of the records of persons and of vacancies, by place
 */
record Written(Map<Place, Long> offsets) {
    private static final Map<String, Family> FAMILIES = Map.of(
            Topics.JOB_SEEKERS.topicName(), Family.PERSONS,
            Topics.PLACEMENTS.topicName(), Family.PERSONS,
            Topics.VACANCIES.topicName(), Family.VACANCIES);
    private static final Pattern PLACE = Pattern.compile("([a-z0-9.-]{1,64})-([0-9]{1,6})@([0-9]{1,18})");

    Written {
        offsets = Map.copyOf(offsets);
    }

    /** A partition of a topic that a family reads. */
    record Place(Family family, String topic, int partition) {}

    /** Of {@code topic-partition@offset,...}; empty for any other text, and for topics that no family reads. */
    static Optional<Written> parse(String text) {
        Map<Place, Long> offsets = new HashMap<>();
        for (String part : text.split(",", -1)) {
            Matcher matcher = PLACE.matcher(part);
            Family family = matcher.matches() ? FAMILIES.get(matcher.group(1)) : null;
            if (family == null) {
                return Optional.empty();
            }
            Place place = new Place(family, matcher.group(1), Integer.parseInt(matcher.group(2)));
            offsets.merge(place, Long.valueOf(matcher.group(3)), Math::max);
        }
        return Optional.of(new Written(offsets));
    }

    /** Whether the figures are exact for a prefix that has all of it; never where there is no such partition. */
    boolean isIn(Figures figures) {
        return offsets.entrySet().stream()
                .allMatch(written -> nextOffset(figures, written.getKey()) > written.getValue());
    }

    private static long nextOffset(Figures figures, Place place) {
        boolean isThere = place.partition() < figures.frame().of(place.family()).size();
        return isThere
                ? figures.progress(place.family(), place.partition())
                        .sourceOffsets()
                        .getOrDefault(place.topic(), 0L)
                : 0;
    }
}
