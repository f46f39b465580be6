package id.satunaker.ingest.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.ingest.intake.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ColumnTypeTest {

    @Test
    void takesALineBreakInWordsForASpace() {
        assertThat(ColumnType.WORDS.read("Tukang\r\n  las \n\n listrik"))
                .isEqualTo(new Value.Text("Tukang las listrik"));
    }

    /** The bound is that of a test that hangs: a search for line breaks that tries every blank takes hours. */
    @Test
    @Timeout(60)
    void readsWordsWithAMillionBlanksToTheirEnd() {
        String words = "a" + " ".repeat(1_000_000) + "b";

        assertThat(ColumnType.WORDS.read(words)).isEqualTo(new Value.Text(words));
    }
}
