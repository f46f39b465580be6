package id.satunaker.schemas.serde;

import java.io.EOFException;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.avro.AvroTypeException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.SerializationException;

/**
 * What Confluent's serdes throw, said by this package's exceptions: callers tell an outage from a bad record whichever
 * serde is chosen. Confluent wraps the registry's refusal ({@code RestClientException}, known here by its name and by
 * the code that ends its message), a connection's {@link IOException}, and whatever Avro throws, all in one type.
 */
final class ConfluentFailures {
    private static final String REFUSAL = "RestClientException";
    private static final String AVRO = "org.apache.avro.";

    /** An HTTP status, or a code of five digits that starts with one. */
    private static final Pattern STATUS = Pattern.compile("; error code: (\\d{3})(\\d{2})?$");

    private ConfluentFailures() {}

    static RuntimeException whenWriting(String topic, RuntimeException thrown) {
        return ofRegistry(topic, thrown).map(RuntimeException.class::cast).orElse(thrown);
    }

    static RuntimeException whenReading(String topic, RuntimeException thrown) {
        if (thrown instanceof InterruptException) {
            return thrown;
        }
        return ofRegistry(topic, thrown).orElseGet(() -> ofRecord(topic, thrown));
    }

    private static SerializationException ofRecord(String topic, RuntimeException thrown) {
        boolean otherClass =
                thrown instanceof ClassCastException || chain(thrown).anyMatch(AvroTypeException.class::isInstance);
        return otherClass
                ? because(thrown, new IncompatibleSchemaException("A record on " + topic + " is of another class"))
                : new WireFormatException("A record on " + topic + " cannot be read: " + thrown, thrown);
    }

    private static Optional<SerializationException> ofRegistry(String topic, RuntimeException thrown) {
        return chain(thrown)
                .flatMap(link -> ofRegistry(topic, link).stream())
                .findFirst()
                .map(ours -> because(thrown, ours));
    }

    private static Optional<SerializationException> ofRegistry(String topic, Throwable link) {
        String said = " for a record on " + topic + ": " + link;
        if (link instanceof InvalidConfigurationException
                || link.getClass().getSimpleName().equals(REFUSAL)) {
            return Optional.of(ofStatus(status(link), said));
        }
        if (link instanceof IOException && String.valueOf(link.getMessage()).startsWith("Incompatible schema")) {
            return Optional.of(new IncompatibleSchemaException("The newest schema of its subject is no use" + said));
        }
        return isOutage(link)
                ? Optional.of(new RegistryUnavailableException("The schema registry cannot be reached" + said))
                : Optional.empty();
    }

    /** A code without meaning here, such as 401, is the registry's or the settings' fault, never the record's. */
    private static SerializationException ofStatus(String status, String said) {
        return switch (status) {
            case "404" -> new UnknownSchemaException("The registry knows no such schema" + said);
            case "409", "422" -> new IncompatibleSchemaException("The registry refuses the schema" + said);
            default -> new RegistryUnavailableException("The schema registry does not help" + said);
        };
    }

    private static String status(Throwable refusal) {
        Matcher code = STATUS.matcher(String.valueOf(refusal.getMessage()));
        return code.find() ? code.group(1) : "";
    }

    /** Broken bytes make Avro throw an end of file or an exception of its own package; no connection does. */
    private static boolean isOutage(Throwable link) {
        boolean ofBytes =
                link instanceof EOFException || link.getClass().getName().startsWith(AVRO);
        return link instanceof ApiException || link instanceof IOException && !ofBytes;
    }

    private static SerializationException because(Throwable thrown, SerializationException ours) {
        ours.initCause(thrown);
        return ours;
    }

    private static Stream<Throwable> chain(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
    }
}
