package id.satunaker.placement.records;

/** Kafka cannot be asked now; asking again later is right. */
public final class OutOfReachException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OutOfReachException(Throwable cause) {
        super("Kafka is out of reach", cause);
    }
}
