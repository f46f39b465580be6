package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.Cells;
import id.satunaker.analytics.indicator.Contributions;
import id.satunaker.analytics.indicator.Link;
import id.satunaker.analytics.indicator.VacancyPosts;
import id.satunaker.schemas.event.VacancyEvent;
import id.satunaker.schemas.topic.Topics;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** One partition of the vacancies: merges their versions (R1) and the placements that name them, in whatever order. */
final class VacancyTask implements TaskProcessor.Task {
    private final ProcessorContext<byte[], byte[]> context;
    private final KeyValueStore<String, VacancyPosts> vacancies;
    private final Contributions contributions;
    private final FrameWriter frames;
    private final EventIntake intake;

    VacancyTask(TaskParts parts, ProcessorContext<byte[], byte[]> context) {
        this.context = context;
        this.vacancies = context.getStateStore(IndicatorTopology.VACANCY);
        this.contributions = parts.contributions();
        this.frames =
                parts.vacancies(context.taskId().partition(), context.getStateStore(IndicatorTopology.VACANCY_PARTIAL));
        this.intake = new EventIntake(context, parts.events(), frames, IndicatorTopology.VACANCY_DEAD_LETTERS);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        String topic = context.recordMetadata().orElseThrow().topic();
        if (topic.equals(Topics.Names.VACANCIES)) {
            intake.take(record, this::change);
        } else {
            frames.read(topic);
            Link link = LinkBytes.read(record.key(), record.value());
            change(link.vacancy(), posts -> posts.with(link)).ifPresent(Runnable::run);
        }
    }

    private Optional<Runnable> change(Reading.Event event) {
        return change(event.key(), posts -> posts.with((VacancyEvent) event.value()));
    }

    private Optional<Runnable> change(String key, UnaryOperator<VacancyPosts> merge) {
        VacancyPosts known = vacancies.get(key);
        VacancyPosts before = known == null ? VacancyPosts.NONE : known;
        VacancyPosts after = merge.apply(before);
        if (after == before) {
            return Optional.empty();
        }
        Cells cells = contributions.of(after).minus(contributions.of(before));
        return Optional.of(() -> {
            vacancies.put(key, after);
            frames.add(cells);
        });
    }

    @Override
    public CommitListener listener() {
        return frames;
    }
}
