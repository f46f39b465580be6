package id.satunaker.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrittenTest {
    private final Written written = new Written();

    @Test
    void saysNothingBeforeAnythingIsStored() {
        assertThat(written.text()).isEmpty();
    }

    @Test
    void keepsTheGreatestOffsetOfEachPartition() {
        written.add("labour.job-seekers.v1", 2, 1234);
        written.add("labour.job-seekers.v1", 0, 77);
        written.add("labour.job-seekers.v1", 2, 1233);

        assertThat(written.text()).contains("labour.job-seekers.v1-0@77,labour.job-seekers.v1-2@1234");
    }
}
