package id.satunaker.placement.jdbc;

import static id.satunaker.placement.Samples.ALICE;
import static id.satunaker.placement.Samples.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satunaker.placement.records.PersonRecord;
import id.satunaker.placement.records.PersonRecord.Kind;
import id.satunaker.placement.records.Reader;
import id.satunaker.placement.records.RecordKey;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.NonTransientDataAccessResourceException;

class AuditTableTest {
    private static final String REQUEST = "/v1/job-seekers/{participant}/{recordId}";
    private static final PersonRecord OF_ALICE = seeker("r-1", ALICE);

    private final Database database = new Database();
    private final AuditTable audit = new AuditTable(database.jdbc());

    @Test
    void keepsWhoReadWhichRecords() {
        audit.read(new Reader("kemnaker", true), REQUEST, List.of(OF_ALICE, seeker("r-2", BOB)));

        assertThat(reads())
                .containsExactly(
                        "kemnaker true " + REQUEST + " JOB_SEEKER kab-bekasi/r-1 " + ALICE,
                        "kemnaker true " + REQUEST + " JOB_SEEKER kab-bekasi/r-2 " + BOB);
        assertThat(database.jdbc()
                        .queryForObject(
                                "SELECT bool_and(read_at BETWEEN now() - interval '1 minute' AND now()) FROM person_read",
                                Boolean.class))
                .isTrue();
    }

    @Test
    void leavesThePersonOutOfAParticipantsReads() {
        audit.read(new Reader("kab-bekasi", false), REQUEST, List.of(OF_ALICE));

        assertThat(reads()).containsExactly("kab-bekasi false " + REQUEST + " JOB_SEEKER kab-bekasi/r-1 -");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UPDATE person_read SET person_id = NULL", "DELETE FROM person_read", "TRUNCATE person_read"})
    void isNeverChanged(String change) {
        audit.read(new Reader("kemnaker", true), REQUEST, List.of(OF_ALICE));
        List<String> before = reads();

        assertThatThrownBy(() -> database.jdbc().execute(change)).hasMessageContaining("person_read is append-only");

        assertThat(reads()).isEqualTo(before);
    }

    @Test
    void failsAsAnOutageWhenItCannotBeKept() {
        database.jdbc().execute("ALTER TABLE person_read RENAME TO elsewhere");

        assertThatThrownBy(() -> audit.read(new Reader("kemnaker", true), REQUEST, List.of(OF_ALICE)))
                .isInstanceOf(NonTransientDataAccessResourceException.class);
    }

    private static PersonRecord seeker(String recordId, String person) {
        return new PersonRecord(Kind.JOB_SEEKER, new RecordKey("kab-bekasi", recordId), person);
    }

    private List<String> reads() {
        return database.jdbc()
                .queryForList(
                        "SELECT concat_ws(' ', participant_id, ministry::text, request, kind,"
                                + " publisher_id || '/' || record_id, coalesce(person_id, '-'))"
                                + " FROM person_read ORDER BY record_id",
                        String.class);
    }
}
