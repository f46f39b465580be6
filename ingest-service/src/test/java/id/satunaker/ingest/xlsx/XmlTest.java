package id.satunaker.ingest.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satunaker.ingest.intake.sheet.Workbooks.Damage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTest {
    private static final int FAR_TOO_LONG = 8 << 20;

    @ParameterizedTest
    @ValueSource(strings = {"<!-- ", "<b a=\"", "<?p ", "<![CDATA[", "x", "<b "})
    void endsWhereTooMuchLiesBetweenTwoElements(String beginning) throws IOException {
        Endless part = new Endless("<a>" + beginning);
        Xml xml = new Xml(part);
        xml.next();

        assertThatThrownBy(xml::next)
                .asInstanceOf(InstanceOfAssertFactories.type(DamagedException.class))
                .extracting(DamagedException::damage)
                .isEqualTo(Damage.TOO_LARGE);

        assertThat(part.given).isLessThan(FAR_TOO_LONG);
    }

    /** A beginning, and a character again and again. */
    private static final class Endless extends InputStream {
        private final byte[] beginning;
        private int given;

        Endless(String beginning) {
            this.beginning = beginning.getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public int read() {
            assertThat(given).isLessThan(FAR_TOO_LONG);
            return given < beginning.length ? beginning[given++] : next();
        }

        private int next() {
            given++;
            return beginning[beginning.length - 1] == ' ' && beginning[beginning.length - 2] == 'b' ? ' ' : 'x';
        }
    }
}
