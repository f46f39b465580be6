package id.satunaker.placement.http;

import id.satunaker.placement.records.PersonRecord;
import id.satunaker.placement.records.PlacementOnDay;
import id.satunaker.placement.records.Placements;
import id.satunaker.placement.records.Reader;
import id.satunaker.placement.records.RecordKey;
import id.satunaker.placement.records.Versions;
import id.satunaker.schemas.event.PlacementEvent;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Answers one placement, or its versions, to the participant that published it and to the ministry. */
@RestController
class PlacementController {
    private static final String PLACEMENT = "/v1/placements/{participant}/{recordId}";

    private final Placements placements;
    private final PersonHistory<PlacementEvent> history;
    private final Desk desk;

    PlacementController(Placements placements, Versions<PlacementEvent> versions, Desk desk) {
        this.placements = placements;
        this.history = new PersonHistory<>(PLACEMENT, versions, PersonRecord::of, VersionResponse::of);
        this.desk = desk;
    }

    @GetMapping(PLACEMENT)
    Mono<ResponseEntity<Object>> placement(
            @PathVariable String participant,
            @PathVariable String recordId,
            @RequestParam MultiValueMap<String, String> given,
            @AuthenticationPrincipal Jwt token) {
        RecordQuery query = RecordQuery.of(given, desk.today());
        Reader reader = Answers.reader(token);
        return desk.serve(() -> new RecordPath(participant, recordId)
                .answer(
                        query.errors(),
                        key -> query.history() ? history.answer(key, query, reader, desk) : find(key, query, reader)));
    }

    private ResponseEntity<Object> find(RecordKey key, RecordQuery query, Reader reader) {
        return placements
                .find(key, reader, query.date())
                .map(found -> show(found, reader))
                .orElseGet(Answers::noSuchRecord);
    }

    private ResponseEntity<Object> show(PlacementOnDay found, Reader reader) {
        desk.audit().read(reader, PLACEMENT, List.of(PersonRecord.of(found.event())));
        return Answers.ok(PlacementResponse.of(found, reader));
    }
}
