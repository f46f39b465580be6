package id.satunaker.placement.http;

import id.satunaker.placement.Samples;
import id.satunaker.placement.records.RecordKey;
import id.satunaker.placement.records.VacancyPlacements;
import id.satunaker.placement.records.Versions;
import id.satunaker.schemas.event.Envelope;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.VacancyEvent;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Versions and links that a slice answers from: {@code live} and {@code retracted} have three versions, of which the second
 * one retracts, and {@code retracted} a fourth, which retracts again; each vacancy has a placement of each publisher.
 */
@TestConfiguration(proxyBeanMethods = false)
class ListedLinks {

    @Bean
    Versions<JobSeekerEvent> jobSeekerVersions() {
        return versions(envelope -> Samples.jobSeeker(envelope, Samples.ALICE, Samples.registration()));
    }

    @Bean
    Versions<PlacementEvent> placementVersions() {
        return versions(envelope -> Samples.placement(envelope, Samples.ALICE, Samples.placement()));
    }

    @Bean
    Versions<VacancyEvent> vacancyVersions() {
        return versions(envelope -> Samples.vacancy(envelope, Samples.vacancy()));
    }

    @Bean
    VacancyPlacements vacancyPlacements() {
        return (vacancy, reader, after, keys) -> {
            List<PlacementEvent> seen = ListedRecords.PUBLISHERS.stream()
                    .filter(reader::seesPersonRecordsOf)
                    .filter(publisher -> after == null || publisher.compareTo(after.participantId()) > 0)
                    .map(publisher -> Samples.placement(
                            Samples.envelope(publisher, "p-1"),
                            Samples.ALICE,
                            Samples.placement().setVacancy(vacancy.toString())))
                    .toList();
            List<PlacementEvent> page = seen.subList(0, Math.min(keys, seen.size()));
            return new VacancyPlacements.Page(
                    page, seen.size() > keys ? RecordKey.of(page.get(keys - 1).getEnvelope()) : null);
        };
    }

    private static <E> Versions<E> versions(Function<Envelope.Builder, E> event) {
        return (key, after, limit) -> {
            ListedRecords.assertOnAReader();
            Stream<Envelope.Builder> newestFirst = IntStream.iterate(
                            versions(key), number -> number > 0, number -> number - 1)
                    .mapToObj(number -> Samples.envelope(key.participantId(), key.recordId())
                            .setRecordedAt(Samples.MORNING.plusSeconds(number))
                            .setRetracted(number % 2 == 0));
            return newestFirst
                    .skip(after == null ? 0 : 2)
                    .limit(limit)
                    .map(event)
                    .toList();
        };
    }

    private static int versions(RecordKey key) {
        if (!ListedRecords.PUBLISHERS.contains(key.participantId())) {
            return 0;
        }
        return switch (key.recordId()) {
            case "live" -> 3;
            case "retracted" -> 4;
            default -> 0;
        };
    }
}
