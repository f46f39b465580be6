package id.satunaker.ingest.http;

/** Ends the bytes of a body that cannot be unpacked; each {@link Body} turns it into its refusal. */
final class BodyFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    BodyFault(Refusal refusal) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
