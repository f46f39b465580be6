package id.satunaker.analytics.kafka;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which tasks listen to the commits of which stream thread. A stream thread creates, runs, commits and closes its tasks
 * itself, and under exactly_once_v2 has one producer for all of them, so the calling thread says who is meant.
 */
final class Commits {
    private final ThreadLocal<Set<CommitListener>> tasks = ThreadLocal.withInitial(LinkedHashSet::new);

    void join(CommitListener task) {
        tasks.get().add(task);
    }

    void leave(CommitListener task) {
        tasks.get().remove(task);
    }

    void before(Commit commit) {
        tasks.get().forEach(task -> task.beforeCommit(commit));
    }

    void after() {
        tasks.get().forEach(CommitListener::afterCommit);
    }
}
