package id.satunaker.schemas.serde;

/** Confluent's framing of an Avro value. */
final class WireFormat {
    static final byte MAGIC = 0;
    static final int HEADER_SIZE = 1 + Integer.BYTES;

    private WireFormat() {}
}
