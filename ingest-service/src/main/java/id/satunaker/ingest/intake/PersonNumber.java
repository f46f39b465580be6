package id.satunaker.ingest.intake;

/** The number that tells one person from every other. It has no text form: all that leaves this room is the personId. */
sealed interface PersonNumber permits Nik, Passport {

    /** What is hashed, in ASCII: never the same for two persons, of whatever kind their numbers are. */
    String hashed();
}
