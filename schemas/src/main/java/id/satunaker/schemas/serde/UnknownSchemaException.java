package id.satunaker.schemas.serde;

import org.apache.kafka.common.errors.SerializationException;

/** The registry answered and does not know the id, the subject or the schema; trying again does not help. */
public final class UnknownSchemaException extends SerializationException {
    private static final long serialVersionUID = 1L;

    UnknownSchemaException(String message) {
        super(message);
    }
}
