package id.satunaker.ingest.intake;

/** What the rules say of an item: sound, or rejected. */
sealed interface Examined permits Submission, Verdict.Rejected {}
