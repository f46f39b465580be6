package id.satunaker.placement;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Stands between a service and a server of the tests; while it is shut, the server is away for that service only. */
final class Gate implements Closeable {
    private final InetSocketAddress server;
    private final ServerSocket door;
    private final Set<Socket> passing = ConcurrentHashMap.newKeySet();
    private volatile boolean open = true;

    Gate(String host, int port) {
        this.server = new InetSocketAddress(host, port);
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::admit);
    }

    String address() {
        return "127.0.0.1:" + door.getLocalPort();
    }

    void shut() {
        open = false;
        passing.forEach(Gate::quietlyClose);
        passing.clear();
    }

    void open() {
        open = true;
    }

    @Override
    public void close() {
        shut();
        quietlyClose(door);
    }

    private void admit() {
        while (!door.isClosed()) {
            Socket client = accept();
            if (client != null && open) {
                connect(client);
            } else if (client != null) {
                quietlyClose(client);
            }
        }
    }

    private @Nullable Socket accept() {
        try {
            return door.accept();
        } catch (IOException e) {
            return null;
        }
    }

    private void connect(Socket client) {
        try {
            Socket behind = new Socket();
            behind.connect(server);
            passing.add(client);
            passing.add(behind);
            start(() -> pass(client, behind));
            start(() -> pass(behind, client));
        } catch (IOException e) {
            quietlyClose(client);
        }
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            passing.remove(from);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "gate");
        thread.setDaemon(true);
        thread.start();
    }

    private static void quietlyClose(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
