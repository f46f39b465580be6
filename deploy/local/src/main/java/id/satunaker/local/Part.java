package id.satunaker.local;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A process of the stack, in the order in which they start; those of one stage start side by side. */
public enum Part {
    KAFKA(0, 21),
    REGISTRY(0, 22),
    POSTGRES(0, 23),
    INGEST(1, 1),
    PLACEMENT(1, 2),
    ANALYTICS(1, 3),
    SAMPLE(2, 0);

    /** What the services need before they start. */
    static final int BACKENDS = 0;

    static final int SERVICES = 1;
    static final int FEED = 2;

    private final int stage;
    private final int offset;

    Part(int stage, int offset) {
        this.stage = stage;
        this.offset = offset;
    }

    /** The name in messages, and of its log and pid file. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    int portOffset() {
        return offset;
    }

    static List<Part> ofStage(int stage) {
        return Arrays.stream(values()).filter(part -> part.stage == stage).toList();
    }

    static List<Integer> stagesFromLast() {
        return List.of(FEED, SERVICES, BACKENDS);
    }
}
