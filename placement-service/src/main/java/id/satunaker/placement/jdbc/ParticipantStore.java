package id.satunaker.placement.jdbc;

import id.satunaker.placement.records.Kept;
import id.satunaker.placement.records.Kept.Refusal;
import id.satunaker.placement.records.ParticipantState;
import id.satunaker.placement.records.RecordStore;
import id.satunaker.schemas.event.Participant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Writes participants one by one, of which there are few, and lets a row change only to what stands later in the topic.
 * Whatever is repeated or written at the same time by another instance, each row ends as the last that was given.
 */
final class ParticipantStore implements RecordStore<ParticipantState> {
    private static final String UPSERT = """
            INSERT INTO participant (participant_id, topic_offset, name, kind, regions, status, signed_on, ends_on, heartbeat_on)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (participant_id) DO UPDATE SET topic_offset = excluded.topic_offset, name = excluded.name,
                kind = excluded.kind, regions = excluded.regions, status = excluded.status,
                signed_on = excluded.signed_on, ends_on = excluded.ends_on, heartbeat_on = excluded.heartbeat_on
            WHERE participant.topic_offset < excluded.topic_offset
            """;

    private final JdbcOperations jdbc;

    ParticipantStore(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Kept keep(List<ParticipantState> states) {
        int applied = 0;
        List<Refusal> refusals = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            try {
                applied += write(states.get(i));
            } catch (DataIntegrityViolationException e) {
                refusals.add(new Refusal(i, GuardedStore.reason(e)));
            }
        }
        return new Kept(applied, refusals);
    }

    private int write(ParticipantState state) {
        Participant participant = state.participant();
        return jdbc.update(
                UPSERT,
                participant.getParticipantId(),
                state.offset(),
                participant.getName(),
                participant.getKind().name(),
                participant.getRegions().toArray(String[]::new),
                participant.getStatus().name(),
                participant.getSignedOn(),
                participant.getEndsOn(),
                participant.getHeartbeatDay());
    }
}
