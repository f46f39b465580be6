package id.satunaker.placement.jdbc;

import id.satunaker.schemas.event.Envelope;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The columns that every record has, from its envelope. */
final class EnvelopeColumns {
    private EnvelopeColumns() {}

    static <E> List<Column<E>> key(Function<E, Envelope> envelope) {
        return List.of(
                new Column<>("participant_id", "text", envelope.andThen(Envelope::getParticipantId)),
                new Column<>("record_id", "text", envelope.andThen(Envelope::getRecordId)));
    }

    static <E> List<Column<E>> key(Function<E, Envelope> envelope, Function<E, String> person) {
        return Stream.concat(key(envelope).stream(), Stream.of(new Column<E>("person_id", "text", person::apply)))
                .toList();
    }

    static <E> Stream<Column<E>> state(Function<E, Envelope> envelope) {
        return Stream.of(
                new Column<>("recorded_at", "timestamptz", envelope.andThen(Envelope::getRecordedAt)),
                new Column<>("event_id", "text", envelope.andThen(Envelope::getEventId)),
                new Column<>("received_at", "timestamptz", envelope.andThen(Envelope::getReceivedAt)),
                new Column<>("region_code", "text", envelope.andThen(Envelope::getRegionCode)),
                new Column<>("retracted", "bool", envelope.andThen(Envelope::getRetracted)),
                new Column<>("person_key_version", "int4", envelope.andThen(Envelope::getPersonKeyVersion)));
    }

    static Envelope read(Cells cells) throws SQLException {
        return Envelope.newBuilder()
                .setParticipantId(cells.text("participant_id"))
                .setRecordId(cells.text("record_id"))
                .setRecordedAt(cells.instant("recorded_at"))
                .setEventId(cells.text("event_id"))
                .setReceivedAt(cells.instant("received_at"))
                .setRegionCode(cells.text("region_code"))
                .setRetracted(cells.row().getBoolean("retracted"))
                .setPersonKeyVersion(cells.row().getInt("person_key_version"))
                .build();
    }
}
