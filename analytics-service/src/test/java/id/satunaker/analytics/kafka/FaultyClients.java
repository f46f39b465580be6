package id.satunaker.analytics.kafka;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;

/**
 * The service's own clients, with producers that pass the points of {@link Faults}; those of a killed process leave their
 * transaction open.
 */
final class FaultyClients extends CommitHook {
    private final Faults faults;

    FaultyClients(Commits commits, Runnable committed, Holds holds, Faults faults) {
        super(commits, committed, holds);
        this.faults = faults;
    }

    @Override
    @SuppressWarnings("unchecked") // a proxy of that very type
    public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
        Producer<byte[], byte[]> real = super.getProducer(config);
        return (Producer<byte[], byte[]>) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Producer.class},
                (proxy, method, args) -> faults.isKilled() ? dead(real, method, args) : alive(real, method, args));
    }

    private Object alive(Producer<byte[], byte[]> real, Method method, Object[] args) throws Throwable {
        before(method.getName());
        Object answer = invoke(real, method, args);
        after(method.getName());
        return answer;
    }

    private Object dead(Producer<byte[], byte[]> real, Method method, Object[] args) throws Throwable {
        switch (method.getName()) {
            case "close" -> real.close(Duration.ZERO);
            case "abortTransaction" -> {}
            case "send", "sendOffsetsToTransaction", "commitTransaction" ->
                throw new Faults.Planted(Faults.Point.KILLED);
            default -> {
                return invoke(real, method, args);
            }
        }
        return null;
    }

    private static Object invoke(Producer<byte[], byte[]> real, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(real, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void before(String method) {
        switch (method) {
            case "commitTransaction" -> faults.pass(Faults.Point.COMMIT);
            case "send" -> faults.pass(Faults.Point.SEND);
            default -> {}
        }
    }

    private void after(String method) {
        switch (method) {
            case "sendOffsetsToTransaction" -> faults.pass(Faults.Point.OFFSETS);
            case "commitTransaction" -> faults.pass(Faults.Point.COMMITTED);
            default -> {}
        }
    }
}
