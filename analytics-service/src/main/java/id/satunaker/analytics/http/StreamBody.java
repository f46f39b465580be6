package id.satunaker.analytics.http;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

/**
 * What goes to one client of the stream, piece by piece as its connection takes them: at any time it holds one piece, and
 * a reference to the event that all clients share. Once it has stalled for a while it lets go of that too, so many clients
 * that stall at different editions do not keep them all alive. All but {@link #of} runs on the connection's own thread.
 */
final class StreamBody {
    static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int PIECE = 4 * 1024;
    private static final int LINE_ENDS = 2;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final StreamClient client;
    private final Outlet outlet;
    private final StreamMetrics metrics;
    private final DataBufferFactory buffers;
    private @Nullable Tick newest;
    private ByteBuffer underWay = NOTHING;
    private boolean isCutOff;
    private Instant movedAt = Instant.EPOCH;

    StreamBody(StreamClient client, Outlet outlet, StreamMetrics metrics, DataBufferFactory buffers) {
        this.client = client;
        this.outlet = outlet;
        this.metrics = metrics;
        this.buffers = buffers;
    }

    Flux<DataBuffer> of(Flux<Tick> ticks) {
        return Flux.create(sink -> {
            Disposable room = outlet.onRoom(() -> fill(sink));
            Disposable looks = ticks.subscribe(
                    tick -> outlet.execute(() -> look(tick, sink)), sink::error, () -> outlet.execute(sink::complete));
            sink.onDispose(Disposables.composite(room, looks));
        });
    }

    private void look(Tick tick, FluxSink<DataBuffer> sink) {
        newest = tick;
        if (hasStalled(tick)) {
            cutOff();
        }
        fill(sink);
    }

    /** With less than that to come the event has been told whole, and cannot be cut off any more. */
    private boolean hasStalled(Tick tick) {
        return !isCutOff
                && underWay.remaining() > LINE_ENDS
                && !outlet.hasRoom()
                && Duration.between(movedAt, tick.at()).compareTo(PATIENCE) >= 0;
    }

    private void cutOff() {
        StreamEvent end = client.cutOff();
        metrics.sent(end);
        isCutOff = true;
        underWay = ByteBuffer.wrap(end.bytes());
    }

    /** One piece at a time: whether there is room for another is known after it has been written. */
    private void fill(FluxSink<DataBuffer> sink) {
        Tick tick = newest;
        if (tick == null || sink.isCancelled() || !outlet.hasRoom()) {
            return;
        }
        if (!underWay.hasRemaining() && !begin(tick)) {
            return;
        }
        movedAt = tick.at();
        sink.next(buffers.wrap(nextPiece()));
        outlet.execute(() -> fill(sink));
    }

    private boolean begin(Tick tick) {
        StreamEvent event = client.next(tick);
        if (event == null) {
            return false;
        }
        metrics.sent(event);
        isCutOff = false;
        underWay = ByteBuffer.wrap(event.bytes());
        return true;
    }

    private ByteBuffer nextPiece() {
        int length = Math.min(PIECE, underWay.remaining());
        ByteBuffer piece = underWay.slice(underWay.position(), length);
        underWay.position(underWay.position() + length);
        if (!underWay.hasRemaining()) {
            underWay = NOTHING;
        }
        return piece;
    }
}
