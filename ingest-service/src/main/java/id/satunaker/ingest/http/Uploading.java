package id.satunaker.ingest.http;

/** The parts that take an upload from its bytes to its answer, for the controllers that do. */
record Uploading(Bodies bodies, Uploads uploads, AnswerWriter answers, ProgressBoard board, Gate gate) {}
