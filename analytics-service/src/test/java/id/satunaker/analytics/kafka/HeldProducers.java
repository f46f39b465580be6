package id.satunaker.analytics.kafka;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.Producer;

/** Holds a leader up, as a stopped process is, when it has sent all records of its first transaction and commits none. */
final class HeldProducers implements UnaryOperator<Producer<byte[], byte[]>> {
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean dies;

    @Override
    @SuppressWarnings("unchecked") // a proxy of that very type
    public Producer<byte[], byte[]> apply(Producer<byte[], byte[]> real) {
        return (Producer<byte[], byte[]>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Producer.class}, (proxy, method, args) -> {
                    if (method.getName().equals("commitTransaction")) {
                        hold(real);
                    }
                    return invoke(real, method, args);
                });
    }

    private void hold(Producer<byte[], byte[]> real) throws InterruptedException {
        real.flush();
        held.countDown();
        goOn.await();
        if (dies) {
            throw new Faults.Planted(Faults.Point.KILLED);
        }
    }

    private Object invoke(Producer<byte[], byte[]> real, Method method, Object[] args) throws Throwable {
        if (dies && method.getName().equals("close") && held.getCount() == 0) {
            real.close(Duration.ZERO); // which leaves the transaction open, as the end of a process does
            return null;
        }
        try {
            return method.invoke(real, args);
        } catch (InvocationTargetException e) {
            refused.incrementAndGet();
            throw e.getCause();
        }
    }

    void dieInstead() {
        dies = true;
    }

    void awaitHeld() {
        try {
            if (!held.await(60, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody led");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    void goOn() {
        goOn.countDown();
    }

    /** How often the broker refused what a held one did. */
    int refused() {
        return refused.get();
    }
}
