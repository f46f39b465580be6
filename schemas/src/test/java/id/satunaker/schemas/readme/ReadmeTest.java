package id.satunaker.schemas.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

class ReadmeTest {

    @Test
    void hasTheSettingsOfItsTables() {
        Readme readme = new Readme("""
                | name `satunaker.planted.` | default | |
                |---|---|---|
                | `kafka.retry-at-most` | 5s | `pause` |
                | `http.threads`, `http.queue` | 8, 32 | |
                | `secret` | required | |

                | what | then |
                |---|---|
                | an `Error` | a restart |

                | property | default | |
                |---|---|---|
                | `satunaker.planted.instance-id`, `.session-timeout` | –, 15 s | |
                """);

        assertThat(readme.settings())
                .isEqualTo(Map.of(
                        "satunaker.planted.kafka.retry-at-most", "5s",
                        "satunaker.planted.http.threads", "8",
                        "satunaker.planted.http.queue", "32",
                        "satunaker.planted.secret", "",
                        "satunaker.planted.instance-id", "",
                        "satunaker.planted.session-timeout", "15s"));
    }

    @Test
    void hasTheMetricsOfItsText() {
        Readme readme = new Readme("`labour_records_{consumed,dead_lettered}_total`, `labour_sent_total{event}`");

        assertThat(readme.metrics())
                .containsExactly(
                        "labour_records_consumed_total", "labour_records_dead_lettered_total", "labour_sent_total");
    }

    @Test
    void isHeldAgainstWhatRecordsBind() {
        assertThat(DeclaredSettings.of(ReadmeTest.class.getPackageName()))
                .isEqualTo(Map.of("planted.retry-at-most", "5s", "planted.kafka.group-id", ""));
    }

    @ConfigurationProperties("planted")
    record Planted(@DefaultValue("5s") String retryAtMost, Kafka kafka) {
        record Kafka(String groupId) {}
    }
}
