package id.satunaker.schemas.serde;

import org.apache.kafka.common.errors.SerializationException;

/** Two schemas cannot stand in for each other: the registry refuses one, or a record was written by a foreign one. */
public final class IncompatibleSchemaException extends SerializationException {
    private static final long serialVersionUID = 1L;

    IncompatibleSchemaException(String message) {
        super(message);
    }
}
