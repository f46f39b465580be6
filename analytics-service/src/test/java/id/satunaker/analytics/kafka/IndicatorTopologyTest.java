package id.satunaker.analytics.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Measure;
import id.satunaker.schemas.event.Frame;
import id.satunaker.schemas.serde.EventSerdes;
import id.satunaker.schemas.topic.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The topology on Kafka's own test driver, with the real serdes. */
class IndicatorTopologyTest {
    private static final Path DESCRIPTION = Path.of("src/test/resources/id/satunaker/analytics/kafka/topology.txt");

    @TempDir
    Path stateDir;

    private TopologyRun run;

    @BeforeEach
    void start() {
        run = new TopologyRun(stateDir, Wire.SERDES);
    }

    @AfterEach
    void stop() {
        run.close();
    }

    @Test
    void isTheTopologyThatStateOnDiskWasMadeBy() throws IOException {
        assertThat(run.description()).isEqualTo(Files.readString(DESCRIPTION));
    }

    @Test
    void writesTheChangedMonthsAndThenTheFrameThatCountsThem() {
        run.send(Events.registered(Events.person(1), "kab-bekasi", "32.16", "2025-03-03", "2025-03-05", 0));

        run.commit();

        assertThat(run.keys())
                .containsExactly(
                        "r2-v180/PERSONS/32.16/2025-03",
                        "r2-v180/PERSONS/32.16/lags/2025-03",
                        "r2-v180/PERSONS/@kab-bekasi/2025-03",
                        "r2-v180/PERSONS/frame");
        Frame frame = run.lastFrame();
        assertThat(frame.getPartials()).isEqualTo(3);
        assertThat(frame.getSourceOffsets()).containsExactly(Map.entry(Topics.Names.JOB_SEEKERS, 1L));
        assertThat(frame.getNewestRecordedAt()).isEqualTo(Events.NOON);
    }

    @Test
    void movesAPersonBetweenRegionsInOneFrame() {
        run.send(Events.registered(Events.person(1), "kab-bekasi", "32.16", "2025-03-03", 0));
        run.commit();
        run.send(Events.registered(Events.person(1), "kota-binjai", "12.75", "2025-03-10", 1));

        run.commit();

        assertThat(run.value("32.16", Measure.of(Indicator.REG_U), "2025-03-10"))
                .isZero();
        assertThat(run.value("12.75", Measure.of(Indicator.REG_U), "2025-03-10"))
                .isEqualTo(1);
        assertThat(run.value("32", Measure.of(Indicator.REG_TOUT), "2025-03-10"))
                .isEqualTo(1);
        assertThat(run.value("ID", Measure.of(Indicator.REG_TOUT), "2025-03-10"))
                .isZero();
        assertThat(run.value("ID", Measure.of(Indicator.REG_U), "2025-03-10")).isEqualTo(1);
    }

    @Test
    void takesThePostFromTheOldVacancyWhenAPlacementIsLinkedToAnother() {
        run.send(Events.placed(Events.person(1), "kab-bekasi/v1", "2025-03-05", 0));
        run.send(Events.vacancy("v1", 3, "2025-03-01", 0));
        run.send(Events.vacancy("v2", 5, "2025-03-01", 0));
        run.commit();
        assertThat(run.value("32.16", Measure.of(Indicator.VAC), "2025-03-04")).isEqualTo(8);
        assertThat(run.value("32.16", Measure.of(Indicator.VAC), "2025-03-05")).isEqualTo(7);
        run.send(Events.placed(Events.person(1), "kab-bekasi/v2", "2025-03-06", 1));

        run.commit();

        assertThat(run.value("32.16", Measure.of(Indicator.VAC), "2025-03-05")).isEqualTo(8);
        assertThat(run.value("32.16", Measure.of(Indicator.VAC), "2025-03-06")).isEqualTo(7);
    }

    @Test
    void saysOfAnEventSentAgainThatItArrivedAndNothingElse() {
        var event = Events.registered(Events.person(1), "kab-bekasi", "32.16", "2025-03-03", 0);
        run.send(event);
        run.commit();
        run.send(event);

        run.commit();

        assertThat(run.lastFrame().getPartials()).isEqualTo(2);
        assertThat(run.lastFrame().getSourceOffsets()).containsEntry(Topics.Names.JOB_SEEKERS, 2L);
        assertThat(run.figures().lags("32.16", LocalDate.parse("2025-03-01")).toString())
                .isEqualTo("{0=2}");
        assertThat(run.count("consumed", Topics.JOB_SEEKERS)).isEqualTo(2);
        assertThat(run.count("applied", Topics.JOB_SEEKERS)).isEqualTo(1);
        assertThat(run.count("ignored", Topics.JOB_SEEKERS)).isEqualTo(1);
    }

    @Test
    void saysHowFarItHasReadWhereNothingChanged() {
        run.sendBytes(Topics.JOB_SEEKERS, new byte[] {1}, new byte[] {7});
        run.send(Events.alive("kab-bekasi", null));

        run.commit();

        assertThat(run.keys()).containsExactly("r2-v180/PERSONS/frame");
        assertThat(run.lastFrame().getPartials()).isZero();
        assertThat(run.lastFrame().getSourceOffsets())
                .containsOnly(Map.entry(Topics.Names.JOB_SEEKERS, 1L), Map.entry(Topics.Names.PARTICIPANTS, 1L));
        assertThat(run.count("ignored", Topics.PARTICIPANTS)).isEqualTo(1);
    }

    @Test
    void hearsOfParticipantsByTheirHeartbeats() {
        run.send(Events.alive("kab-bekasi", "2025-03-31"));

        run.commit();

        assertThat(run.keys())
                .containsExactly("r2-v180/PERSONS/@kab-bekasi/heartbeats/2025-03", "r2-v180/PERSONS/frame");
        assertThat(run.figures().heard("kab-bekasi", LocalDate.parse("2025-03-31"), LocalDate.parse("2025-03-31")))
                .isTrue();
        assertThat(run.count("applied", Topics.PARTICIPANTS)).isEqualTo(1);
    }

    @Test
    void sendsHeartbeatsThatCannotBeReadOrCountedToTheirDeadLetters() {
        var valid = Events.alive("kab-bekasi", "2025-03-31");
        run.sendBytes(Topics.PARTICIPANTS, Wire.key(valid), new byte[] {7});
        run.sendBytes(Topics.PARTICIPANTS, Wire.key(valid), null);
        run.sendBytes(Topics.PARTICIPANTS, "another".getBytes(StandardCharsets.UTF_8), Wire.value(valid));
        run.send(Events.alive("kab-bekasi", "+99999-03-03"));
        run.send(valid);

        run.commit();

        assertThat(run.deadLetters(Topics.PARTICIPANTS)).hasSize(4);
        assertThat(run.lastFrame().getSourceOffsets()).containsEntry(Topics.Names.PARTICIPANTS, 5L);
        assertThat(run.count("dead.lettered", Topics.PARTICIPANTS)).isEqualTo(4);
        assertThat(run.figures().heard("kab-bekasi", LocalDate.parse("2025-03-31"), LocalDate.parse("2025-03-31")))
                .isTrue();
    }

    @Test
    void writesNoFrameWhereNothingWasRead() {
        run.commit();

        assertThat(run.keys()).isEmpty();
    }

    @Test
    void refusesACommitThatLeavesOutWhatWasRead() {
        run.send(Events.registered(Events.person(1), "kab-bekasi", "32.16", "2025-03-03", 0));

        assertThatThrownBy(run::commitWithoutOffsets)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("leaves out labour.job-seekers.v1-0");
    }

    @Test
    void sendsWhatCannotBeCountedToTheDeadLettersAndGoesOn() {
        byte[] poison = {7, 7, 7};
        var valid = Events.registered(Events.person(1), "kab-bekasi", "32.16", "2025-03-03", 0);
        run.sendBytes(Topics.JOB_SEEKERS, Wire.key(valid), poison);
        run.sendBytes(Topics.JOB_SEEKERS, Wire.key(valid), null);
        run.sendBytes(Topics.JOB_SEEKERS, null, Wire.value(valid));
        run.sendBytes(Topics.JOB_SEEKERS, "another person".getBytes(StandardCharsets.UTF_8), Wire.value(valid));
        run.send(Events.registered(Events.person(2), "kab-bekasi", "3216", "2025-03-03", 0));
        run.send(Events.registered(Events.person(3), "kab-bekasi", "32.16", "+99999-03-03", 0));
        run.send(Events.vacancy("v1", 3, "+99999-03-03", 0));
        run.send(valid);

        run.commit();

        List<TopologyRun.DeadLetter> letters = run.deadLetters(Topics.JOB_SEEKERS);
        assertThat(letters).hasSize(6);
        assertThat(letters.get(0).value()).isEqualTo(poison);
        assertThat(letters.get(0).header("kafka_dlt-original-topic")).isEqualTo(Topics.Names.JOB_SEEKERS);
        assertThat(letters.get(0).header("kafka_dlt-exception-fqcn")).endsWith("WireFormatException");
        assertThat(letters.get(0).header("kafka_dlt-exception-message")).contains("0x00");
        assertThat(run.deadLetters(Topics.VACANCIES)).hasSize(1);
        assertThat(run.value("32.16", Measure.of(Indicator.REG_U), "2025-03-03"))
                .isEqualTo(1);
        assertThat(run.count("consumed", Topics.JOB_SEEKERS)).isEqualTo(7);
        assertThat(run.count("dead.lettered", Topics.JOB_SEEKERS)).isEqualTo(6);
        assertThat(run.count("applied", Topics.JOB_SEEKERS)).isEqualTo(1);
        assertThat(run.figures().lags("ID", LocalDate.parse("2025-03-01")).count())
                .isEqualTo(1);
    }

    @Test
    void stopsWhereTheRegistryDoesNotAnswerInsteadOfGivingTheEventUp() {
        run.close();
        run = new TopologyRun(stateDir, new EventSerdes(Map.of("schema.registry.url", "http://127.0.0.1:1")));
        var event = Events.registered(Events.person(1), "kab-bekasi", "32.16", "2025-03-03", 0);

        assertThatThrownBy(() -> run.send(event)).isInstanceOf(StreamsException.class);

        assertThat(run.deadLetters(Topics.JOB_SEEKERS)).isEmpty();
    }
}
