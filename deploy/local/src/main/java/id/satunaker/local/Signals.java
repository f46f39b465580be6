package id.satunaker.local;

import java.util.Map;
import sun.misc.Signal;

/**
 * The signals that end a run, each announced by name: a shutdown hook cannot learn why it runs, and a run that stops
 * must say why. A signal that whoever started the run had ignored ({@code nohup}) stays ignored.
 */
final class Signals {
    private static final int EXIT_CODE_OF_SIGNALS = 128;
    private static final Map<String, String> SENDERS =
            Map.of("INT", "Ctrl-C", "TERM", "run stop or kill", "HUP", "its terminal was closed");

    private Signals() {}

    static void announce(Progress progress) {
        SENDERS.forEach((name, sender) -> Signal.handle(new Signal(name), signal -> {
            progress.say("ended by SIG" + name + " (" + sender + ")");
            System.exit(EXIT_CODE_OF_SIGNALS + signal.getNumber());
        }));
    }
}
