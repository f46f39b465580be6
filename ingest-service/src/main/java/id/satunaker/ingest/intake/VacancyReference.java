package id.satunaker.ingest.intake;

import org.jspecify.annotations.Nullable;

/** Which vacancy a placement fills: a record id of the sender's own, or {@code participantId/recordId}. */
final class VacancyReference {
    private VacancyReference() {}

    /** The record key of the vacancy, or null when the item names none. */
    static @Nullable String in(Fields fields, Sender sender) {
        String text = fields.text("vacancy");
        if (text == null || fields.withoutNik("vacancy", text) == null) {
            return null;
        }
        int slash = text.indexOf('/');
        String participant = slash < 0 ? sender.participantId() : text.substring(0, slash);
        String record = text.substring(slash + 1);
        if (!RecordIds.isValid(participant) || !RecordIds.isValid(record)) {
            fields.refuse("vacancy", Code.VACANCY_INVALID);
            return null;
        }
        return participant + "/" + record;
    }
}
