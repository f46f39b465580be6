package id.satunaker.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a trace context is carried on. */
class TraceContextTest {
    private static final String PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void carriesBothAsTheyAre() {
        TraceContext trace = TraceContext.of(List.of(PARENT), List.of("congo=t61rcWkgMzE,rojo=00f067aa0ba902b7"));

        assertThat(trace).isEqualTo(new TraceContext(PARENT, "congo=t61rcWkgMzE,rojo=00f067aa0ba902b7"));
    }

    @Test
    void isNoneWithoutHeaders() {
        assertThat(TraceContext.of(List.of(), List.of())).isEqualTo(TraceContext.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b716920333-01",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-1",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01more",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "01-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01more",
                "00-0af7651916cd43dd8448eb211c80319c-3216014503040001-01",
                "00-0af73216014503040001eb211c80319c-b7ad6b7169203331-01"
            })
    void dropsAParentThatIsNotWellFormedOrHoldsANik(String parent) {
        assertThat(TraceContext.of(List.of(parent), List.of("congo=t61rcWkgMzE")))
                .isEqualTo(TraceContext.NONE);
    }

    @Test
    void dropsAParentThatIsThereTwiceOrTooLong() {
        String long1 = "01" + PARENT.substring(2) + "-" + "x".repeat(80);

        assertThat(TraceContext.of(List.of(PARENT, PARENT), List.of())).isEqualTo(TraceContext.NONE);
        assertThat(TraceContext.of(List.of(long1), List.of())).isEqualTo(TraceContext.NONE);
    }

    @ParameterizedTest
    @CsvSource({"01, 01", "ff, 01", "01-what-the-future-brings, 01", "02, 00"})
    void carriesAParentOfALaterVersionAsOneOfOurs(String flags, String carried) {
        String ids = PARENT.substring(2, PARENT.length() - 2);

        TraceContext trace = TraceContext.of(List.of("cc" + ids + flags), List.of());

        assertThat(trace.traceparent()).isEqualTo("00" + ids + carried);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=1",
                "a=1,b=2",
                "fw529a3039@dt=FfAAAAAAAAA",
                "1tenant@sys=1",
                "a_b-c*d/e=!\"#$%&'()*+-./:;<>?@[]^_`{|}~ x"
            })
    void carriesASoundState(String state) {
        assertThat(state(state)).isEqualTo(state);
    }

    @Test
    void joinsTheMembersOfAState() {
        TraceContext trace = TraceContext.of(List.of(PARENT), List.of("a=1 , b=2", "", ",\tc=3"));

        assertThat(trace.tracestate()).isEqualTo("a=1,b=2,c=3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "a",
                "a=",
                "=1",
                "A=1",
                "a=1=2",
                "a=\u00e9",
                "a=\u0000",
                "a b=1",
                "a@=1",
                "@a=1",
                "a=1,a=2",
                "nik=3216014503040001",
                "id=99991234567890123456"
            })
    void dropsAStateThatIsNotWellFormedOrHoldsSixteenDigits(String state) {
        TraceContext trace = TraceContext.of(List.of(PARENT), List.of(state));

        assertThat(trace).isEqualTo(new TraceContext(PARENT, null));
    }

    @Test
    void dropsAStateThatIsTooLong() {
        String members = IntStream.range(0, 33).mapToObj(i -> "k" + i + "=1").collect(Collectors.joining(","));

        assertThat(state(members)).isNull();
        assertThat(state(members.substring(6))).isNotNull();
        assertThat(state("a=" + "x".repeat(256) + ",b=" + "x".repeat(251))).isNotNull();
        assertThat(state("a=" + "x".repeat(257))).isNull();
        assertThat(state("a=" + "x".repeat(256) + ",b=" + "x".repeat(252))).isNull();
    }

    private static String state(String state) {
        return TraceContext.of(List.of(PARENT), List.of(state)).tracestate();
    }
}
