package id.satunaker.ingest.intake;

import id.satunaker.schemas.event.Participant;
import id.satunaker.schemas.event.ParticipantStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The data-sharing agreements as they are configured now, one for each participant: who may write what. Replaced whole
 * when the configuration changes; thread-safe.
 */
public final class Agreements {
    /** Where the ministry sits: an agreement begins and ends with its day. */
    private static final ZoneOffset JAKARTA = ZoneOffset.ofHours(7);

    private volatile Map<String, Participant> byId = Map.of();

    /** Takes the place of all agreements so far. */
    public void replace(Collection<Participant> participants) {
        byId = participants.stream()
                .collect(Collectors.toUnmodifiableMap(Participant::getParticipantId, Function.identity()));
    }

    /** Whether the holder of a credential for a participant and regions may send anything now. */
    public Admission admit(String participantId, Set<String> regions, Instant now) {
        Participant agreement = byId.get(participantId);
        return agreement == null
                ? Admission.Refused.NO_AGREEMENT
                : admit(
                        new Sender(agreement, Set.copyOf(regions)),
                        now.atOffset(JAKARTA).toLocalDate());
    }

    private static Admission admit(Sender sender, LocalDate today) {
        Participant agreement = sender.agreement();
        LocalDate endsOn = agreement.getEndsOn();
        if (agreement.getStatus() == ParticipantStatus.SUSPENDED) {
            return Admission.Refused.SUSPENDED;
        }
        if (today.isBefore(agreement.getSignedOn())) {
            return Admission.Refused.NOT_BEGUN;
        }
        return endsOn != null && !today.isBefore(endsOn) ? Admission.Refused.ENDED : sender;
    }
}
