package id.satunaker.ingest.kafka;

import id.satunaker.ingest.intake.Fate;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is known of the store.
 *
 * @param isUsable whether events can be stored at all; troubles of single topics leave it true, since other events
 *     still are stored, and to go elsewhere would not help
 * @param trouble in words, empty if there is none
 * @param topics those in trouble
 * @param otherwise what becomes of events of all other topics whose fate is not told otherwise
 */
record StoreState(boolean isUsable, String trouble, Map<String, Fate> topics, Fate otherwise) {

    static StoreState usable(Map<String, Fate> topics) {
        String trouble = topics.entrySet().stream()
                .map(topic -> topic.getKey() + " " + words(topic.getValue()))
                .collect(Collectors.joining("; "));
        return new StoreState(true, trouble, topics, Fate.UNKNOWN);
    }

    static StoreState unusable(String trouble, Map<String, Fate> topics, Throwable cause) {
        return new StoreState(false, trouble, topics, Fates.of(cause));
    }

    private static String words(Fate fate) {
        return switch (fate) {
            case TOO_FEW_REPLICAS -> "has too few in-sync replicas";
            case TOPIC_MISSING -> "does not exist";
            case DENIED -> "may not be written";
            case STORED, TOO_LARGE, UNKNOWN, REGISTRY_AWAY -> "is in trouble";
        };
    }

    /** What becomes of an event of a topic if nothing else tells. */
    Fate fate(String topic) {
        return topics.getOrDefault(topic, otherwise);
    }
}
