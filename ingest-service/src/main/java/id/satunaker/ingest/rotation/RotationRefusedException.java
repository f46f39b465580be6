package id.satunaker.ingest.rotation;

/** Why a rotation does not begin or go on, in one line for the operator; nothing is lost by it. */
final class RotationRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RotationRefusedException(String line) {
        super(line);
    }
}
