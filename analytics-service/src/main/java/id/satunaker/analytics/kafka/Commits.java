package id.satunaker.analytics.kafka;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.TaskId;

/**
 * Which tasks listen to the commits of which stream thread. A stream thread creates, runs, commits and closes its tasks
 * itself, and under exactly_once_v2 has one producer for all of them, so the calling thread says who is meant.
 */
final class Commits {
    private final ThreadLocal<Map<TaskId, CommitListener>> tasks = ThreadLocal.withInitial(TreeMap::new);

    /** Makes a task of this thread listen; a task that is initialised again replaces its former self. */
    void join(TaskId task, CommitListener listener) {
        tasks.get().put(task, listener);
    }

    void leave(TaskId task) {
        tasks.get().remove(task);
    }

    void before(Commit commit) {
        tasks.get().values().forEach(task -> task.beforeCommit(commit));
    }

    void after() {
        tasks.get().values().forEach(CommitListener::afterCommit);
    }
}
