package id.satunaker.placement.records;

import id.satunaker.schemas.event.JobSeekerEvent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A registration as a reader sees it on a day; {@code otherPersons} are registered under the same key, where that
 * was asked. */
public record JobSeekerOnDay(
        JobSeekerEvent event, @Nullable Integer otherPersons, LocalDate day, JobSeekerStatus status) {}
