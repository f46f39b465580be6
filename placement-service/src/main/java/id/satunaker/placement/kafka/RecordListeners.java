package id.satunaker.placement.kafka;

import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.VacancyEvent;
import id.satunaker.schemas.topic.Topics;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.support.Acknowledgment;

/**
 * One listener of each topic. A batch is acknowledged only after it is applied, so a crash at any point before reads
 * it again, and a failure in it leaves its offsets where they are.
 */
class RecordListeners {
    private final Projection<JobSeekerEvent> jobSeekers;
    private final Projection<VacancyEvent> vacancies;
    private final Projection<PlacementEvent> placements;
    private final Stalls stalls;

    RecordListeners(
            Projection<JobSeekerEvent> jobSeekers,
            Projection<VacancyEvent> vacancies,
            Projection<PlacementEvent> placements,
            Stalls stalls) {
        this.jobSeekers = jobSeekers;
        this.vacancies = vacancies;
        this.placements = placements;
        this.stalls = stalls;
    }

    @KafkaListener(id = "job-seekers", idIsGroup = false, topics = Topics.Names.JOB_SEEKERS)
    void jobSeekers(List<ConsumerRecord<byte[], byte[]>> batch, Acknowledgment acknowledgment) {
        apply(jobSeekers, batch, acknowledgment);
    }

    @KafkaListener(id = "vacancies", idIsGroup = false, topics = Topics.Names.VACANCIES)
    void vacancies(List<ConsumerRecord<byte[], byte[]>> batch, Acknowledgment acknowledgment) {
        apply(vacancies, batch, acknowledgment);
    }

    @KafkaListener(id = "placements", idIsGroup = false, topics = Topics.Names.PLACEMENTS)
    void placements(List<ConsumerRecord<byte[], byte[]>> batch, Acknowledgment acknowledgment) {
        apply(placements, batch, acknowledgment);
    }

    private void apply(
            Projection<?> projection, List<ConsumerRecord<byte[], byte[]>> batch, Acknowledgment acknowledgment) {
        projection.apply(batch);
        stalls.end(batch);
        acknowledgment.acknowledge();
    }
}
