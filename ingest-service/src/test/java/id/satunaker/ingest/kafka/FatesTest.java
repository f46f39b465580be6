package id.satunaker.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.ingest.intake.Fate;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.NetworkException;
import org.apache.kafka.common.errors.NotEnoughReplicasAfterAppendException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FatesTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new RecordTooLargeException(), Fate.TOO_LARGE),
                Arguments.of(new TopicAuthorizationException("topic"), Fate.DENIED),
                Arguments.of(new ClusterAuthorizationException("cluster"), Fate.DENIED),
                Arguments.of(new SaslAuthenticationException("who"), Fate.DENIED),
                Arguments.of(new NotEnoughReplicasException(), Fate.TOO_FEW_REPLICAS),
                Arguments.of(new NotEnoughReplicasAfterAppendException("late"), Fate.TOO_FEW_REPLICAS),
                Arguments.of(new UnknownTopicOrPartitionException(), Fate.TOPIC_MISSING),
                Arguments.of(new NetworkException(), Fate.UNKNOWN),
                Arguments.of(new TimeoutException("late"), Fate.UNKNOWN),
                Arguments.of(new KafkaException("of any kind"), Fate.UNKNOWN),
                Arguments.of(new IllegalStateException("of any kind"), Fate.UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void tellsTheFateOfAFailure(Exception failure, Fate fate) {
        assertThat(Fates.of(failure)).isEqualTo(fate);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void tellsTheFateOfItsCause(Exception failure, Fate fate) {
        assertThat(Fates.of(new ExecutionException(failure))).isEqualTo(fate);
        assertThat(Fates.of(new TimeoutException("late", failure))).isEqualTo(fate);
    }
}
