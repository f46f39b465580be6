package id.satunaker.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.JsonNode;

/** The guarantee that in every frame a subscriber sees the regions add up to the provinces and these to the nation. */
final class FramesAddUp implements AutoCloseable {
    private static final List<String> INDICATORS =
            List.of("REG_T", "REG_U", "REG_IN", "REG_OUT", "PLC", "PLC_REG", "VAC", "VAC_NEW");

    private final Map<String, JsonNode> areas = new TreeMap<>();
    private final Queue<String> broken = new ConcurrentLinkedQueue<>();
    private final Subscriber subscriber;
    private int frames;

    FramesAddUp(Addresses addresses) {
        subscriber = new Subscriber(addresses.analytics().resolve("/v1/stream"), this::check);
    }

    /** For all frames seen so far, of which there have to be some. */
    synchronized void holds(int leastFrames) {
        assertThat(broken).isEmpty();
        assertThat(frames).as("frames seen").isGreaterThanOrEqualTo(leastFrames);
    }

    @Override
    public void close() throws InterruptedException {
        subscriber.close();
    }

    /** A document holds the areas that have changed: together with the others it is one frame. */
    private synchronized void check(JsonNode document) {
        document.get("regions")
                .forEach(area -> areas.put(area.get("region").get("code").asString(), area));
        frames++;
        for (String indicator : INDICATORS) {
            Map<String, Long> provinces = new TreeMap<>();
            areas.keySet().stream()
                    .filter(code -> code.contains("."))
                    .forEach(code -> provinces.merge(code.substring(0, 2), value(code, indicator), Long::sum));
            provinces.forEach((code, sum) -> compare(document, indicator, code, sum));
            compare(
                    document,
                    indicator,
                    "ID",
                    provinces.values().stream().mapToLong(Long::longValue).sum());
        }
    }

    private void compare(JsonNode document, String indicator, String code, long sum) {
        long said = areas.containsKey(code) ? value(code, indicator) : 0;
        if (said != sum) {
            broken.add(document.get("frame").asString() + ": " + indicator + " of " + code + " is " + said
                    + ", its parts " + sum);
        }
    }

    private long value(String code, String indicator) {
        return areas.get(code).get("indicators").get(indicator).get("value").asLong();
    }
}
