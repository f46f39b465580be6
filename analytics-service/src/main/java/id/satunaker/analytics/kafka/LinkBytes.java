package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.Link;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A link on its way to the vacancy's partition. The record key is the vacancy's, in UTF-8; the value is the days before
 * and after as days since 1970-01-01, {@link #NONE} where there is none.
 */
final class LinkBytes {
    private static final int NONE = Integer.MIN_VALUE;

    private LinkBytes() {}

    static byte[] key(Link link) {
        return link.vacancy().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] value(Link link) {
        return ByteBuffer.allocate(2 * Integer.BYTES)
                .putInt(number(link.before()))
                .putInt(number(link.after()))
                .array();
    }

    static Link read(byte[] key, byte[] value) {
        ByteBuffer days = ByteBuffer.wrap(value);
        return new Link(new String(key, StandardCharsets.UTF_8), day(days.getInt()), day(days.getInt()));
    }

    private static int number(@Nullable LocalDate day) {
        return day == null ? NONE : Math.toIntExact(day.toEpochDay());
    }

    private static @Nullable LocalDate day(int number) {
        return number == NONE ? null : LocalDate.ofEpochDay(number);
    }
}
