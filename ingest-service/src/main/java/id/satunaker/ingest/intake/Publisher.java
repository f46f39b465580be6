package id.satunaker.ingest.intake;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Where sound events are stored. */
public interface Publisher {

    /**
     * Stores events without blocking the caller.
     *
     * @param trace that they are part of
     * @param written learns where each was stored, before its fate is told
     * @return the fate of each, in order and within two seconds, whatever happens; never completes exceptionally
     */
    CompletionStage<List<Fate>> publish(List<Submission> submissions, TraceContext trace, Written written);
}
