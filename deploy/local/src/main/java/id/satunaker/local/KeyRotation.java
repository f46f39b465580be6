package id.satunaker.local;

import java.io.IOException;
import java.util.List;

/**
 * Rotates the person key of a stack in which nothing else runs. The new key is written down first and put in force last:
 * between the two a start is refused, and this, begun again, does all of it again with that same key, which changes
 * nothing that is done already.
 */
final class KeyRotation {
    private final Stack stack;
    private final Secrets secrets;
    private final Progress progress;

    /** @param stack prepared for a rotation */
    KeyRotation(Stack stack, Progress progress) {
        this.stack = stack;
        this.secrets = stack.secrets();
        this.progress = progress;
    }

    void run() throws Refusal, InterruptedException {
        try {
            secrets.beginRotation();
            stack.startBackends();
            stack.processes().runToEnd(Part.INGEST);
            progress.say("all events of persons are carried over to the new person key");
            stack.processes().start(List.of(Part.PLACEMENT, Part.ANALYTICS));
            secrets.endRotation();
            progress.say("the new person key is in force");
        } catch (IOException e) {
            throw new Refusal("cannot write the new person key: " + e.getMessage(), e);
        }
    }
}
