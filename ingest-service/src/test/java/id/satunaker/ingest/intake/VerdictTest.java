package id.satunaker.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;

class VerdictTest {

    @Test
    void holdsNoMoreViolationsThanAnyHonestItemHas() {
        Violation violation = Code.FIELD_UNKNOWN.ofItem();

        assertThat(new Verdict.Rejected("R-1", Collections.nCopies(10_000, violation)).violations())
                .hasSize(50);
        assertThat(new Verdict.Rejected("R-1", Collections.nCopies(3, violation)).violations())
                .hasSize(3);
    }
}
