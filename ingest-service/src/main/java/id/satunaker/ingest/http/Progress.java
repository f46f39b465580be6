package id.satunaker.ingest.http;

/** How far an upload has come, as its sender may see meanwhile. Written by one signal at a time, read by any thread. */
final class Progress {
    private static final int SHOWN = 20;

    private final String id;
    private volatile Stage latest = new Stage("running", Standing.NOTHING);

    Progress(String id) {
        this.id = id;
    }

    private record Stage(String state, Standing standing) {}

    /** What has been judged by now, with the first results. */
    void show(Tally tally) {
        latest = new Stage("running", tally.standing(SHOWN));
    }

    /** Nothing more will come. */
    void end(String state) {
        latest = new Stage(state, latest.standing());
    }

    ProgressResponse latest(Texts texts) {
        Stage stage = latest;
        return new ProgressResponse(id, stage.state(), stage.standing().answer(texts));
    }
}
