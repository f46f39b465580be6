package id.satunaker.placement.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.AbstractSingleValueEncoder;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.util.MimeType;
import reactor.core.publisher.Flux;

/** Writes tables by RFC 4180, in UTF-8, so that a spreadsheet takes no text of a participant for a formula. */
final class CsvEncoder extends AbstractSingleValueEncoder<Tabular> {
    static final String MEDIA_TYPE = "text/csv";

    private static final String STARTS_OF_A_FORMULA = "=+-@\t\r";

    CsvEncoder() {
        super(new MimeType("text", "csv", UTF_8), new MimeType("text", "csv"));
    }

    @Override
    public boolean canEncode(ResolvableType type, @Nullable MimeType mimeType) {
        return super.canEncode(type, mimeType) && Tabular.class.isAssignableFrom(type.toClass());
    }

    @Override
    protected Flux<DataBuffer> encode(
            Tabular table,
            DataBufferFactory buffers,
            ResolvableType type,
            @Nullable MimeType mimeType,
            @Nullable Map<String, Object> hints) {
        return Flux.just(buffers.wrap(text(table).getBytes(UTF_8)));
    }

    static String text(Tabular table) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(table.header());
            table.rows().forEach(row -> csv.writeRecord(cells(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> cells(List<@Nullable Object> row) {
        return row.stream().map(CsvEncoder::cell).toList();
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        String text = value.toString();
        boolean formula =
                value instanceof String && !text.isEmpty() && STARTS_OF_A_FORMULA.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
