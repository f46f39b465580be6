package id.satunaker.local;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Watches the parts of a run in the foreground: says which one died and starts it again, a little later every time. */
final class Supervisor {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Processes processes;
    private final Progress progress;
    private final Map<Part, Duration> pauses = new EnumMap<>(Part.class);

    Supervisor(Processes processes, Progress progress) {
        this.processes = processes;
        this.progress = progress;
    }

    /** Until the run is stopped. */
    void watch() throws InterruptedException {
        while (true) {
            Processes.DeadPart dead = processes.awaitDeath();
            if (processes.isStopping()) {
                return;
            }
            Duration pause = pauses.getOrDefault(dead.part(), FIRST_PAUSE);
            pauses.put(dead.part(), min(pause.multipliedBy(2), LONGEST_PAUSE));
            progress.say(dead.part().label() + " " + dead.ended() + "; starting it again in " + pause.toSeconds()
                    + " s; log: " + processes.log(dead.part()));
            Thread.sleep(pause.toMillis());
            startAgain(dead.part());
        }
    }

    private void startAgain(Part part) throws InterruptedException {
        try {
            processes.startAgain(part);
        } catch (Refusal e) {
            if (!processes.isStopping()) {
                progress.say(e.line());
            }
        }
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
