package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.Item;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One reading of a JSON body, item by item; used by one thread at a time. */
final class JsonPass implements AutoCloseable {
    private final JsonParser parser;
    private final boolean isArray;
    /** The first token of the next item. */
    private @Nullable JsonToken next;

    JsonPass(JsonParser parser) {
        this.parser = parser;
        JsonToken first = parser.nextToken();
        this.isArray = first == JsonToken.START_ARRAY;
        this.next = isArray ? element() : first;
    }

    boolean isArray() {
        return isArray;
    }

    boolean hasNext() {
        return next != null;
    }

    Item next() {
        Item item = ItemReader.item(parser, next);
        next = isArray ? element() : null;
        return item;
    }

    /** How many bytes, or characters in encodings other than UTF-8, have been read. */
    long position() {
        return Math.max(
                parser.currentLocation().getByteOffset(),
                parser.currentLocation().getCharOffset());
    }

    /** Whether nothing comes after the last item. */
    boolean isAtEnd() {
        return parser.nextToken() == null;
    }

    private @Nullable JsonToken element() {
        JsonToken token = parser.nextToken();
        return token == JsonToken.END_ARRAY ? null : token;
    }

    @Override
    public void close() {
        parser.close();
    }
}
