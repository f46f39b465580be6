package id.satunaker.placement.kafka;

import id.satunaker.placement.records.ParticipantState;
import id.satunaker.schemas.topic.Topics;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.support.Acknowledgment;

/** Listens to what the participants are and when they last said that they are alive; guarantees as {@link RecordListeners}. */
class ParticipantListener {
    private final Projection<ParticipantState> participants;
    private final Stalls stalls;

    ParticipantListener(Projection<ParticipantState> participants, Stalls stalls) {
        this.participants = participants;
        this.stalls = stalls;
    }

    @KafkaListener(id = "participants", idIsGroup = false, topics = Topics.Names.PARTICIPANTS)
    void participants(List<ConsumerRecord<byte[], byte[]>> batch, Acknowledgment acknowledgment) {
        participants.apply(batch);
        stalls.end(batch);
        acknowledgment.acknowledge();
    }
}
