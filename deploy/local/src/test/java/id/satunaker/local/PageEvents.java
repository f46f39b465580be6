package id.satunaker.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Registrations in one region for a page to show, and what the API answers of them. */
final class PageEvents {
    private final Stack stack;
    private final String sender;
    private final String region;
    private final Caller caller;

    /** @param region one of Kabupaten Asahan's */
    PageEvents(Stack stack, String region) {
        this(stack, "kab-asahan", region);
    }

    /** @param region one of the sender's */
    PageEvents(Stack stack, String sender, String region) {
        this.stack = stack;
        this.sender = sender;
        this.region = region;
        this.caller = new Caller(stack);
    }

    void register(int number) throws Exception {
        LocalDate yesterday = LocalDate.now(ZoneId.of("Asia/Jakarta")).minusDays(1);
        Map<String, Object> registration = Map.of(
                "recordId",
                "page-" + number,
                "regionCode",
                region,
                "nik",
                Samples.nik(8, number),
                "registeredOn",
                yesterday.toString(),
                "recordedAt",
                yesterday + "T09:00:00+07:00");
        var answer = caller.post(sender, "/v1/job-seekers", List.of(registration));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    long answered(String area, String indicator) throws Exception {
        return caller.get(stack.addresses().analytics().resolve("/v1/regions/" + area))
                .at("/indicators/" + indicator + "/value")
                .asLong();
    }
}
