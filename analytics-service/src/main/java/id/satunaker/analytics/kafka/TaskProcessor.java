package id.satunaker.analytics.kafka;

import java.util.Objects;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * A processor whose whole memory is its task: Kafka Streams initialises the same processor again after it has thrown away
 * the stores of a task (TaskCorruptedException), and nothing that was counted on the old ones may be left.
 */
final class TaskProcessor implements Processor<byte[], byte[], byte[], byte[]> {

    /** One partition of one family, from one initialisation to the next. */
    interface Task {
        void process(Record<byte[], byte[]> record);

        CommitListener listener();
    }

    private final Commits commits;
    private final Function<ProcessorContext<byte[], byte[]>, Task> tasks;
    private @Nullable Task task;

    TaskProcessor(Commits commits, Function<ProcessorContext<byte[], byte[]>, Task> tasks) {
        this.commits = commits;
        this.tasks = tasks;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        close();
        Task begun = tasks.apply(context);
        commits.join(begun.listener());
        task = begun;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        Objects.requireNonNull(task, "not initialised").process(record);
    }

    @Override
    public void close() {
        if (task != null) {
            commits.leave(task.listener());
            task = null;
        }
    }
}
