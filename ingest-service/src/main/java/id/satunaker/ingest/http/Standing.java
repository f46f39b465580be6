package id.satunaker.ingest.http;

import java.util.List;

/** What has become of the items of a request by now, before it is put into words. */
record Standing(long received, long accepted, long rejected, List<Told> told, boolean isCut) {
    static final Standing NOTHING = new Standing(0, 0, 0, List.of(), false);

    Answer answer(Texts texts) {
        return new Answer(
                received,
                accepted,
                rejected,
                received - accepted - rejected,
                told.stream().map(one -> ItemResult.of(one, texts)).toList(),
                isCut ? true : null);
    }
}
