package id.satunaker.ingest;

import static org.apache.kafka.common.acl.AclPermissionType.ALLOW;
import static org.apache.kafka.common.acl.AclPermissionType.DENY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satunaker.schemas.backend.RegistryBackend;
import id.satunaker.schemas.topic.Topics;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two real brokers in every trouble that has a name: the sender is told it, and the service returns by itself. */
class NamesTheTroubleTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String TOPIC = Topics.JOB_SEEKERS.topicName();

    private static final AtomicInteger DAYS = new AtomicInteger();

    private static BrokerProcess broker;
    private static BrokerProcess second;
    private static IngestService service;

    @BeforeAll
    static void start(@TempDir Path folder) {
        broker = BrokerProcess.in(
                folder.resolve("first"),
                Map.of(
                        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                        "allow.everyone.if.no.acl.found", "true"));
        second = broker.beside(folder.resolve("second"));
        broker.start();
        second.start();
        broker.createTopics(4, 2);
        service = IngestService.start(
                broker.bootstrapServers(), RegistryBackend.shared().url(), Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
        second.close();
        broker.close();
    }

    @BeforeEach
    void recover() {
        awaitAccepted();
    }

    @Test
    void saysThatItIsNotAllowedToWrite() {
        broker.administer(admin ->
                admin.createAcls(List.of(acl(TOPIC, AclOperation.ALL, ALLOW), acl(TOPIC, AclOperation.WRITE, DENY))));
        awaitTrouble("store.denied");

        await().atMost(PATIENCE)
                .until(() -> service.actuator("health/readiness").body().contains(TOPIC + " may not be written"));
        assertThat(service.isReady()).isTrue();
        broker.administer(admin -> admin.deleteAcls(List.of(AclBindingFilter.ANY)));
        awaitAccepted();
    }

    @Test
    void saysThatATopicIsMissingAndStoresTheOthers() {
        broker.administer(admin -> admin.deleteTopics(List.of(TOPIC)));
        awaitTrouble("store.topic-missing");

        assertThat(service.post("vacancies", "application/json", Samples.vacancy("other", 1))
                        .statusCode())
                .isEqualTo(200);
        broker.createTopics(4, 2);
        awaitAccepted();
    }

    @Test
    void saysOfAHeartbeatWhatIsWrongWithItsOwnTopic() {
        broker.administer(admin -> admin.createAcls(List.of(
                acl(Topics.Names.PARTICIPANTS, AclOperation.ALL, ALLOW),
                acl(Topics.Names.PARTICIPANTS, AclOperation.WRITE, DENY))));
        await().atMost(PATIENCE).until(() -> isTold(beat(), "store.denied"));
        broker.administer(admin -> admin.deleteAcls(List.of(AclBindingFilter.ANY)));
        broker.administer(admin -> admin.deleteTopics(List.of(Topics.Names.PARTICIPANTS)));
        await().atMost(PATIENCE).until(() -> isTold(beat(), "store.topic-missing"));

        broker.createTopics(4, 2);
        await().atMost(PATIENCE).until(() -> beat().statusCode() == 200);
    }

    @Test
    void saysOfTheLabourForceWhatIsWrongWithItsOwnTopic() {
        broker.administer(admin -> admin.deleteTopics(List.of(Topics.Names.REFERENCE)));
        await().atMost(PATIENCE).until(() -> isTold(putLabourForce(), "store.topic-missing"));

        assertThat(post(service.client()).statusCode()).isEqualTo(200);
        broker.createTopics(4, 2);
        await().atMost(PATIENCE).until(() -> putLabourForce().statusCode() == 200);
    }

    private static HttpResponse<String> putLabourForce() {
        return service.client().putLabourForce("regionCode,vintage,persons\n12.75,2024-08,140000\n");
    }

    /** Of a day that was not told yet, so that there is something to write. */
    private static HttpResponse<String> beat() {
        LocalDate day = LocalDate.of(2020, 1, 1).plusDays(DAYS.getAndIncrement());
        return service.post("heartbeats", "application/json", "{\"day\":\"" + day + "\"}");
    }

    @Test
    void saysThatTooFewReplicasAreInSync() {
        set(Topics.JOB_SEEKERS, "min.insync.replicas", "2");
        awaitAccepted();

        second.kill();
        awaitTrouble("store.too-few-replicas");
        second.start();
        awaitAccepted();
    }

    @Test
    void saysThatTheRegistryHasNotAnsweredYet() {
        String nobody = "http://127.0.0.1:9/apis/ccompat/v7";
        try (ServiceProcess alone = ServiceProcess.start(broker.bootstrapServers(), nobody, Map.of())) {
            await().atMost(PATIENCE)
                    .until(() -> alone.answers() && isTold(post(alone.client()), "store.registry-away"));

            assertThat(alone.client().isReady()).isFalse();
        }
    }

    /** Were a batch larger than the topic takes, the producer would split it without end. */
    @Test
    void saysWhichRecordIsTooLargeWhereATopicTakesLittle() {
        set(Topics.VACANCIES, "max.message.bytes", "600");
        String large = Samples.vacancy("limit", 500).replace("Welder", incompressible(500));
        String items = IntStream.range(0, 500)
                .mapToObj(number -> Samples.vacancy("limit", number))
                .collect(Collectors.joining("\n", "", "\n" + large));
        try (ServiceProcess careful = ServiceProcess.start(
                broker.bootstrapServers(), RegistryBackend.shared().url(), Map.of())) {
            await().atMost(PATIENCE)
                    .until(() -> careful.answers() && careful.client().isReady());

            HttpResponse<String> answer = careful.client().post("vacancies", "application/x-ndjson", items);

            assertThat(answer.body())
                    .startsWith("{\"received\":501,\"accepted\":500,\"rejected\":1,\"retry\":0,")
                    .contains("\"limit-500\"", "record.too-large");
        } finally {
            set(Topics.VACANCIES, "max.message.bytes", "1048588");
        }
    }

    private static String incompressible(int length) {
        return new Random(1)
                .ints('A', 'z' + 1)
                .filter(Character::isLetter)
                .limit(length)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static HttpResponse<String> post(ServiceClient client) {
        return client.post("job-seekers", "application/json", Samples.jobSeeker("trouble", 1));
    }

    private static void awaitAccepted() {
        await().atMost(PATIENCE).until(() -> post(service.client()).statusCode() == 200);
    }

    private static void awaitTrouble(String code) {
        await().atMost(PATIENCE).until(() -> isTold(post(service.client()), code));
    }

    /** That the request as a whole, and its item, are to be sent again, and why. */
    private static boolean isTold(HttpResponse<String> answer, String code) {
        return answer.statusCode() == 503
                && answer.headers().firstValue("Retry-After").isPresent()
                && answer.body().contains("\"/problems/" + code + "\"")
                && answer.body().contains("\"status\":\"retry\"")
                && answer.body().contains("\"code\":\"" + code + "\"");
    }

    private static AclBinding acl(String topic, AclOperation operation, AclPermissionType permission) {
        return new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL),
                new AccessControlEntry("User:ANONYMOUS", "*", operation, permission));
    }

    private static void set(Topics topic, String name, String value) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.topicName());
        AlterConfigOp change = new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
        broker.administer(admin -> admin.incrementalAlterConfigs(Map.of(resource, List.of(change))));
    }
}
