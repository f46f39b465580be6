package id.satunaker.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks about ports on loopback. */
final class Ports {
    private static final int CONNECT_MILLIS = 500;

    private Ports() {}

    /** All that are taken are named at once, so that one other base port can be chosen. */
    static void checkFree(Addresses addresses) throws Refusal {
        Map<Integer, String> ports = addresses.ports();
        String taken = ports.keySet().stream()
                .filter(port -> !isFree(port))
                .map(port -> port + " (" + ports.get(port) + ")")
                .collect(Collectors.joining(", "));
        if (!taken.isEmpty()) {
            throw new Refusal("port in use: " + taken + "; end what listens there or choose another with --base-port");
        }
    }

    static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(address(port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address(port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static InetSocketAddress address(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }
}
