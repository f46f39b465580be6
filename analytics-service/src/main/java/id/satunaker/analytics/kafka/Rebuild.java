package id.satunaker.analytics.kafka;

import id.satunaker.schemas.topic.Topics;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets all that this application has made of the events, in every epoch: its offsets first, then its internal topics,
 * the partials and the state on disk. After the first step nothing is counted unless from the beginning, so one that was
 * killed is made good by another.
 */
final class Rebuild {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Admin admin;
    private final Applications applications;
    private final AnalyticsKafkaProperties.Kafka settings;
    private final Pattern application;
    private final Pattern internalTopic;

    Rebuild(Admin admin, AnalyticsKafkaProperties.Kafka settings) {
        this.admin = admin;
        this.applications = new Applications(admin);
        this.settings = settings;
        this.application = GenerationNames.applications(settings.applicationId());
        this.internalTopic = Pattern.compile(application + "-.+-(?:changelog|repartition)");
    }

    /** @throws IllegalStateException if another instance does not leave, and then nothing was changed */
    void forgetAll() {
        LOG.info("Rebuilding: forgetting all that {} has made of the events", settings.applicationId());
        long deadline = System.nanoTime() + settings.rebuildPatience().toNanos();
        while (!applications.forgetOffsets(applications.groups(application.asMatchPredicate()))) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("An instance of " + settings.applicationId()
                        + " still runs: stop all instances before a rebuild");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        applications.deleteTopics(applications.topics(internalTopic.asMatchPredicate()));
        recreatePartials();
        new LocalState(settings.stateDir()).delete(application.asMatchPredicate());
    }

    /** Compacted topics cannot be emptied, and what one said of a month would stay until somebody says it again. */
    private void recreatePartials() {
        String name = Topics.INDICATOR_PARTIALS.topicName();
        var events = Applications.answer(
                admin.describeTopics(List.of(Topics.Names.JOB_SEEKERS)).allTopicNames());
        short copies = (short) events.values().stream()
                .mapToInt(topic -> topic.partitions().get(0).replicas().size())
                .max()
                .orElseThrow();
        applications.deleteTopics(List.of(name));
        Topics.create(admin, settings.partitions(), copies);
    }
}
