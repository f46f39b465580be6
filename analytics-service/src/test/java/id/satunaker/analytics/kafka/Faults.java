package id.satunaker.analytics.kafka;

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
        /** When partials and frame are written and the offsets are not. */
        OFFSETS,
        /** When all is written and nothing committed. */
        COMMIT,
        /** When the commit holds and nobody knows. */
        COMMITTED
    }

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

    /** The next thread but {@code passes} that comes by the point dies. */
    void arm(Point point, int passes) {
        after.set(passes);
        armed.set(point);
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
