package id.satunaker.placement.records.matching;

import id.satunaker.placement.records.VacancyPosts;
import id.satunaker.schemas.event.Envelope;
import id.satunaker.schemas.event.JobSeekerEvent;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Function;

/** A record and how well it fits. Among equal scores the one that waits longer comes first, then the lesser key. */
public record Ranked<E>(E record, Score score) {

    public static Comparator<Ranked<JobSeekerEvent>> jobSeekers() {
        return Ranked.<JobSeekerEvent>order(
                        event -> event.getRegistration().getRegisteredOn(), JobSeekerEvent::getEnvelope)
                .thenComparing(ranked -> ranked.record().getPersonId());
    }

    public static Comparator<Ranked<VacancyPosts>> vacancies() {
        return order(
                posts -> posts.event().getVacancy().getOpenedOn(),
                posts -> posts.event().getEnvelope());
    }

    /** Keys are ASCII, so {@link String#compareTo} is bytewise. */
    private static <E> Comparator<Ranked<E>> order(Function<E, LocalDate> since, Function<E, Envelope> envelope) {
        return Comparator.<Ranked<E>>comparingInt(ranked -> ranked.score().total())
                .reversed()
                .thenComparing(ranked -> since.apply(ranked.record()))
                .thenComparing(ranked -> envelope.apply(ranked.record()).getParticipantId())
                .thenComparing(ranked -> envelope.apply(ranked.record()).getRecordId());
    }
}
