package id.satunaker.schemas.serde;

import org.apache.kafka.common.errors.SerializationException;

/** No registry answered as it should; the record is not at fault and may be tried again unchanged. */
public final class RegistryUnavailableException extends SerializationException {
    private static final long serialVersionUID = 1L;

    RegistryUnavailableException(String message) {
        super(message);
    }

    RegistryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
