package id.satunaker.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satunaker.local.PersonsInKafka.Seen;
import id.satunaker.local.RunScript.Said;
import id.satunaker.local.Sent.Kind;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code run rotate-key}: killed and begun again, it gives every person another id and leaves every figure as it was. */
@Order(2)
class RotateKeyIT {
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final int LIVES = 320;
    private static final int TIES = 12;

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
    private final LocalDate from = today.minusDays(160);
    private final Path data = StackExtension.emptyData("rotation");
    private final Options options = Options.bare(data, StackExtension.freeBasePort());
    private final RunScript script = RunScript.ofThisModule();
    private final List<Sent> sent = events();

    RotateKeyIT() throws Exception {}

    /** What a stack answered, and what lay in its topics. */
    private record Answers(Map<String, String> figures, List<String> rows, Set<String> personIds, List<Seen> events) {}

    @Test
    void givesEveryPersonAnotherIdAndLeavesEveryFigureAsItWas() throws Exception {
        Answers before = fed();
        killARotationAt(Part.INGEST, "are carried over");
        Said run = run();

        assertIsFinishedFrom(before);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .containsExactly("run: the rotation of the person key was begun and not finished; finish it with: run"
                        + " rotate-key");
    }

    /** Broker and all, as by a power cut; what was killed is taken for alive by Kafka for a while. */
    @Test
    @Tag("long")
    void endsTheSameThoughItIsKilledAtEachOfItsSteps() throws Exception {
        Answers before = fed();
        killARotationAt(Part.INGEST, "the old events end at");
        killARotationAt(Part.INGEST, "read back");
        killARotationAt(Part.INGEST, "all events of persons are of version 2");
        killARotationAt(Part.PLACEMENT, "Rebuilding: forgetting");
        killARotationAt(Part.ANALYTICS, "Rebuilding: forgetting");

        assertIsFinishedFrom(before);
    }

    private Answers fed() throws Exception {
        try (Stack stack = Stack.start(options, System.out::println)) {
            post(stack, sent);
            return answers(stack);
        }
    }

    /** As soon as a part says something, or as near as a signal gets. */
    private void killARotationAt(Part part, String line) throws Exception {
        Layout layout = Layout.of(data);
        Files.deleteIfExists(layout.log(part));
        Process rotation = new ProcessBuilder(
                        RunScript.path().toString(), "rotate-key", "--data", data.toString(), "--base-port", port())
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("killed-rotation.log").toFile())
                .start();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Files.exists(layout.log(part))
                        && Files.readString(layout.log(part)).contains(line));
        rotation.destroyForcibly();
        for (Part every : Part.values()) {
            PidFile.of(layout, every).find().ifPresent(RotateKeyIT::kill);
        }
        rotation.onExit().join();
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    private void assertIsFinishedFrom(Answers before) throws Exception {
        Said rotation = run("rotate-key");

        assertThat(rotation.code()).as("%s", rotation).isZero();
        try (Stack stack = Stack.start(options, System.out::println)) {
            Answers after = answers(stack);
            assertNothingHasChangedButThePersonIds(before, after);
            assertThat(new PersonsInKafka(stack.addresses()).hashesAnywhere())
                    .containsAll(after.personIds())
                    .doesNotContainAnyElementsOf(before.personIds());
            assertAResendChangesNothing(after, stack);
        }
    }

    private static void assertNothingHasChangedButThePersonIds(Answers before, Answers after) {
        assertThat(after.figures()).isEqualTo(before.figures());
        assertThat(after.rows()).isEqualTo(before.rows());
        assertThat(after.personIds()).hasSameSizeAs(before.personIds()).doesNotContainAnyElementsOf(before.personIds());
        assertThat(after.events()).allMatch(event -> event.keyVersion() == 2);
        assertThat(places(after.events())).isEqualTo(places(before.events()));
        assertThat(eventIds(after.events())).hasSameSizeAs(eventIds(before.events()));
    }

    /** An event that is sent again is the one that was carried over; the winners of ties are older than what that became. */
    private void assertAResendChangesNothing(Answers before, Stack stack) throws Exception {
        post(stack, withoutTies());
        List<Seen> events = new PersonsInKafka(stack.addresses()).events();
        assertThat(events).hasSizeGreaterThan(before.events().size());
        assertThat(eventIds(events)).isEqualTo(eventIds(before.events()));

        post(stack, sent);
        Answers after = answers(stack);
        assertThat(after.figures()).isEqualTo(before.figures());
        assertThat(after.rows()).isEqualTo(before.rows());
    }

    private Answers answers(Stack stack) throws Exception {
        PersonsInKafka kafka = new PersonsInKafka(stack.addresses());
        FiguresAndRows seen = new FiguresAndRows(stack);
        await().atMost(PATIENCE).ignoreExceptions().until(kafka::areReadWhole);
        return new Answers(seen.settledFigures(from, today), seen.rows(), seen.personIds(), kafka.events());
    }

    private static Set<String> places(List<Seen> events) {
        return events.stream()
                .map(event -> event.record() + " " + event.receivedAt())
                .collect(Collectors.toSet());
    }

    private static Set<String> eventIds(List<Seen> events) {
        return events.stream().map(Seen::eventId).collect(Collectors.toSet());
    }

    private static void post(Stack stack, List<Sent> events) throws Exception {
        Caller caller = new Caller(stack);
        Map<String, List<Sent>> batches = events.stream()
                .collect(Collectors.groupingBy(
                        event -> event.participant() + event.kind().path, TreeMap::new, Collectors.toList()));
        for (List<Sent> batch : batches.values()) {
            List<Map<String, Object>> bodies = batch.stream().map(Sent::body).toList();
            HttpResponse<String> answer =
                    caller.post(batch.get(0).participant(), batch.get(0).kind().path, bodies);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    /** Many lives, persons in two registers of which one is retracted, and records of which two versions tie. */
    private List<Sent> events() {
        Stream<Sent> lives = IntStream.range(0, LIVES).boxed().flatMap(i -> new Life(i, today).events().stream());
        Stream<Sent> movers = IntStream.range(0, 10).boxed().flatMap(this::inTwoRegisters);
        return Stream.of(lives, movers, ties()).flatMap(events -> events).toList();
    }

    private Stream<Sent> inTwoRegisters(int number) {
        Map<String, Object> registered = Map.of("registeredOn", from.toString());
        Map<String, Object> later = Map.of("registeredOn", from.plusDays(30).toString());
        Stream<Sent> both = Stream.of(
                seeker("kab-bekasi", "32.16", 700 + number, 0, registered),
                seeker("kota-bandung", "32.73", 700 + number, 30, later));
        return number % 2 == 0
                ? both
                : Stream.concat(
                        both, Stream.of(seeker("kota-bandung", "32.73", 700 + number, 60, Map.of("retracted", true))));
    }

    private Stream<Sent> ties() {
        return IntStream.range(0, TIES)
                .boxed()
                .flatMap(number -> Stream.of(true, false)
                        .map(working -> seeker(
                                "kab-subang",
                                "32.13",
                                800 + number,
                                0,
                                Map.of("registeredOn", from.toString(), "working", working))));
    }

    private List<Sent> withoutTies() {
        return sent.subList(0, sent.size() - 2 * TIES);
    }

    private Sent seeker(String participant, String region, int person, int writtenAfter, Map<String, Object> fields) {
        Instant recordedAt = from.plusDays(writtenAfter).atTime(9, 0).toInstant(ZoneOffset.ofHours(7));
        Map<String, Object> body = new HashMap<>(fields);
        body.put("recordId", "seeker-" + person);
        body.put("regionCode", region);
        body.put("recordedAt", recordedAt.toString());
        body.put("nik", Samples.nik(person, 1));
        return new Sent(Kind.JOB_SEEKER, participant, "seeker-" + person, recordedAt, body);
    }

    private Said run(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data.toString(), "--base-port", port()));
        return script.run(all.toArray(String[]::new));
    }

    private String port() {
        return String.valueOf(options.basePort());
    }
}
