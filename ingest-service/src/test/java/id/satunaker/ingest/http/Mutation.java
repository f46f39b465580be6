package id.satunaker.ingest.http;

import id.satunaker.ingest.Packed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** A request made of good items, or of a spreadsheet of the corpus, and then spoilt, by a seed. */
final class Mutation {
    static final String NIK = "3216014503040001";

    private static final List<String> KINDS = List.of("job-seekers", "vacancies", "placements");
    private static final List<Path> SPREADSHEETS = spreadsheets();
    private static final List<String> QUERIES = List.of(
            "",
            "?results=all",
            "?validate=only",
            "?recordedAt=2025-01-10T08:00:00Z",
            "?recordedAt=" + NIK,
            "?x=" + NIK);
    private static final List<String> ITEM_TYPES = List.of(
            MediaType.APPLICATION_NDJSON_VALUE,
            MediaType.APPLICATION_JSON_VALUE,
            Format.Types.CLOUD_EVENT,
            Format.Types.CLOUD_EVENTS);
    private static final List<String> ODD_TYPES = List.of(
            "application/json;charset=utf-8",
            "application/json;charset=iso-8859-1",
            "application/cloudevents+json;charset=utf-16",
            "text/csv;charset=utf-16",
            "text/csv;header=absent",
            "text/" + NIK,
            "application/vnd.api+json");
    private static final int ONE_IN = 10;

    private final Random random;
    private final int kind;
    private final String query;
    private final HttpHeaders headers = new HttpHeaders();
    private final byte[] body;

    Mutation(long seed) {
        this.random = new Random(seed);
        this.kind = random.nextInt(KINDS.size());
        this.query = random.nextInt(3) == 0 ? QUERIES.get(random.nextInt(QUERIES.size())) : "";
        byte[] good = random.nextBoolean() ? items() : spreadsheet();
        if (random.nextInt(ONE_IN) == 0) {
            headers.set(HttpHeaders.CONTENT_TYPE, ODD_TYPES.get(random.nextInt(ODD_TYPES.size())));
        }
        if (random.nextInt(ONE_IN) == 0) {
            headers.set("Upload-Id", random.nextBoolean() ? "upload" : NIK);
        }
        this.body = packed(new Spoiling(random).spoil(good));
    }

    String uri() {
        return "/v1/" + KINDS.get(kind) + query;
    }

    HttpHeaders headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    /** Whether its sender asks for its own rows again. */
    boolean asksForRows() {
        return headers.containsHeader(HttpHeaders.ACCEPT);
    }

    private byte[] items() {
        String type = ITEM_TYPES.get(random.nextInt(ITEM_TYPES.size()));
        headers.set(HttpHeaders.CONTENT_TYPE, type);
        return new OddItems(random).items(kind, type).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] spreadsheet() {
        Path file = SPREADSHEETS.get(random.nextInt(SPREADSHEETS.size()));
        boolean isWorkbook = file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
        headers.set(HttpHeaders.CONTENT_TYPE, isWorkbook ? Format.Types.WORKBOOK : Format.Types.CSV);
        if (random.nextInt(3) == 0) {
            headers.set(HttpHeaders.ACCEPT, "text/csv");
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One in ten says that it is gzip; of those most are, and some of them were damaged after. */
    private byte[] packed(byte[] plain) {
        if (random.nextInt(ONE_IN) > 0) {
            return plain;
        }
        headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        byte[] gzip = random.nextInt(4) == 0 ? plain : Packed.gzip(plain);
        return random.nextInt(3) == 0 ? new Spoiling(random).spoil(gzip) : gzip;
    }

    private static List<Path> spreadsheets() {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/spreadsheets"))) {
            return files.filter(file -> !file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
