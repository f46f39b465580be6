package id.satunaker.placement.jdbc;

import static id.satunaker.placement.jdbc.Column.within;

import id.satunaker.placement.records.Validity;
import id.satunaker.schemas.event.Education;
import id.satunaker.schemas.event.Envelope;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.Registration;
import id.satunaker.schemas.event.RegistrationEndReason;
import id.satunaker.schemas.event.Sex;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Job seekers as rows. */
final class JobSeekerTable {
    static final String NAME = "job_seeker";

    private JobSeekerTable() {}

    /** The end of each registration (R2) is part of its row. */
    static Table<JobSeekerEvent> under(Validity validity) {
        return new Table<>(
                NAME,
                JobSeekerEvent::getEnvelope,
                EnvelopeColumns.key(JobSeekerEvent::getEnvelope, JobSeekerEvent::getPersonId),
                state(validity),
                JobSeekerTable::read);
    }

    private static List<Column<JobSeekerEvent>> state(Validity validity) {
        return Stream.concat(
                        EnvelopeColumns.state(JobSeekerEvent::getEnvelope),
                        Stream.of(
                                column("registered_on", "date", Registration::getRegisteredOn),
                                column("ended_on", "date", Registration::getEndedOn),
                                column("in_force_until", "date", validity::inForceUntil),
                                column("end_reason", "text", Registration::getEndReason),
                                column("confirmed_on", "date", Registration::getConfirmedOn),
                                column("working", "bool", Registration::getWorking),
                                column("sex", "text", Registration::getSex),
                                column("birth_month", "date", Registration::getBirthMonth),
                                column("education", "text", Registration::getEducation),
                                column("occupation", "text", Registration::getOccupation)))
                .toList();
    }

    private static Column<JobSeekerEvent> column(
            String name, String type, Function<Registration, @Nullable Object> value) {
        return within(JobSeekerEvent::getRegistration, name, type, value);
    }

    private static JobSeekerEvent read(Cells cells) throws SQLException {
        Envelope envelope = EnvelopeColumns.read(cells);
        return JobSeekerEvent.newBuilder()
                .setEnvelope(envelope)
                .setPersonId(cells.text("person_id"))
                .setRegistration(envelope.getRetracted() ? null : registration(cells))
                .build();
    }

    private static Registration registration(Cells cells) throws SQLException {
        return Registration.newBuilder()
                .setRegisteredOn(cells.date("registered_on"))
                .setEndedOn(cells.date("ended_on"))
                .setEndReason(cells.symbol("end_reason", RegistrationEndReason.class))
                .setConfirmedOn(cells.date("confirmed_on"))
                .setWorking(cells.row().getBoolean("working"))
                .setSex(cells.symbol("sex", Sex.class))
                .setBirthMonth(cells.date("birth_month"))
                .setEducation(cells.symbol("education", Education.class))
                .setOccupation(cells.text("occupation"))
                .build();
    }
}
