package id.satunaker.analytics.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Measure;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events that come decades late, or before what they belong to: history is as if they had come in time. */
class LateAndOddTest {
    private static final String PERSON = Events.person(1);

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
    void aRegistrationOf1995CountsIn1995() {
        run.send(Events.registered(Events.person(2), "kota-binjai", "12.75", "2025-03-03", 0));
        run.commit();
        run.send(Events.registered(PERSON, "kab-bekasi", "32.16", "1995-05-02", "1995-05-20", 1));

        run.commit();

        assertThat(run.figures().firstDay()).contains(LocalDate.parse("1995-05-02"));
        assertThat(value(Indicator.REG_U, "ID", "1995-05-01")).isZero();
        assertThat(value(Indicator.REG_U, "ID", "1995-05-02")).isEqualTo(1);
        assertThat(value(Indicator.REG_U, "32", "1995-05-19")).isEqualTo(1);
        assertThat(value(Indicator.REG_OUT, "32.16", "1995-05-20")).isEqualTo(1);
        assertThat(value(Indicator.REG_U, "ID", "2000-01-01")).isZero();
        assertThat(value(Indicator.REG_U, "ID", "2025-03-03")).isEqualTo(1);
    }

    @Test
    void aPlacementBeforeItsPersonIsFromTheRegisterOnceThePersonComes() {
        run.send(Events.placed(PERSON, null, "2025-03-05", 0));
        run.commit();
        assertThat(value(Indicator.PLC, "32.16", "2025-03-05")).isEqualTo(1);
        assertThat(value(Indicator.PLC_REG, "12.75", "2025-03-05")).isZero();
        run.send(Events.registered(PERSON, "kota-binjai", "12.75", "2025-03-03", -5));

        run.commit();

        assertThat(value(Indicator.PLC, "32.16", "2025-03-05")).isEqualTo(1);
        assertThat(value(Indicator.PLC_REG, "12.75", "2025-03-05")).isEqualTo(1);
        assertThat(value(Indicator.REG_U, "12.75", "2025-03-04")).isEqualTo(1);
        assertThat(value(Indicator.REG_U, "12.75", "2025-03-05")).isZero();
        assertThat(run.figures()
                        .placedSpells("12", LocalDate.parse("2025-03-05"), LocalDate.parse("2025-03-05"))
                        .toString())
                .isEqualTo("{2=1}");
    }

    @Test
    void aVacancyAfterItsPlacementsOpensWithThePostsThatAreLeft() {
        run.send(Events.placed(PERSON, "kab-bekasi/v1", "2025-03-05", 0));
        run.send(Events.placed(Events.person(2), "kab-bekasi/v1", "2025-02-01", 0));
        run.commit();
        assertThat(value(Indicator.VAC, "32.16", "2025-03-05")).isZero();
        run.send(Events.vacancy("v1", 3, "2025-03-01", -5));

        run.commit();

        assertThat(value(Indicator.VAC_NEW, "32.16", "2025-03-01")).isEqualTo(3);
        assertThat(value(Indicator.VAC, "32.16", "2025-03-04")).isEqualTo(2);
        assertThat(value(Indicator.VAC, "32.16", "2025-03-05")).isEqualTo(1);
    }

    private long value(Indicator indicator, String area, String day) {
        return run.value(area, Measure.of(indicator), day);
    }
}
