package id.satunaker.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    private static final Path DEFAULT_DATA = Path.of("/default/data");

    @Test
    void keepsTheDataAndFeedsTheSampleFromPort8080UnlessAsked() throws Refusal {
        assertThat(parse()).isEqualTo(new Options(DEFAULT_DATA, 8080, false, true, false));
    }

    @Test
    void readsEveryOptionInAnyOrder() throws Refusal {
        Options all = new Options(Path.of("/some/data"), 9000, true, false, true);

        assertThat(parse("--fresh", "--no-sample", "--detach", "--base-port", "9000", "--data", "/some/data"))
                .isEqualTo(all);
        assertThat(parse("--data", "/some/data", "--base-port", "9000", "--detach", "--no-sample", "--fresh"))
                .isEqualTo(all);
    }

    @Test
    void takesARelativeFolderFromWhereTheUserIs() throws Refusal {
        assertThat(parse("--data", "here/../there").data())
                .isEqualTo(Path.of("there").toAbsolutePath());
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 65_511})
    void takesABasePortFromWhichAllPortsFit(int port) throws Refusal {
        assertThat(parse("--base-port", String.valueOf(port)).basePort()).isEqualTo(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1023", "65512", "-1", "0"})
    void refusesABasePortFromWhichNotAllPortsFit(String port) {
        assertThatThrownBy(() -> parse("--base-port", port))
                .isInstanceOf(Refusal.class)
                .hasMessage("--base-port " + port + " is not from 1024 to 65511");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "8080x", "99999999999"})
    void refusesABasePortThatIsNoNumber(String port) {
        assertThatThrownBy(() -> parse("--base-port", port))
                .isInstanceOf(Refusal.class)
                .hasMessage("--base-port " + port + " is not a number");
    }

    /** An empty shell variable or a forgotten value must not become a folder that --fresh then empties. */
    @ParameterizedTest
    @CsvSource({"--data,", "--data,''", "--data,' '", "--data,--fresh", "--base-port,", "--base-port,--fresh"})
    void refusesAnOptionWithoutItsValue(String option, String value) {
        List<String> arguments = value == null ? List.of(option) : List.of(option, value);

        assertThatThrownBy(() -> Options.parse(arguments, DEFAULT_DATA))
                .isInstanceOf(Refusal.class)
                .hasMessage(option + " needs a value; see --help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--frehs", "fresh", "-f", ""})
    void refusesWhatIsNoOption(String argument) {
        assertThatThrownBy(() -> parse(argument))
                .isInstanceOf(Refusal.class)
                .hasMessage(argument + " is no option; see --help");
    }

    private static Options parse(String... arguments) throws Refusal {
        return Options.parse(List.of(arguments), DEFAULT_DATA);
    }
}
