package id.satunaker.analytics.kafka;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Makes a stream thread die at chosen points of its transactions. */
final class Faults {

    /** Where a thread can die. */
    enum Point {
        /** In the middle of a record, once its state has been written. */
        SEND,
        /** Between two partials of a commit. */
        PARTIAL,
        /** When partials, frame and offsets are written. */
        OFFSETS,
        /** When all is written and nothing committed. */
        COMMIT,
        /** When the commit holds and nobody knows. */
        COMMITTED,
        /** Wherever it is when its process is killed. */
        KILLED
    }

    /** The points at which a thread can die alone. */
    static final List<Point> POINTS = List.of(Point.SEND, Point.PARTIAL, Point.OFFSETS, Point.COMMIT, Point.COMMITTED);

    /** The planted failure. */
    static final class Planted extends RuntimeException {
        private static final long serialVersionUID = 1;

        Planted(Point point) {
            super("planted at " + point);
        }
    }

    private final AtomicReference<Point> armed = new AtomicReference<>();
    private final AtomicInteger after = new AtomicInteger();
    private final AtomicInteger fired = new AtomicInteger();
    private volatile boolean killed;

    /** The next thread but {@code passes} that comes by the point dies. */
    void arm(Point point, int passes) {
        after.set(passes);
        armed.set(point);
    }

    /** From now on nothing leaves the process any more. */
    void kill() {
        killed = true;
    }

    boolean isKilled() {
        return killed;
    }

    boolean isArmed() {
        return armed.get() != null;
    }

    int fired() {
        return fired.get();
    }

    void pass(Point point) {
        if (armed.get() == point && after.getAndDecrement() <= 0 && armed.compareAndSet(point, null)) {
            fired.incrementAndGet();
            throw new Planted(point);
        }
    }
}
