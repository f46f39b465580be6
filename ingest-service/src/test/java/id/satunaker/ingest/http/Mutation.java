package id.satunaker.ingest.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.MediaType;

/** A request made of good items and then spoilt, by a seed. */
final class Mutation {
    static final String NIK = "3216014503040001";

    private static final List<String> PATHS = List.of("job-seekers", "vacancies", "placements");
    private static final List<String> ITEMS = List.of("""
            {"recordId":"R-1","regionCode":"32.16","recordedAt":"2025-01-10T08:00:00+07:00","nik":"3216014503040001",\
            "registeredOn":"2025-01-10","endedOn":"2025-03-01","endReason":"MOVED","sex":"F","birthMonth":"2004-03",\
            "education":"SMK","occupation":"2512","working":false,"confirmedOn":"2025-02-01"}""", """
            {"recordId":"V-1","regionCode":"32.16","recordedAt":"2025-01-10T08:00:00+07:00","employerId":"E-1",\
            "title":"Welder","openings":5,"openedOn":"2025-01-10","validUntil":"2025-02-01","closedOn":"2025-01-20",\
            "closeReason":"FILLED","sector":"C","monthlyWage":{"min":5000000,"max":6000000}}""", """
            {"recordId":"P-1","regionCode":"32.73","recordedAt":"2025-01-10T08:00:00+07:00","nik":"3216014503040001",\
            "employerId":"E-1","vacancy":"V-1","startedOn":"2025-02-20","endedOn":"2025-03-05",\
            "endReason":"LAID_OFF","sector":"C","evidence":"EMPLOYER"}""");
    private static final List<String> VALUES = List.of(
            "\"" + NIK + "\"",
            NIK,
            "\"n" + NIK + "\"",
            "null",
            "[]",
            "[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]",
            "{\"" + NIK + "\":\"" + NIK + "\"}",
            "1e999999999",
            "-0",
            "123456789012345678901234567890",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "\"9999-12-31\"",
            "\"0000-01-01\"",
            "\"2025-01-10T08:00:00+99:99\"",
            "\"\"",
            "true",
            "\"" + "x".repeat(3000) + "\"");
    private static final List<String> TYPES = List.of(
            MediaType.APPLICATION_JSON_VALUE,
            MediaType.APPLICATION_NDJSON_VALUE,
            "application/json;charset=utf-8",
            "application/json;charset=iso-8859-1",
            "text/" + NIK,
            "application/vnd.api+json");

    private final Random random;
    private final int kind;
    private final String mediaType;
    private final byte[] body;

    Mutation(Random random) {
        this.random = random;
        this.kind = random.nextInt(PATHS.size());
        this.mediaType = TYPES.get(random.nextInt(10) == 0 ? random.nextInt(TYPES.size()) : random.nextInt(2));
        this.body = spoil(items().getBytes(StandardCharsets.UTF_8));
    }

    String path() {
        return PATHS.get(kind);
    }

    String mediaType() {
        return mediaType;
    }

    byte[] body() {
        return body;
    }

    private String items() {
        boolean isStream = mediaType.equals(MediaType.APPLICATION_NDJSON_VALUE);
        List<String> items =
                IntStream.range(0, 1 + random.nextInt(4)).mapToObj(i -> item()).toList();
        if (isStream) {
            return String.join("\n", items);
        }
        return items.size() == 1 ? items.get(0) : items.stream().collect(Collectors.joining(",", "[", "]"));
    }

    private String item() {
        String item = ITEMS.get(kind);
        for (int changes = random.nextInt(3); changes > 0; changes--) {
            String name = "\""
                    + List.of("recordId", "regionCode", "nik", "recordedAt", "sex", "title", NIK)
                            .get(random.nextInt(7)) + "\":";
            String value = VALUES.get(random.nextInt(VALUES.size()));
            item = random.nextBoolean()
                    ? item.replaceFirst(name + "\"[^\"]*\"", name.replace("$", "") + value.replace("\\", "\\\\"))
                    : item.replaceFirst("}$", "," + name + value.replace("\\", "\\\\") + "}");
        }
        return item;
    }

    /** Half of all bodies stay as they are; the others lose, gain, double or change some bytes. */
    private byte[] spoil(byte[] good) {
        byte[] bytes = good;
        for (int changes = random.nextBoolean() ? 0 : 1 + random.nextInt(3); changes > 0; changes--) {
            int from = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, from + random.nextInt(20));
            bytes = switch (random.nextInt(4)) {
                case 0 -> join(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
                case 1 -> join(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, from, bytes.length));
                case 2 ->
                    join(
                            join(Arrays.copyOf(bytes, from), NIK.getBytes(StandardCharsets.UTF_8)),
                            Arrays.copyOfRange(bytes, from, bytes.length));
                default -> flip(bytes, from);
            };
        }
        return bytes;
    }

    private byte[] flip(byte[] bytes, int at) {
        byte[] flipped = bytes.clone();
        flipped[at] = (byte) random.nextInt(256);
        return flipped;
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
