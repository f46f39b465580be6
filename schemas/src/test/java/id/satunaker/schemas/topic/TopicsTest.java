package id.satunaker.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import id.satunaker.schemas.backend.KafkaBackend;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TopicsTest {
    private static final int PARTITIONS = 4;
    private static Admin admin;

    @BeforeAll
    static void connect() {
        admin = admin(KafkaBackend.shared().bootstrapServers());
        Topics.create(admin, PARTITIONS, (short) 1);
    }

    @AfterAll
    static void disconnect() {
        admin.close();
    }

    @Test
    void createsEveryTopicAndItsDeadLetterTopic() throws Exception {
        Set<String> names = admin.listTopics().names().get();

        assertThat(names)
                .containsAll(
                        Arrays.stream(Topics.values()).map(Topics::topicName).toList())
                .contains("labour.job-seekers.v1-dlt", "labour.indicators.v1-dlt");
        assertThatNoException().isThrownBy(() -> Topics.check(admin, PARTITIONS));
    }

    @Test
    void leavesWhatExistsAsItIs() throws Exception {
        String topicId = describe("labour.placements.v1").topicId().toString();

        Topics.create(admin, PARTITIONS, (short) 1);

        assertThat(describe("labour.placements.v1").topicId()).hasToString(topicId);
    }

    @Test
    void givesPartialsTheCoreTopicsPartitionsAndWhatIsReadWholeOne() {
        assertThat(Arrays.stream(Topics.values()).map(topic -> topic.partitions(12)))
                .containsExactly(12, 12, 12, 1, 1, 12, 12, 1);
    }

    @Test
    void namesEveryTopicWhosePartitionsDiffer() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Topics.check(admin, 12))
                .withMessageContaining("labour.job-seekers.v1 has 4 partitions, not 12")
                .withMessageContaining("labour.placements.v1 has 4 partitions, not 12")
                .withMessageContaining("labour.vacancies.v1-dlt has 4 partitions, not 12")
                .withMessageNotContaining("labour.participants.v1");
    }

    @Test
    void namesATopicThatDoesNotExist() {
        TopicDeployment deployment = deployment(new DeclaredTopic("test.absent", 1, Keeping.FOR_EVER));

        assertThatIllegalStateException()
                .isThrownBy(deployment::check)
                .withMessageContaining("test.absent does not exist");
    }

    @Test
    void namesEverySettingThatDiffers() throws Exception {
        TopicDeployment deployment = deployment(
                new DeclaredTopic("test.kept", 1, Keeping.FOR_EVER),
                new DeclaredTopic("test.compacted", 1, Keeping.NEWEST_OF_KEY),
                new DeclaredTopic("test.dead", 1, Keeping.THIRTY_DAYS));
        deployment.create((short) 1);
        assertThatNoException().isThrownBy(deployment::check);

        alter("test.kept", "retention.ms", "1000");
        alter("test.kept", "retention.bytes", "1000");
        alter("test.compacted", "cleanup.policy", "delete");
        alter("test.dead", "retention.ms", "-1");

        assertThatIllegalStateException()
                .isThrownBy(deployment::check)
                .withMessageContaining("test.kept has retention.bytes=1000, not -1")
                .withMessageContaining("test.kept has retention.ms=1000, not -1")
                .withMessageContaining("test.compacted has cleanup.policy=delete, not compact")
                .withMessageContaining("test.dead has retention.ms=-1, not 2592000000");
    }

    /** KRaft answers a creation before every broker has heard of the topic. */
    @Test
    void waitsUntilTheTopicsItCreatedAreKnown() {
        AtomicInteger ignorantAnswers = new AtomicInteger(2);
        TopicDeployment deployment = new TopicDeployment(
                slowToLearn(ignorantAnswers), List.of(new DeclaredTopic("test.late", 1, Keeping.FOR_EVER)));

        deployment.create((short) 1);

        assertThatNoException().isThrownBy(deployment::check);
        assertThat(ignorantAnswers).hasNegativeValue();
    }

    @Test
    void demandsTwoReplicasInSyncOfThree() {
        DeclaredTopic topic = new DeclaredTopic("test.replicated", 1, Keeping.FOR_EVER);

        assertThat(topic.newTopic((short) 3).configs()).containsEntry("min.insync.replicas", "2");
        assertThat(topic.newTopic((short) 1).configs()).containsEntry("min.insync.replicas", "1");
    }

    @Test
    void saysWhyATopicCannotBeCreated() {
        TopicDeployment deployment = deployment(new DeclaredTopic("test.replicas", 1, Keeping.FOR_EVER));

        assertThatIllegalStateException()
                .isThrownBy(() -> deployment.create((short) 3))
                .withMessageContaining("test.replicas")
                .withMessageContaining("InvalidReplicationFactorException");
    }

    @Test
    void saysThatKafkaDoesNotAnswer() {
        try (Admin nowhere = admin("127.0.0.1:1")) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> Topics.check(nowhere, PARTITIONS))
                    .withMessageContaining("Cannot read topic")
                    .withMessageContaining("TimeoutException");
        }
    }

    private static TopicDeployment deployment(DeclaredTopic... topics) {
        return new TopicDeployment(admin, List.of(topics));
    }

    private static TopicDescription describe(String topic) throws Exception {
        return admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
    }

    private static void alter(String topic, String name, String value) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Collection<AlterConfigOp> set =
                List.of(new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET));
        admin.incrementalAlterConfigs(Map.of(resource, set)).all().get();
    }

    private static Admin admin(String bootstrapServers) {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                10_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5_000));
    }

    /** The real broker's answers, of which some are about a topic that it does not know. */
    private static Admin slowToLearn(AtomicInteger ignorantAnswers) {
        return (Admin) Proxy.newProxyInstance(
                Admin.class.getClassLoader(),
                new Class<?>[] {Admin.class},
                (proxy, method, arguments) ->
                        method.getName().equals("describeTopics") && ignorantAnswers.getAndDecrement() > 0
                                ? admin.describeTopics(List.of("test.unknown"))
                                : method.invoke(admin, arguments));
    }
}
