package id.satunaker.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.ingest.intake.Publisher;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class PersonKeyPropertiesTest {
    private static final String SECRET = "satunaker.ingest.person-key.secret";
    private static final String SECOND = "YW5vdGhlci1zZWNyZXQtb2YtdGhlLXRlc3RzLTMyLWI=";

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withUserConfiguration(IngestConfiguration.class)
            .withBean(
                    Publisher.class,
                    () -> (submissions, trace, written) -> CompletableFuture.completedFuture(List.of()));

    @Test
    void startsWithASecretOf32Bytes() {
        service.withPropertyValues(SECRET + "=" + IngestService.SECRET)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void countsVersionsFromOneForEachSecretUnlessItIsSet() {
        String both = IngestService.SECRET + ", " + SECOND;

        assertThat(new PersonKeyProperties(null, IngestService.SECRET).key().version())
                .isEqualTo(1);
        assertThat(new PersonKeyProperties(null, both).key().version()).isEqualTo(2);
        assertThat(new PersonKeyProperties(7, both).key().version()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "c2hvcnQtc2VjcmV0",
                "not-base64-but-long-enough-to-be-a-secret!",
                SECOND + ",",
                SECOND + "," + SECOND,
                SECOND + ",c2hvcnQtc2VjcmV0"
            })
    void refusesToStartWithoutAGoodSecretAndDoesNotShowIt(String secret, CapturedOutput output) {
        service.withPropertyValues(SECRET + "=" + secret).run(context -> {
            assertThat(context).hasFailed();
            assertThat(context.getStartupFailure()).rootCause().hasMessageContaining(SECRET);
            if (!secret.isEmpty()) {
                assertThat(Throwables.getStackTrace(context.getStartupFailure()))
                        .doesNotContain(secret);
                assertThat(output.getAll()).doesNotContain(secret);
            }
        });
    }

    @Test
    void refusesToStartWithAVersionBelowOne() {
        service.withPropertyValues(SECRET + "=" + IngestService.SECRET, "satunaker.ingest.person-key.version=0")
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void printsNoSecret() {
        assertThat(new PersonKeyProperties(1, IngestService.SECRET).toString()).doesNotContain(IngestService.SECRET);
    }
}
