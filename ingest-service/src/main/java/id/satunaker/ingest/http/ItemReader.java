package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.Code;
import id.satunaker.ingest.intake.Item;
import id.satunaker.ingest.intake.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads items from JSON. What the parser says of a text that it cannot read quotes the text, NIK and all, so its
 * exceptions end here.
 */
final class ItemReader {
    private static final int DEEPEST = 16;
    private static final int LONGEST_NUMBER = 100;

    private final JsonFactory json = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    /** The one item of a line, unreadable if it is anything else than one object. */
    Item readLine(byte[] bytes, int from, int length) {
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), bytes, from, length)) {
            Item item = item(parser, parser.nextToken());
            return parser.nextToken() == null ? item : Item.unreadable(Code.ITEM_NOT_JSON.ofItem());
        } catch (JacksonException e) {
            return Item.unreadable(Code.ITEM_NOT_JSON.ofItem());
        }
    }

    /** The items of a whole body, one object or an array, which is JSON from its first to its last byte. */
    List<Item> readWhole(byte[] bytes) {
        return readBody(bytes).orElseThrow(() -> new BodyFault(Refusal.BODY_NOT_JSON));
    }

    /** The one item of a body that is no array. */
    List<Item> readObject(byte[] bytes) {
        return readOf(bytes, false);
    }

    /** The items of a body that is an array. */
    List<Item> readArray(byte[] bytes) {
        return readOf(bytes, true);
    }

    private List<Item> readOf(byte[] bytes, boolean isToBeArray) {
        List<Item> items = readWhole(bytes);
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), bytes, 0, bytes.length)) {
            JsonToken first = parser.nextToken();
            if (first != null && isToBeArray != (first == JsonToken.START_ARRAY)) {
                throw new BodyFault(Refusal.BODY_NOT_CLOUD_EVENTS);
            }
        }
        return items;
    }

    /** The items of a whole body, one object or an array; none if it is not JSON from its first to its last byte. */
    Optional<List<Item>> readBody(byte[] bytes) {
        List<Item> items = new ArrayList<>();
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), bytes, 0, bytes.length)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                    items.add(item(parser, token));
                }
            } else if (first != null) {
                items.add(item(parser, first));
            }
            return parser.nextToken() == null ? Optional.of(items) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Item item(JsonParser parser, JsonToken first) {
        if (first == JsonToken.START_OBJECT) {
            return filled(new Item(), parser);
        }
        parser.skipChildren();
        return Item.unreadable(Code.ITEM_NOT_OBJECT.ofItem());
    }

    private static Item filled(Item item, JsonParser parser) {
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken token = parser.nextToken();
            item.put(
                    name,
                    token == JsonToken.START_OBJECT
                            ? new Value.Group(filled(item.inside(name), parser))
                            : value(parser, token));
        }
        return item;
    }

    private static Value value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> new Value.Text(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Value.Numeral(parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> new Value.Flag(token == JsonToken.VALUE_TRUE);
            case VALUE_NULL -> Value.NOTHING;
            default -> {
                parser.skipChildren();
                yield Value.ARRAY;
            }
        };
    }
}
