package id.satunaker.local;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How one part is prepared, started, asked whether it is ready, and told to stop. */
interface Recipe {
    /** The process to start: a command, what to add to its environment, and a piece of the command no other has. */
    record Launch(List<String> command, Map<String, String> environment, String mark) {}

    /** Prepares the part's data where that is still to be done, and says what to start. */
    Launch prepare() throws IOException, InterruptedException, Refusal;

    /** Asks once; an exception is a no. */
    boolean isReady() throws Exception;

    /** Where it listens, for the line that says that it is ready. */
    String address();

    /** How long it may take to become ready. */
    default Duration patience() {
        return Duration.ofSeconds(180);
    }

    /** Whether its output is for the terminal instead of a log file. */
    default boolean speaksToUser() {
        return false;
    }
}
