package id.satunaker.placement.http;

import id.satunaker.placement.records.PersonRecord;
import id.satunaker.placement.records.Reader;
import id.satunaker.placement.records.RecordKey;
import id.satunaker.placement.records.Versions;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;

/** How the versions of a kind of record that belongs to persons are answered, at the request of its path template. */
record PersonHistory<E>(
        String request,
        Versions<E> versions,
        Function<E, PersonRecord> name,
        BiFunction<E, Reader, VersionResponse> view) {

    ResponseEntity<Object> answer(RecordKey key, RecordQuery query, Reader reader, Desk desk) {
        List<E> found = reader.seesPersonRecordsOf(key.participantId())
                ? versions.newestFirst(key, query.after(), query.limit() + 1)
                : List.of();
        if (found.isEmpty()) {
            return Answers.noSuchRecord();
        }
        List<PersonRecord> shown =
                found.stream().limit(query.limit()).map(name).distinct().toList();
        desk.audit().read(reader, request, shown);
        return Answers.ok(VersionPageResponse.of(found, query.limit(), event -> view.apply(event, reader)));
    }
}
