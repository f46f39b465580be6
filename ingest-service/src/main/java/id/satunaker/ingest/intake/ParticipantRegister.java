package id.satunaker.ingest.intake;

import id.satunaker.schemas.event.Participant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.concurrent.CompletionStage;

/** Where others learn who the participants are and when each was last alive. */
public interface ParticipantRegister {

    /** Makes known which participants there are and what they agreed to, now or as soon as the store is there. */
    void publish(Collection<Participant> participants);

    /**
     * Keeps the latest day on which a participant said that it is alive; an earlier day changes nothing.
     *
     * @param trace that the heartbeat is part of
     * @return what is known of it within two seconds, whatever happens; never completes exceptionally
     */
    CompletionStage<Fate> beat(Participant participant, LocalDate day, TraceContext trace);
}
