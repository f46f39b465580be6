package id.satunaker.placement.http;

import id.satunaker.placement.records.Known;
import id.satunaker.placement.records.PersonRecord;
import id.satunaker.placement.records.PersonRecords;
import id.satunaker.placement.records.Reader;
import id.satunaker.placement.records.RecordKey;
import id.satunaker.schemas.event.PlacementEvent;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Answers one placement to the participant that published it and to the ministry. */
@RestController
class PlacementController {
    private static final String PLACEMENT = "/v1/placements/{participant}/{recordId}";

    private final PersonRecords<PlacementEvent> placements;
    private final Desk desk;

    PlacementController(PersonRecords<PlacementEvent> placements, Desk desk) {
        this.placements = placements;
        this.desk = desk;
    }

    @GetMapping(PLACEMENT)
    Mono<ResponseEntity<Object>> placement(
            @PathVariable String participant, @PathVariable String recordId, @AuthenticationPrincipal Jwt token) {
        Reader reader = Answers.reader(token);
        return desk.serve(() -> new RecordPath(participant, recordId).answer(key -> find(key, reader)));
    }

    private ResponseEntity<Object> find(RecordKey key, Reader reader) {
        List<Known<PlacementEvent>> found =
                reader.seesPersonRecordsOf(key.participantId()) ? placements.find(key) : List.of();
        if (found.isEmpty()) {
            return Answers.noSuchRecord();
        }
        PlacementEvent newest = found.get(0).event();
        desk.audit().read(reader, PLACEMENT, List.of(PersonRecord.of(newest)));
        return Answers.ok(PlacementResponse.of(newest, found.size() - 1, reader));
    }
}
