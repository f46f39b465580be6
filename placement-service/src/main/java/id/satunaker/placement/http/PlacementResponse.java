package id.satunaker.placement.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.satunaker.placement.records.PlacementOnDay;
import id.satunaker.placement.records.Reader;
import id.satunaker.placement.records.VacancyStatus;
import id.satunaker.schemas.event.PlacementEvent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One placement as it is answered; {@code personId} and {@code otherPersons} as for a job seeker. Where it names a vacancy,
 * {@code vacancyExists} says whether that has come yet, and {@code vacancyStatus} what it is on {@code date}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlacementResponse(
        @JsonUnwrapped EnvelopeResponse envelope,
        @Nullable String personId,
        @Nullable Integer otherPersons,
        @JsonUnwrapped PlacementState state,
        LocalDate date,
        @Nullable Boolean vacancyExists,
        @Nullable VacancyStatus vacancyStatus) {

    static PlacementResponse of(PlacementOnDay placement, Reader reader) {
        PlacementEvent event = placement.event();
        boolean namesAVacancy = event.getPlacement().getVacancy() != null;
        return new PlacementResponse(
                EnvelopeResponse.of(event.getEnvelope()),
                reader.seesPersonIds() ? event.getPersonId() : null,
                placement.otherPersons(),
                PlacementState.of(event.getPlacement()),
                placement.day(),
                namesAVacancy ? placement.vacancyStatus() != null : null,
                placement.vacancyStatus());
    }
}
