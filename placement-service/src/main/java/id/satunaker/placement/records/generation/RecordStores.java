package id.satunaker.placement.records.generation;

import id.satunaker.placement.records.ParticipantState;
import id.satunaker.placement.records.RecordStore;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.VacancyEvent;

/** Where the versions of each kind of record, and the participants, go in one generation. */
public record RecordStores(
        RecordStore<JobSeekerEvent> jobSeekers,
        RecordStore<VacancyEvent> vacancies,
        RecordStore<PlacementEvent> placements,
        RecordStore<ParticipantState> participants) {}
