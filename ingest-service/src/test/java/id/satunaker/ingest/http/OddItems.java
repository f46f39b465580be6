package id.satunaker.ingest.http;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.MediaType;

/** Items of each kind in JSON, some of whose fields are not what they should be, by a seed. */
final class OddItems {
    private static final String NIK = Mutation.NIK;
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
    private final Random random;

    OddItems(Random random) {
        this.random = random;
    }

    /** In the form of a media type of items. */
    String items(int kind, String type) {
        List<String> items = IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(i -> item(kind))
                .toList();
        return switch (type) {
            case MediaType.APPLICATION_NDJSON_VALUE -> String.join("\n", items);
            case Format.Types.CLOUD_EVENT -> inCloudEvent(kind, items.get(0));
            case Format.Types.CLOUD_EVENTS -> array(items.stream().map(item -> inCloudEvent(kind, item)));
            default -> items.size() == 1 ? items.get(0) : array(items.stream());
        };
    }

    private static String array(Stream<String> items) {
        return items.collect(Collectors.joining(",", "[", "]"));
    }

    private String inCloudEvent(int kind, String item) {
        String type = List.of("job-seeker", "vacancy", "placement").get(kind);
        String time = random.nextInt(4) > 0 ? "\"2025-01-10T08:00:00Z\"" : VALUES.get(random.nextInt(VALUES.size()));
        return """
                {"specversion":"1.0","id":"e","source":"/s","type":"id.satunaker.%s.v1","time":%s,"data":%s}""".formatted(type, time, item);
    }

    private String item(int kind) {
        String item = ITEMS.get(kind);
        for (int changes = random.nextInt(3); changes > 0; changes--) {
            String name = "\""
                    + List.of("recordId", "regionCode", "nik", "recordedAt", "sex", "title", NIK)
                            .get(random.nextInt(7)) + "\":";
            String value = VALUES.get(random.nextInt(VALUES.size())).replace("\\", "\\\\");
            item = random.nextBoolean()
                    ? item.replaceFirst(name + "\"[^\"]*\"", name + value)
                    : item.replaceFirst("}$", "," + name + value + "}");
        }
        return item;
    }
}
