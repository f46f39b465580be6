package id.satunaker.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Who sends events finds them in the figures at the first try: it asks for what the answer to them said is written. */
@ExtendWith(StackExtension.class)
class ReadOwnWriteIT {
    private static final String SENDER = "kab-halmahera-selatan";
    private static final String REGION = "82.04";
    private static final int TIMES = 30;

    private final LocalDate yesterday = LocalDate.now(ZoneId.of("Asia/Jakarta")).minusDays(1);
    private final Stack stack;
    private final Caller caller;

    ReadOwnWriteIT(Stack stack) {
        this.stack = stack;
        this.caller = new Caller(stack);
    }

    @Test
    void showsEachRegistrationAndEachVacancyAtOnce() throws Exception {
        long unemployed = read("REG_U", "");
        long posts = read("VAC", "");

        for (int number = 1; number <= TIMES; number++) {
            String registered = written("/v1/job-seekers", registration(number));
            assertThat(read("REG_U", registered)).as(registered).isEqualTo(unemployed + number);

            String opened = written("/v1/vacancies", vacancy(number));
            assertThat(read("VAC", opened)).as(opened).isEqualTo(posts + 2L * number);
        }
    }

    private String written(String kind, Map<String, Object> item) throws Exception {
        HttpResponse<String> answer = caller.post(SENDER, kind, List.of(item));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.headers().firstValue("Satunaker-Written").orElseThrow();
    }

    private long read(String indicator, String written) throws Exception {
        JsonNode figures = caller.get(stack.addresses()
                .analytics()
                .resolve("/v1/regions/" + REGION + (written.isEmpty() ? "" : "?minFrame=" + written)));
        return figures.path("indicators").path(indicator).path("value").asLong();
    }

    private Map<String, Object> registration(int number) {
        Map<String, Object> item = item("own-" + number);
        item.put("nik", Samples.nik(9, number));
        item.put("registeredOn", yesterday.toString());
        return item;
    }

    private Map<String, Object> vacancy(int number) {
        Map<String, Object> item = item("own-vacancy-" + number);
        item.put("employerId", "own-employer-" + number);
        item.put("title", "Kuli angkut");
        item.put("openings", 2);
        item.put("openedOn", yesterday.toString());
        return item;
    }

    private Map<String, Object> item(String recordId) {
        Map<String, Object> item = new HashMap<>();
        item.put("recordId", recordId);
        item.put("regionCode", REGION);
        item.put("recordedAt", yesterday + "T09:00:00+07:00");
        return item;
    }
}
