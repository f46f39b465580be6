package id.satunaker.placement.http;

import static id.satunaker.placement.http.Answers.known;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.satunaker.placement.records.Reader;
import id.satunaker.placement.records.VacancyPosts;
import id.satunaker.placement.records.VacancyStatus;
import id.satunaker.placement.records.matching.Ranked;
import id.satunaker.placement.records.matching.SeekerProfile;
import id.satunaker.placement.records.matching.VacancyProfile;
import id.satunaker.schemas.event.JobSeekerEvent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who fits a vacancy, the best first; nobody unless it is open with posts left. */
record CandidatesResponse(LocalDate date, VacancyStatus status, long openPosts, List<Candidate> candidates) {

    /** One of them; {@code reasons} add up to {@code score}. */
    record Candidate(int score, ReasonsResponse reasons, Seeking jobSeeker) {}

    /** Of a registration what the choice is to be made by, so neither sex nor age; {@code personId} for the ministry. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Seeking(
            @JsonUnwrapped EnvelopeResponse envelope,
            @Nullable String personId,
            LocalDate registeredOn,
            boolean working,
            @Nullable String education,
            @Nullable String occupation) {

        static Seeking of(JobSeekerEvent event, Reader reader) {
            return new Seeking(
                    EnvelopeResponse.of(event.getEnvelope()),
                    reader.seesPersonIds() ? event.getPersonId() : null,
                    event.getRegistration().getRegisteredOn(),
                    event.getRegistration().getWorking(),
                    known(event.getRegistration().getEducation()),
                    event.getRegistration().getOccupation());
        }
    }

    static CandidatesResponse of(VacancyPosts vacancy, List<Ranked<JobSeekerEvent>> found, Reader reader) {
        VacancyProfile wanted = VacancyProfile.of(vacancy.event());
        List<Candidate> candidates = found.stream()
                .map(ranked -> new Candidate(
                        ranked.score().total(),
                        ReasonsResponse.of(ranked.score(), SeekerProfile.of(ranked.record()), wanted),
                        Seeking.of(ranked.record(), reader)))
                .toList();
        return new CandidatesResponse(vacancy.day(), vacancy.status(), vacancy.openPosts(), candidates);
    }
}
