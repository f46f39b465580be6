package id.satunaker.schemas.serde;

import org.apache.kafka.common.errors.SerializationException;

/** The bytes are not a zero byte, a four-byte schema id and one whole Avro value of that schema. */
public final class WireFormatException extends SerializationException {
    private static final long serialVersionUID = 1L;

    WireFormatException(String message) {
        super(message);
    }

    WireFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
