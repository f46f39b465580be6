package id.satunaker.analytics.http;

import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Measure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Clients of the stream of a country that a test fills, at a time that it sets, and what they are told. */
abstract class OnStream {
    static final Measure UNEMPLOYED = Measure.of(Indicator.REG_U);
    static final Measure INFLOW = Measure.of(Indicator.REG_IN);

    final SettableClock clock = SettableClock.noonOf(Edge.TODAY);
    final Country country = new Country();
    final SnapshotWriter writer = new SnapshotWriter(JsonMapper.shared(), null);
    final Editions editions = country.editions(writer, clock);
    private final Map<Audience, StreamEvents> events = new HashMap<>();

    /** Five in one region and two in another, for so long that a day more changes no figure of theirs. */
    void countSevenForLong() {
        country.add("32.16", Edge.TODAY.minusDays(400), UNEMPLOYED, 5)
                .add("12.75", Edge.TODAY.minusDays(400), UNEMPLOYED, 2);
    }

    /** One that sees everything. */
    StreamClient client(Set<String> regions, String lastEventId) {
        return client(Audience.EVERYTHING, regions, lastEventId);
    }

    StreamClient client(Audience audience, Set<String> regions, String lastEventId) {
        Optional<StreamPosition> position = Optional.ofNullable(lastEventId).flatMap(StreamPosition::parse);
        return new StreamClient(
                new StreamRequest(audience, regions, position),
                events.computeIfAbsent(audience, any -> new StreamEvents(writer)));
    }

    Tick tick() {
        return new Tick(clock.instant(), editions.newest());
    }

    StreamEvent next(StreamClient client) {
        return client.next(tick());
    }

    StreamEvent nextAfter(StreamClient client, long millis) {
        clock.advance(Duration.ofMillis(millis));
        return next(client);
    }

    String told(StreamClient client) {
        return text(next(client));
    }

    String toldAfter(StreamClient client, long millis) {
        return text(nextAfter(client, millis));
    }

    static JsonNode data(StreamEvent event) {
        String text = new String(event.bytes(), StandardCharsets.UTF_8);
        return JsonMapper.shared().readTree(text.substring(text.indexOf("\ndata:") + "\ndata:".length()));
    }

    /** The registered unemployed of each area that an event tells of, in its order. */
    static Map<String, Long> values(StreamEvent event) {
        Map<String, Long> values = new LinkedHashMap<>();
        for (JsonNode area : data(event).get("regions")) {
            values.put(
                    area.at("/region/code").asString(),
                    area.at("/indicators/REG_U/value").asLong());
        }
        return values;
    }

    /** The event as its name and what it says of each area. */
    static String text(StreamEvent event) {
        if (event == null) {
            return "nothing";
        }
        if (event.name() == null) {
            return "comment";
        }
        JsonNode data = data(event);
        if (!data.has("regions")) {
            return event.name() + " " + data.get("frame").asString();
        }
        StringBuilder text = new StringBuilder(event.name());
        values(event)
                .forEach((code, value) ->
                        text.append(' ').append(code).append('=').append(value));
        return text.toString();
    }
}
