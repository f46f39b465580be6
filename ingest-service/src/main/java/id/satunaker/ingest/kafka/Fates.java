package id.satunaker.ingest.kafka;

import id.satunaker.ingest.intake.Fate;
import id.satunaker.schemas.serde.RegistryUnavailableException;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.NotEnoughReplicasAfterAppendException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.UnknownTopicIdException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What a failure says of an event. Only one that is too large is certain never to be stored. */
final class Fates {
    private Fates() {}

    /** The fate that the failure, or the first of its causes that tells, stands for. */
    static Fate of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> told(cause).stream())
                .findFirst()
                .orElse(Fate.UNKNOWN);
    }

    private static Optional<Fate> told(Throwable failure) {
        if (failure instanceof RecordTooLargeException) {
            return Optional.of(Fate.TOO_LARGE);
        }
        if (failure instanceof AuthorizationException || failure instanceof AuthenticationException) {
            return Optional.of(Fate.DENIED);
        }
        if (isOfMissingTopic(failure)) {
            return Optional.of(Fate.TOPIC_MISSING);
        }
        if (isOfReplicas(failure)) {
            return Optional.of(Fate.TOO_FEW_REPLICAS);
        }
        return failure instanceof RegistryUnavailableException ? Optional.of(Fate.REGISTRY_AWAY) : Optional.empty();
    }

    private static boolean isOfMissingTopic(Throwable failure) {
        return failure instanceof UnknownTopicOrPartitionException
                || failure instanceof UnknownTopicIdException
                || failure instanceof InvalidTopicException;
    }

    private static boolean isOfReplicas(Throwable failure) {
        return failure instanceof NotEnoughReplicasException
                || failure instanceof NotEnoughReplicasAfterAppendException;
    }
}
