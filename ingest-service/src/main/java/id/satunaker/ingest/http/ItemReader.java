package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.Code;
import id.satunaker.ingest.intake.Item;
import id.satunaker.ingest.intake.Value;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads items from JSON. What the parser says of a text that it cannot read quotes the text, NIK and all, so its
 * exceptions end here.
 */
final class ItemReader {
    private static final int DEEPEST = 16;
    private static final int LONGEST_NUMBER = 100;
    /** Each takes some thirty times the memory of its text. */
    private static final int MOST_MEMBERS = 1_000;

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
    JsonItems readWhole(byte[] bytes) {
        return readBody(bytes).orElseThrow(() -> new BodyFault(Refusal.BODY_NOT_JSON));
    }

    /** The one item of a body that is no array. */
    JsonItems readObject(byte[] bytes) {
        return readOf(bytes, false);
    }

    /** The items of a body that is an array. */
    JsonItems readArray(byte[] bytes) {
        return readOf(bytes, true);
    }

    private JsonItems readOf(byte[] bytes, boolean isToBeArray) {
        JsonItems items = readWhole(bytes);
        if (items.isArray() != isToBeArray && (items.isArray() || items.count() > 0)) {
            throw new BodyFault(Refusal.BODY_NOT_CLOUD_EVENTS);
        }
        return items;
    }

    /** The items of a whole body, one object or an array; none if it is not JSON from its first to its last byte. */
    Optional<JsonItems> readBody(byte[] bytes) {
        int count = 0;
        try (JsonPass pass = pass(bytes)) {
            while (pass.hasNext()) {
                pass.next();
                count++;
            }
            return pass.isAtEnd()
                    ? Optional.of(new JsonItems(() -> pass(bytes), count, pass.isArray()))
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private JsonPass pass(byte[] bytes) {
        return new JsonPass(json.createParser(ObjectReadContext.empty(), bytes, 0, bytes.length));
    }

    /** The item that begins with a token. */
    static Item item(JsonParser parser, @Nullable JsonToken first) {
        if (first == JsonToken.START_OBJECT) {
            return filled(new Item(), parser, new AtomicInteger());
        }
        parser.skipChildren();
        return Item.unreadable(Code.ITEM_NOT_OBJECT.ofItem());
    }

    /** @param count of the members so far, of the whole item */
    private static Item filled(Item item, JsonParser parser, AtomicInteger count) {
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            if (count.incrementAndGet() > MOST_MEMBERS) {
                throw new StreamConstraintsException("An item has fewer members");
            }
            JsonToken token = parser.nextToken();
            item.put(
                    name,
                    token == JsonToken.START_OBJECT
                            ? new Value.Group(filled(item.inside(name), parser, count))
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
