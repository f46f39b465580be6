package id.satunaker.placement.records;

import static id.satunaker.placement.Samples.ALICE;
import static id.satunaker.placement.Samples.DAY;
import static id.satunaker.placement.Samples.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.placement.Samples;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a participant learns of a person whose number it registers. */
class JobSeekersTest {
    private static final RecordKey KEY = new RecordKey("kab-bekasi", "r-1");
    private static final Reader BEKASI = new Reader("kab-bekasi", false);
    private static final Reader MINISTRY = new Reader("kemnaker", true);
    private static final Instant REGISTERED = MORNING;

    private final List<Known<PlacementEvent>> placed = new ArrayList<>();
    private final JobSeekers jobSeekers =
            new JobSeekers(new Listed<>(List.of(registration())), new Listed<>(placed), new Validity(180));

    /** The records, whatever is asked. */
    private record Listed<E>(List<Known<E>> records) implements PersonRecords<E> {
        @Override
        public Optional<Newest<E>> find(RecordKey key) {
            return records.stream().findFirst().map(record -> new Newest<>(record, 0));
        }

        @Override
        public List<Known<E>> ofPersons(Collection<String> personIds) {
            return records;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "kab-bekasi,   -1, PLACED",
        "kab-bekasi,    1, PLACED",
        "kota-bandung, -1, UNEMPLOYED",
        "kota-bandung,  0, UNEMPLOYED",
        "kota-bandung,  1, PLACED"
    })
    void tellsAParticipantOfAnothersPlacementOnlyWhatCameAfterItsOwnRegistration(
            String publisher, int secondsAfter, JobSeekerStatus expected) {
        place(publisher, REGISTERED.plusSeconds(secondsAfter));

        assertThat(status(BEKASI)).isEqualTo(expected);
    }

    @Test
    void tellsTheMinistryOfEveryPlacement() {
        place("kota-bandung", REGISTERED.minusSeconds(9));

        assertThat(status(MINISTRY)).isEqualTo(JobSeekerStatus.PLACED);
    }

    @Test
    void showsNothingOfAnothersRegistration() {
        assertThat(jobSeekers.find(KEY, new Reader("kota-bandung", false), DAY)).isEmpty();
    }

    private JobSeekerStatus status(Reader reader) {
        return jobSeekers.find(KEY, reader, DAY).orElseThrow().status();
    }

    private void place(String publisher, Instant since) {
        placed.add(
                new Known<>(Samples.placement(Samples.envelope(publisher, "p-1"), ALICE, Samples.placement()), since));
    }

    private static Known<JobSeekerEvent> registration() {
        return new Known<>(
                Samples.jobSeeker(
                        Samples.envelope("kab-bekasi", "r-1"),
                        ALICE,
                        Samples.registration().setWorking(false)),
                REGISTERED);
    }
}
