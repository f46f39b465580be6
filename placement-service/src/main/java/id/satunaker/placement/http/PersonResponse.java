package id.satunaker.placement.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.satunaker.placement.records.JobSeekerOnDay;
import id.satunaker.placement.records.Person;
import id.satunaker.placement.records.PlacementOnDay;
import id.satunaker.placement.records.Reader;
import id.satunaker.schemas.event.Envelope;
import id.satunaker.schemas.event.JobSeekerEvent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person as all participants together know them, as answered to the ministry; all but the records holds on {@code date}. */
record PersonResponse(
        @JsonUnwrapped Standing standing, List<JobSeekerResponse> registrations, List<PlacementResponse> placements) {

    /** What the records of a person come to on a day; what is not so has no {@code since}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Standing(
            String personId,
            LocalDate date,
            @Nullable Home home,
            boolean employed,
            @Nullable LocalDate employedSince,
            boolean registeredUnemployed,
            @Nullable LocalDate unemployedSince) {

        static Standing of(Person person, LocalDate day) {
            return new Standing(
                    person.id(),
                    day,
                    person.home(day).map(Home::of).orElse(null),
                    person.isEmployed(day),
                    person.employedSince(day).orElse(null),
                    person.isUnemployed(day),
                    person.unemployedSince(day).orElse(null));
        }
    }

    /** The home registration (R3). */
    record Home(String participantId, String recordId, String regionCode, LocalDate registeredOn) {

        static Home of(JobSeekerEvent event) {
            Envelope envelope = event.getEnvelope();
            return new Home(
                    envelope.getParticipantId(),
                    envelope.getRecordId(),
                    envelope.getRegionCode(),
                    event.getRegistration().getRegisteredOn());
        }
    }

    static PersonResponse of(Person person, List<PlacementOnDay> placements, LocalDate day, Reader reader) {
        return new PersonResponse(
                Standing.of(person, day),
                person.registrations().stream()
                        .map(event -> new JobSeekerOnDay(event, null, day, person.status(event, day)))
                        .map(jobSeeker -> JobSeekerResponse.of(jobSeeker, reader))
                        .toList(),
                placements.stream()
                        .map(placement -> PlacementResponse.of(placement, reader))
                        .toList());
    }
}
