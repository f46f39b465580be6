package id.satunaker.ingest.http;

/** How far an upload has come, as its sender may see meanwhile. Written by one signal at a time, read by any thread. */
final class Progress {
    private static final int SHOWN = 20;

    private volatile ProgressResponse latest;

    Progress(String id) {
        this.latest = new ProgressResponse(id, "running", Answer.NONE);
    }

    /** What has been judged by now, with the first results. */
    void show(Tally tally) {
        latest = new ProgressResponse(latest.id(), "running", tally.answer(SHOWN));
    }

    /** Nothing more will come. */
    void end(String state) {
        latest = new ProgressResponse(latest.id(), state, latest.answer());
    }

    ProgressResponse latest() {
        return latest;
    }
}
