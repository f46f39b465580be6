package id.satunaker.analytics.kafka;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;

/** The service's own clients, with producers that pass the points of {@link Faults}. */
final class FaultyClients extends CommitHook {
    private final Faults faults;

    FaultyClients(Commits commits, Runnable committed, Faults faults) {
        super(commits, committed);
        this.faults = faults;
    }

    @Override
    @SuppressWarnings("unchecked") // a proxy of that very type
    public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
        Producer<byte[], byte[]> real = super.getProducer(config);
        return (Producer<byte[], byte[]>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Producer.class}, (proxy, method, args) -> {
                    before(method.getName());
                    try {
                        Object answer = method.invoke(real, args);
                        after(method.getName());
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
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
