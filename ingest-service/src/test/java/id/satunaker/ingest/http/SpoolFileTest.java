package id.satunaker.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import org.junit.jupiter.api.Test;

class SpoolFileTest {

    @Test
    void keepsWhatIsWritten() throws IOException {
        try (SpoolFile file = new SpoolFile()) {
            file.write(new byte[] {1, 2});
            file.write(new byte[] {3});
            ByteBuffer read = ByteBuffer.allocate(10);

            file.content().read(read);

            assertThat(read.flip()).isEqualTo(ByteBuffer.wrap(new byte[] {1, 2, 3}));
        }
    }

    /** A request may be cut off while a write is on its way: nobody would ever close what it opens then. */
    @Test
    void opensNothingAfterItsEnd() throws IOException {
        SpoolFile file = new SpoolFile();
        file.close();

        file.write(new byte[] {1});

        assertThatThrownBy(file::content).isInstanceOf(ClosedChannelException.class);
    }

    @Test
    void leavesNothingOpen() throws IOException {
        SpoolFile file = new SpoolFile();
        file.write(new byte[] {1});
        FileChannel content = file.content();

        file.close();

        assertThat(content.isOpen()).isFalse();
    }
}
