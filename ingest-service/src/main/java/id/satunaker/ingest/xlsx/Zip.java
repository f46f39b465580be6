package id.satunaker.ingest.xlsx;

import id.satunaker.ingest.intake.sheet.Workbooks.Damage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A zip archive whose directory, and whatever is unpacked from it, is bounded; the library's own readers hold an object
 * for each of as many entries as an archive claims.
 */
final class Zip {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int LARGEST_DIRECTORY = 1 << 20;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int ENCRYPTED = 1;

    private final SeekableByteChannel file;
    private final Map<String, Entry> entries = new HashMap<>();

    private record Entry(int flags, int method, long packed, long at) {}

    Zip(SeekableByteChannel file) throws IOException {
        this.file = file;
        ByteBuffer end = end();
        long length = Integer.toUnsignedLong(end.getInt(end.position() + 12));
        long at = Integer.toUnsignedLong(end.getInt(end.position() + 16));
        if (length > LARGEST_DIRECTORY) {
            throw new DamagedException(Damage.TOO_LARGE);
        }
        ByteBuffer directory = read(at, (int) length);
        while (directory.remaining() >= ENTRY_LENGTH && directory.getInt(directory.position()) == ENTRY_SIGNATURE) {
            readEntry(directory);
        }
    }

    /** The unpacked bytes of an entry, bounded, or null if there is no such entry. */
    @Nullable
    InputStream open(String name, long most) throws IOException {
        Entry entry = entries.get(name);
        if (entry == null) {
            return null;
        }
        if ((entry.flags() & ENCRYPTED) != 0 || (entry.method() != STORED && entry.method() != DEFLATED)) {
            throw new DamagedException(Damage.UNREADABLE);
        }
        ByteBuffer local = read(entry.at(), LOCAL_LENGTH);
        long from = entry.at() + LOCAL_LENGTH + local.getChar(26) + local.getChar(28);
        InputStream packed = new ChannelSlice(file, from, entry.packed());
        InputStream unpacked =
                entry.method() == STORED ? packed : new InflaterInputStream(packed, new Inflater(true), 1 << 13);
        return new BoundedStream(unpacked, most, entry.packed());
    }

    private void readEntry(ByteBuffer directory) throws IOException {
        int start = directory.position();
        int nameLength = directory.getChar(start + 28);
        int next = start + ENTRY_LENGTH + nameLength + directory.getChar(start + 30) + directory.getChar(start + 32);
        if (next > directory.limit()) {
            throw new DamagedException(Damage.UNREADABLE);
        }
        byte[] name = new byte[nameLength];
        directory.get(start + ENTRY_LENGTH, name);
        Entry entry = new Entry(
                directory.getChar(start + 8),
                directory.getChar(start + 10),
                Integer.toUnsignedLong(directory.getInt(start + 20)),
                Integer.toUnsignedLong(directory.getInt(start + 42)));
        entries.putIfAbsent(new String(name, StandardCharsets.UTF_8), entry);
        directory.position(next);
    }

    /** The end record, which is last but for a comment. */
    private ByteBuffer end() throws IOException {
        long size = file.size();
        int length = (int) Math.min(size, END_LENGTH + LONGEST_COMMENT);
        ByteBuffer tail = read(size - length, length);
        for (int at = length - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END_SIGNATURE) {
                return tail.position(at);
            }
        }
        throw new DamagedException(Damage.UNREADABLE);
    }

    private ByteBuffer read(long at, int length) throws IOException {
        if (at < 0 || at + length > file.size()) {
            throw new DamagedException(Damage.UNREADABLE);
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.position(at);
        while (bytes.hasRemaining() && file.read(bytes) >= 0) {
            continue;
        }
        return bytes.flip();
    }
}
