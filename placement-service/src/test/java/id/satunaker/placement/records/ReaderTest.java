package id.satunaker.placement.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReaderTest {

    @Test
    void seesThePersonRecordsItPublishedAndNoOthers() {
        Reader bekasi = new Reader("kab-bekasi", false);

        assertThat(bekasi.seesPersonRecordsOf("kab-bekasi")).isTrue();
        assertThat(bekasi.seesPersonRecordsOf("kota-bandung")).isFalse();
    }

    @Test
    void seesEverythingAsTheMinistry() {
        Reader ministry = new Reader("kemnaker", true);

        assertThat(ministry.seesPersonRecordsOf("kota-bandung")).isTrue();
        assertThat(ministry.seesPersonIds()).isTrue();
    }

    @Test
    void seesNoPersonWithoutBeingAParticipant() {
        assertThat(new Reader(null, false).seesPersonRecordsOf("kab-bekasi")).isFalse();
    }
}
