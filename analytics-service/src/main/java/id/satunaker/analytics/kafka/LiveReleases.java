package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.AreaMonth;
import id.satunaker.analytics.indicator.FrameVector;
import id.satunaker.analytics.indicator.PartitionFrame.Partial;
import id.satunaker.analytics.indicator.ReleaseLog;
import id.satunaker.analytics.indicator.ReleaseSchedule;
import id.satunaker.analytics.indicator.ReleaseSource;
import id.satunaker.analytics.indicator.Releases;
import id.satunaker.schemas.event.GenerationRequest;
import id.satunaker.schemas.event.Generations;
import id.satunaker.schemas.event.ReleasedCells;
import id.satunaker.schemas.event.ReleasedFigures;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What has been released, as the rest of the service sees it: nothing until the log has been read once, and from then on
 * what it said when its reader last rested, whatever happens to the broker.
 */
final class LiveReleases implements ReleasesListener, ReleaseSource {
    private final List<GenerationsListener> listeners;
    private ReleaseLog log = new ReleaseLog();
    private @Nullable Generations generations;
    private @Nullable GenerationRequest request;
    private @Nullable Optional<Generations> told;
    private volatile Shown shown = new Shown(log.schedule(), Optional.empty(), -1);

    private record Shown(ReleaseSchedule schedule, Optional<GenerationRequest> request, long end) {}

    LiveReleases(List<GenerationsListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public void begun() {
        log = new ReleaseLog();
        generations = null;
        request = null;
    }

    @Override
    public void read(String key, @Nullable Object content, long offset) {
        if (content instanceof ReleasedCells cells) {
            cells(key, cells, offset);
        } else if (content instanceof ReleasedFigures figures) {
            figures(figures, offset);
        } else if (content instanceof Generations read) {
            generations = read;
        } else if (content instanceof GenerationRequest read) {
            request = read;
        } else if (content == null && ReleaseFormat.isOfGenerations(key)) {
            generations = null; // both are forgotten at once
            request = null;
        }
    }

    private void cells(String key, ReleasedCells cells, long offset) {
        AreaMonth where = new AreaMonth(cells.getArea(), cells.getMonth());
        Partial partial = new Partial(offset, bytes(cells.getCells()));
        if (ReleaseFormat.isOfNight(key)) {
            log.nightCells(where, partial);
        } else {
            log.releaseCells(where, partial);
        }
    }

    private void figures(ReleasedFigures figures, long offset) {
        if (figures.getMonth() != null) {
            log.release(figures.getMonth(), figures.getDate(), offset);
            return;
        }
        FrameVector.parse(figures.getFrame())
                .ifPresentOrElse(
                        frame -> log.night(figures.getDate(), frame, offset), () -> log.begin(figures.getDate()));
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    @Override
    public void rested(long end) {
        Optional<Generations> named = Optional.ofNullable(generations);
        if (!named.equals(told)) {
            listeners.forEach(listener -> listener.know(named));
            told = named;
        }
        shown = new Shown(log.schedule(), Optional.ofNullable(request), end);
    }

    boolean isLoaded() {
        return shown.end() >= 0;
    }

    /** Up to where the log has been read: all before is in the schedule; -1 until it is loaded. */
    long end() {
        return shown.end();
    }

    ReleaseSchedule schedule() {
        return shown.schedule();
    }

    /** The last that was asked of the leader. */
    Optional<GenerationRequest> request() {
        return shown.request();
    }

    @Override
    public Releases releases() {
        return schedule().releases();
    }
}
