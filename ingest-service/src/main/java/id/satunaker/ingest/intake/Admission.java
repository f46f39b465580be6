package id.satunaker.ingest.intake;

/** Whether a participant may send anything at all now: its {@link Sender}, or why not. */
public sealed interface Admission permits Sender, Admission.Refused {

    /** Why a request is refused as a whole. */
    enum Refused implements Admission {
        /** No agreement names the participant. */
        NO_AGREEMENT,
        /** It was signed for a day that is still to come. */
        NOT_BEGUN,
        /** Its last day is over. */
        ENDED,
        /** The ministry has suspended it. */
        SUSPENDED
    }
}
