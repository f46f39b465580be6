package id.satunaker.local;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.openqa.selenium.logging.LogEntries;
import tools.jackson.databind.JsonNode;

/** What Chromium's trace says of scripts: its events that are theirs, in order; one within another comes after it. */
record ScriptTrace(List<JsonNode> events) {
    static final String CATEGORIES = "devtools.timeline,v8.execute";
    private static final Set<String> SCRIPTS =
            Set.of("FunctionCall", "RunMicrotasks", "EvaluateScript", "TimerFire", "EventDispatch");

    static ScriptTrace of(LogEntries log) {
        return new ScriptTrace(log.getAll().stream()
                .map(entry -> Caller.JSON.readTree(entry.getMessage()).at("/message"))
                .filter(message -> message.path("method").asString().equals("Tracing.dataCollected"))
                .map(message -> message.path("params"))
                .filter(event -> SCRIPTS.contains(event.path("name").asString()) && event.has("dur"))
                .sorted(Comparator.comparingDouble(event -> event.path("ts").asDouble()))
                .toList());
    }

    /**
     * Milliseconds of each task in which scripts ran, the longest first.
     *
     * @param since as {@link System#nanoTime}, which is the trace's clock too
     */
    List<Double> tasks(long since) {
        List<Double> tasks = new ArrayList<>();
        double end = since / 1_000.0;
        for (JsonNode event : events) {
            double begin = event.path("ts").asDouble();
            double length = event.path("dur").asDouble();
            if (begin >= end) {
                tasks.add(length / 1_000);
                end = begin + length;
            }
        }
        tasks.sort(Comparator.reverseOrder());
        return tasks;
    }
}
