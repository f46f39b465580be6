package id.satunaker.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.ingest.Packed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;

class GunzipTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100_000})
    void unpacksOneMemberAfterTheOther(int cut) throws IOException {
        byte[] packed =
                joined(Packed.gzip("one\n"), Packed.gzip(""), Packed.gzip("two\n".repeat(9_000)), Packed.gzip("three"));

        assertThat(unpacked(packed, cut)).contains("one\n" + "two\n".repeat(9_000) + "three");
    }

    @Test
    void takesNoBodyThatEndsBeforeItsEnd() throws IOException {
        byte[] packed = joined(Packed.gzip("one\n"), Packed.gzip("two\n"));
        int end = Packed.gzip("one\n").length;

        assertThat(IntStream.range(0, packed.length)
                        .filter(length ->
                                unpacked(Arrays.copyOf(packed, length), 1_000).isPresent()))
                .containsExactly(end);
    }

    @Test
    void takesNothingElseAfterTheLastMember() throws IOException {
        assertThat(unpacked(joined(Packed.gzip("one\n"), "two\n".getBytes(StandardCharsets.US_ASCII)), 1_000))
                .isEmpty();
        assertThat(unpacked(joined(Packed.gzip("one\n"), new byte[100]), 1_000)).isEmpty();
    }

    /** What comes out of the bytes in pieces of a length, or none if they are refused. */
    private static Optional<String> unpacked(byte[] packed, int cut) {
        List<DataBuffer> buffers = IntStream.iterate(0, from -> from < packed.length, from -> from + cut)
                .mapToObj(from -> Arrays.copyOfRange(packed, from, Math.min(packed.length, from + cut)))
                .map(bytes -> (DataBuffer) DefaultDataBufferFactory.sharedInstance.wrap(bytes))
                .toList();
        return Gunzip.unpack(Flux.fromIterable(buffers))
                .map(buffer -> buffer.toString(StandardCharsets.US_ASCII))
                .reduce("", String::concat)
                .map(Optional::of)
                .onErrorReturn(BodyFault.class, Optional.empty())
                .block();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
