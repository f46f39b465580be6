package id.satunaker.placement.jdbc;

import static id.satunaker.placement.jdbc.Column.within;

import id.satunaker.placement.records.OpenPeriod;
import id.satunaker.placement.records.VacancyStatus;
import id.satunaker.placement.records.Words;
import id.satunaker.schemas.event.Education;
import id.satunaker.schemas.event.Envelope;
import id.satunaker.schemas.event.MonthlyWage;
import id.satunaker.schemas.event.Vacancy;
import id.satunaker.schemas.event.VacancyCloseReason;
import id.satunaker.schemas.event.VacancyEvent;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Vacancies as rows. */
final class VacancyTable {
    static final Table<VacancyEvent> TABLE = new Table<>(
            "vacancy",
            VacancyEvent::getEnvelope,
            EnvelopeColumns.key(VacancyEvent::getEnvelope),
            state(),
            VacancyTable::read);

    private VacancyTable() {}

    private static List<Column<VacancyEvent>> state() {
        return Stream.concat(
                        EnvelopeColumns.state(VacancyEvent::getEnvelope),
                        Stream.of(
                                column("employer_id", "text", Vacancy::getEmployerId),
                                column("title", "text", Vacancy::getTitle),
                                column("openings", "int4", Vacancy::getOpenings),
                                column("opened_on", "date", Vacancy::getOpenedOn),
                                column(
                                        "open_until",
                                        "date",
                                        body -> OpenPeriod.of(body).until()),
                                column(
                                        "ended_as",
                                        "text",
                                        body -> VacancyStatus.atTheEnd(body).name()),
                                column("title_words", "text", body -> String.join(" ", Words.of(body.getTitle()))),
                                column("valid_until", "date", Vacancy::getValidUntil),
                                column("closed_on", "date", Vacancy::getClosedOn),
                                column("close_reason", "text", Vacancy::getCloseReason),
                                column("occupation", "text", Vacancy::getOccupation),
                                column("sector", "text", Vacancy::getSector),
                                column("education", "text", Vacancy::getEducation),
                                wage("wage_min", MonthlyWage::getMin),
                                wage("wage_max", MonthlyWage::getMax)))
                .toList();
    }

    private static Column<VacancyEvent> column(String name, String type, Function<Vacancy, @Nullable Object> value) {
        return within(VacancyEvent::getVacancy, name, type, value);
    }

    private static Column<VacancyEvent> wage(String name, Function<MonthlyWage, @Nullable Object> value) {
        return column(name, "int8", body -> body.getMonthlyWage() == null ? null : value.apply(body.getMonthlyWage()));
    }

    private static VacancyEvent read(Cells cells) throws SQLException {
        Envelope envelope = EnvelopeColumns.read(cells);
        return VacancyEvent.newBuilder()
                .setEnvelope(envelope)
                .setVacancy(envelope.getRetracted() ? null : vacancy(cells))
                .build();
    }

    private static Vacancy vacancy(Cells cells) throws SQLException {
        return Vacancy.newBuilder()
                .setEmployerId(cells.text("employer_id"))
                .setTitle(cells.text("title"))
                .setOpenings(cells.row().getInt("openings"))
                .setOpenedOn(cells.date("opened_on"))
                .setValidUntil(cells.date("valid_until"))
                .setClosedOn(cells.date("closed_on"))
                .setCloseReason(cells.symbol("close_reason", VacancyCloseReason.class))
                .setOccupation(cells.text("occupation"))
                .setSector(cells.text("sector"))
                .setEducation(cells.symbol("education", Education.class))
                .setMonthlyWage(monthlyWage(cells.number("wage_min"), cells.number("wage_max")))
                .build();
    }

    private static @Nullable MonthlyWage monthlyWage(@Nullable Long min, @Nullable Long max) {
        return min == null || max == null
                ? null
                : MonthlyWage.newBuilder().setMin(min).setMax(max).build();
    }
}
