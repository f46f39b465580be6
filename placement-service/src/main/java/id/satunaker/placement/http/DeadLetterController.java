package id.satunaker.placement.http;

import id.satunaker.placement.http.Answers.BadParameter;
import id.satunaker.placement.records.Reader;
import id.satunaker.placement.records.letter.Coordinates;
import id.satunaker.placement.records.letter.DeadLetterOffice;
import id.satunaker.placement.records.letter.DeadLetterOffice.Outcome;
import id.satunaker.placement.records.letter.LetterSearch;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Answers the ministry which records could not be kept, and publishes them again; to all others there are none. */
@RestController
class DeadLetterController {
    private final DeadLetterOffice office;
    private final Desk desk;

    DeadLetterController(DeadLetterOffice office, Desk desk) {
        this.office = office;
        this.desk = desk;
    }

    @GetMapping("/v1/dead-letters")
    Mono<ResponseEntity<Object>> letters(
            @RequestParam MultiValueMap<String, String> given, @AuthenticationPrincipal Jwt token) {
        LetterRequest request = LetterRequest.of(given, office.topics());
        Reader reader = Answers.reader(token);
        return desk.serve(() ->
                request.errors().isEmpty() ? list(request.search(), reader) : Answers.badParameters(request.errors()));
    }

    private ResponseEntity<Object> list(LetterSearch search, Reader reader) {
        if (!reader.ministry()) {
            return Answers.noSuchRecord();
        }
        return office.list(search)
                .map(listing -> Answers.ok(DeadLettersResponse.of(listing)))
                .orElseGet(() -> Answers.badParameters(List.of(
                        new BadParameter(QueryParameters.AFTER, "must be the next of a page of the same topics"))));
    }

    @PostMapping("/v1/dead-letters/{topic}/{partition}/{offset}/replay")
    Mono<ResponseEntity<Object>> replay(
            @PathVariable String topic,
            @PathVariable String partition,
            @PathVariable String offset,
            @AuthenticationPrincipal Jwt token) {
        Reader reader = Answers.reader(token);
        return desk.serve(() -> letter(topic, partition, offset)
                .filter(any -> reader.ministry())
                .map(letter -> answer(office.replay(reader, letter)))
                .orElseGet(Answers::noSuchRecord));
    }

    /** Empty where there can be no letter. */
    private Optional<Coordinates> letter(String topic, String partition, String offset) {
        return office.topics().stream()
                .filter(topic::equals)
                .filter(any -> partition.matches("[0-9]{1,9}") && offset.matches("[0-9]{1,18}"))
                .findFirst()
                .map(known -> new Coordinates(known, Integer.parseInt(partition), Long.parseLong(offset)));
    }

    private static ResponseEntity<Object> answer(Outcome outcome) {
        if (outcome instanceof Outcome.Replayed replayed) {
            return Answers.ok(ReplayResponse.of(replayed.replay()));
        }
        if (outcome instanceof Outcome.Gone gone) {
            return Answers.problem(HttpStatus.GONE, "The record is no longer in Kafka: " + gone.original());
        }
        return outcome instanceof Outcome.NoOrigin
                ? Answers.problem(HttpStatus.CONFLICT, "The letter does not say of which record it is.")
                : Answers.noSuchRecord();
    }
}
