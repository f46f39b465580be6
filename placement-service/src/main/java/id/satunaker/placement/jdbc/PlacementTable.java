package id.satunaker.placement.jdbc;

import static id.satunaker.placement.jdbc.Column.within;

import id.satunaker.schemas.event.Envelope;
import id.satunaker.schemas.event.Evidence;
import id.satunaker.schemas.event.Placement;
import id.satunaker.schemas.event.PlacementEndReason;
import id.satunaker.schemas.event.PlacementEvent;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Placements as rows. */
final class PlacementTable {
    static final Table<PlacementEvent> TABLE = new Table<>(
            "placement",
            PlacementEvent::getEnvelope,
            EnvelopeColumns.key(PlacementEvent::getEnvelope, PlacementEvent::getPersonId),
            state(),
            PlacementTable::read);

    private PlacementTable() {}

    private static List<Column<PlacementEvent>> state() {
        return Stream.concat(
                        EnvelopeColumns.state(PlacementEvent::getEnvelope),
                        Stream.of(
                                column("employer_id", "text", Placement::getEmployerId),
                                column("vacancy", "text", Placement::getVacancy),
                                column("started_on", "date", Placement::getStartedOn),
                                column("ended_on", "date", Placement::getEndedOn),
                                column("end_reason", "text", Placement::getEndReason),
                                column("occupation", "text", Placement::getOccupation),
                                column("sector", "text", Placement::getSector),
                                column("evidence", "text", Placement::getEvidence)))
                .toList();
    }

    private static Column<PlacementEvent> column(
            String name, String type, Function<Placement, @Nullable Object> value) {
        return within(PlacementEvent::getPlacement, name, type, value);
    }

    private static PlacementEvent read(Cells cells) throws SQLException {
        Envelope envelope = EnvelopeColumns.read(cells);
        return PlacementEvent.newBuilder()
                .setEnvelope(envelope)
                .setPersonId(cells.text("person_id"))
                .setPlacement(envelope.getRetracted() ? null : placement(cells))
                .build();
    }

    private static Placement placement(Cells cells) throws SQLException {
        return Placement.newBuilder()
                .setEmployerId(cells.text("employer_id"))
                .setVacancy(cells.text("vacancy"))
                .setStartedOn(cells.date("started_on"))
                .setEndedOn(cells.date("ended_on"))
                .setEndReason(cells.symbol("end_reason", PlacementEndReason.class))
                .setOccupation(cells.text("occupation"))
                .setSector(cells.text("sector"))
                .setEvidence(cells.symbol("evidence", Evidence.class))
                .build();
    }
}
