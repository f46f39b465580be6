package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.Contributions;
import id.satunaker.analytics.indicator.Link;
import id.satunaker.analytics.indicator.VacancyPosts;
import id.satunaker.schemas.event.VacancyEvent;
import id.satunaker.schemas.topic.Topics;
import java.util.function.UnaryOperator;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;

/** One partition of the vacancies: merges their versions (R1) and the placements that name them, in whatever order. */
final class VacancyTask implements TaskProcessor.Task {
    private final ProcessorContext<byte[], byte[]> context;
    private final KeyValueStore<String, VacancyPosts> vacancies;
    private final Contributions contributions;
    private final EventIntake intake;
    private final EventCounts counts;
    private final FrameWriter frames;

    VacancyTask(TaskParts parts, ProcessorContext<byte[], byte[]> context) {
        this.context = context;
        this.vacancies = context.getStateStore(IndicatorTopology.VACANCY);
        this.contributions = parts.contributions();
        this.counts = new EventCounts(parts.meters());
        this.intake = new EventIntake(parts, context, counts, IndicatorTopology.VACANCY_DEAD_LETTERS);
        this.frames = parts.vacancies(
                context.taskId().partition(), context.getStateStore(IndicatorTopology.VACANCY_PARTIAL), counts);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        RecordMetadata at = context.recordMetadata().orElseThrow();
        frames.read(at.topic());
        if (at.topic().equals(Topics.Names.VACANCIES)) {
            intake.read(record, at).ifPresent(this::apply);
        } else {
            Link link = LinkBytes.read(record.key(), record.value());
            change(link.vacancy(), posts -> posts.with(link));
        }
    }

    private void apply(Reading.Event event) {
        VacancyEvent vacancy = (VacancyEvent) event.value();
        frames.recordedAt(vacancy.getEnvelope().getRecordedAt());
        boolean applied = change(event.key(), posts -> posts.with(vacancy));
        counts.add(Topics.Names.VACANCIES, applied ? EventCounts.Outcome.APPLIED : EventCounts.Outcome.IGNORED);
    }

    private boolean change(String key, UnaryOperator<VacancyPosts> merge) {
        VacancyPosts known = vacancies.get(key);
        VacancyPosts before = known == null ? VacancyPosts.NONE : known;
        VacancyPosts after = merge.apply(before);
        if (after == before) {
            return false;
        }
        vacancies.put(key, after);
        frames.add(contributions.of(after).minus(contributions.of(before)));
        return true;
    }

    @Override
    public CommitListener listener() {
        return frames;
    }
}
