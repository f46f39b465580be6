package id.satunaker.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The README's own requests, run by a shell as a new user would, lead to the first indicator. */
@ExtendWith(StackExtension.class)
class FirstIndicatorIT {
    private static final Pattern MARKED =
            Pattern.compile("<!-- first-indicator.*?-->(.*?)<!-- /first-indicator -->", Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    private final Stack stack;

    FirstIndicatorIT(Stack stack) {
        this.stack = stack;
    }

    @Test
    void raisesTheFigureByTheRequestsOfTheReadme() throws Exception {
        List<String> requests = requests();
        assertThat(requests).hasSize(2);
        long before = registeredUnemployed(run(requests.get(1)));

        JsonNode answer = run(requests.get(0));

        assertThat(answer).isEqualTo(Caller.JSON.readTree("""
                {"received":1,"accepted":1,"rejected":0,"retry":0,"results":[]}"""));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(registeredUnemployed(run(requests.get(1)))).isEqualTo(before + 1));
    }

    private static long registeredUnemployed(JsonNode region) {
        return region.get("indicators").get("REG_U").get("value").asLong();
    }

    private static List<String> requests() throws IOException {
        String readme = Files.readString(Layout.builtModule().resolve("../../README.md"));
        String marked = MARKED.matcher(readme)
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow();
        return BLOCK.matcher(marked)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    /** As it stands in the README but for where this stack listens and keeps its tokens. */
    private JsonNode run(String request) throws Exception {
        Path tokens = stack.tokens().file("kab-bekasi").getParent();
        String here = request.replace(
                        "http://127.0.0.1:8081", stack.addresses().ingest().toString())
                .replace("http://127.0.0.1:8083", stack.addresses().analytics().toString())
                .replace("deploy/local/data/tokens", tokens.toString());
        Process shell =
                new ProcessBuilder("bash", "-c", here).redirectErrorStream(true).start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(said).isZero();
        return Caller.JSON.readTree(said);
    }
}
