package id.satunaker.ingest.intake.sheet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a text file into characters as they come. A byte order mark says the encoding, else the sender, else
 * it is UTF-8 until a byte comes that is none; if all before was ASCII, the file is taken for Windows-1252, as old
 * spreadsheet programs write it. What cannot be decoded becomes U+FFFD, so its cell can be refused.
 */
public final class TextDecoder {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LONGEST_MARK = 3;

    private final @Nullable Charset stated;
    private @Nullable CharsetDecoder decoder;
    private byte[] rest = {};
    private boolean isGuessed;
    private boolean isAsciiSoFar = true;

    /**
     * A decoder for one file.
     *
     * @param stated the encoding that its sender states, or null
     */
    public TextDecoder(@Nullable Charset stated) {
        this.stated = stated;
    }

    /** The characters of the next bytes; a character whose bytes have not all come waits, unless there are no more. */
    public String decode(byte[] more, boolean isLast) {
        byte[] bytes = Arrays.copyOf(rest, rest.length + more.length);
        System.arraycopy(more, 0, bytes, rest.length, more.length);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (decoder == null) {
            if (bytes.length < LONGEST_MARK && !isLast) {
                rest = bytes;
                return "";
            }
            decoder = decoderFor(in);
        }
        String text = decode(in, decoder, isLast);
        rest = Arrays.copyOfRange(bytes, in.position(), bytes.length);
        return text;
    }

    private String decode(ByteBuffer in, CharsetDecoder first, boolean isLast) {
        CharBuffer out = CharBuffer.allocate(in.remaining() + 1);
        CoderResult result = first.decode(in, out, isLast);
        while (result.isError()) {
            if (isGuessed && isAsciiSoFar && isAscii(out)) {
                decoder = lenient(WINDOWS);
                isGuessed = false;
                result = decoder.decode(in, out, isLast);
            } else {
                out.put('\uFFFD');
                in.position(in.position() + result.length());
                result = first.decode(in, out, isLast);
            }
        }
        isAsciiSoFar = isAsciiSoFar && isAscii(out);
        return out.flip().toString();
    }

    private CharsetDecoder decoderFor(ByteBuffer in) {
        Charset marked = marked(in);
        if (marked != null) {
            return lenient(marked);
        }
        if (stated != null) {
            return lenient(stated);
        }
        isGuessed = true;
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The encoding by its mark, which is skipped. */
    private static @Nullable Charset marked(ByteBuffer in) {
        int first = in.remaining() > 1 ? (in.get(0) & 0xFF) << 8 | (in.get(1) & 0xFF) : 0;
        boolean isUtf8 = first == 0xEFBB && in.remaining() > 2 && (in.get(2) & 0xFF) == 0xBF;
        Charset marked = isUtf8
                ? StandardCharsets.UTF_8
                : switch (first) {
                    case 0xFFFE -> StandardCharsets.UTF_16LE;
                    case 0xFEFF -> StandardCharsets.UTF_16BE;
                    default -> null;
                };
        if (marked != null) {
            in.position(isUtf8 ? LONGEST_MARK : LONGEST_MARK - 1);
        }
        return marked;
    }

    private static CharsetDecoder lenient(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    private static boolean isAscii(CharBuffer written) {
        for (int i = 0; i < written.position(); i++) {
            if (written.array()[i] > 0x7F) {
                return false;
            }
        }
        return true;
    }
}
