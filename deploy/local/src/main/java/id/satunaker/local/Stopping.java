package id.satunaker.local;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ends the processes that the pid files remember, whoever started them: stage by stage from the last, those of one
 * stage side by side. It needs no more than the data folder, so a stop from another shell, a stop after a killed run
 * and the stop of the run itself are the same.
 */
final class Stopping {
    private static final Duration CLEANLY_WITHIN = Duration.ofSeconds(20);

    private final Layout layout;
    private final Progress progress;

    Stopping(Layout layout, Progress progress) {
        this.layout = layout;
        this.progress = progress;
    }

    /** The parts that are alive. */
    List<Part> alive() throws IOException {
        List<Part> alive = new ArrayList<>();
        for (Part part : Part.values()) {
            if (PidFile.of(layout, part).find().isPresent()) {
                alive.add(part);
            }
        }
        return alive;
    }

    /** The parts that were started and have ended though nobody stopped them. */
    List<Part> died() throws IOException {
        List<Part> died = new ArrayList<>();
        for (Part part : Part.values()) {
            PidFile file = PidFile.of(layout, part);
            if (file.exists() && file.find().isEmpty()) {
                died.add(part);
            }
        }
        return died;
    }

    void stopAll() throws IOException, InterruptedException {
        for (Part part : died()) {
            progress.say(part.label() + " had ended by itself; log: " + layout.log(part));
        }
        for (int stage : Part.stagesFromLast()) {
            stop(Part.ofStage(stage));
        }
    }

    private void stop(List<Part> parts) throws IOException, InterruptedException {
        Map<Part, ProcessHandle> asked = new LinkedHashMap<>();
        for (Part part : parts) {
            PidFile.of(layout, part).find().ifPresent(process -> asked.put(part, process));
        }
        for (Map.Entry<Part, ProcessHandle> entry : asked.entrySet()) {
            signal(entry.getValue(), stopSignal(entry.getKey()));
        }
        for (Map.Entry<Part, ProcessHandle> entry : asked.entrySet()) {
            awaitEnd(entry.getKey(), entry.getValue());
        }
        forget(parts);
    }

    /** Where none is alive, so that nobody takes what ended long ago for something that has just died. */
    void forgetAll() throws IOException {
        forget(List.of(Part.values()));
    }

    private void forget(List<Part> parts) throws IOException {
        for (Part part : parts) {
            PidFile.of(layout, part).delete();
        }
    }

    private void awaitEnd(Part part, ProcessHandle process) throws InterruptedException {
        if (Waiting.endsWithin(process, CLEANLY_WITHIN)) {
            progress.say(part.label() + " stopped");
        } else {
            process.destroyForcibly();
            Waiting.endsWithin(process, CLEANLY_WITHIN);
            progress.say(part.label() + " did not stop within " + CLEANLY_WITHIN.toSeconds()
                    + " s and was killed; log: " + layout.log(part));
        }
    }

    /** PostgreSQL's "fast" stop is INT: roll back and go, where TERM would wait for every open session. */
    private static String stopSignal(Part part) {
        return part == Part.POSTGRES ? "INT" : "TERM";
    }

    private static void signal(ProcessHandle process, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("bash", "-c", "kill -" + signal + " " + process.pid())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
