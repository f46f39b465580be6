package id.satunaker.ingest.intake;

/** What is said in the texts of a violation and is not the same in all languages. */
public enum Phrase {
    TRUE_OR_FALSE,
    AN_OBJECT,
    A_NUMBER,
    A_STRING,
    NO_REGION
}
