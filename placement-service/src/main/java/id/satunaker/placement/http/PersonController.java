package id.satunaker.placement.http;

import id.satunaker.placement.http.Answers.BadParameter;
import id.satunaker.placement.records.People;
import id.satunaker.placement.records.Person;
import id.satunaker.placement.records.PersonRecord;
import id.satunaker.placement.records.Placements;
import id.satunaker.placement.records.Reader;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Answers to the ministry what all participants together know of a person; to all others there are no persons. */
@RestController
class PersonController {
    private static final String PERSONS = "/v1/persons";
    private static final String PERSON = "/v1/persons/{personId}";

    private final People people;
    private final Placements placements;
    private final Desk desk;

    PersonController(People people, Placements placements, Desk desk) {
        this.people = people;
        this.placements = placements;
        this.desk = desk;
    }

    @GetMapping(PERSON)
    Mono<ResponseEntity<Object>> person(
            @PathVariable String personId,
            @RequestParam MultiValueMap<String, String> given,
            @AuthenticationPrincipal Jwt token) {
        DayQuery query = DayQuery.of(given, desk.today());
        List<BadParameter> errors =
                Stream.concat(ofPath(personId), query.errors().stream()).toList();
        Reader reader = Answers.reader(token);
        return desk.serve(
                () -> errors.isEmpty() ? find(personId, reader, query.date()) : Answers.badParameters(errors));
    }

    @GetMapping(PERSONS)
    Mono<ResponseEntity<Object>> persons(
            @RequestParam MultiValueMap<String, String> given, @AuthenticationPrincipal Jwt token) {
        PersonPageRequest request = PersonPageRequest.of(given, desk.today());
        Reader reader = Answers.reader(token);
        return desk.serve(
                () -> request.errors().isEmpty() ? page(request, reader) : Answers.badParameters(request.errors()));
    }

    private ResponseEntity<Object> find(String personId, Reader reader, LocalDate day) {
        if (!reader.seesPersonIds()) {
            return Answers.noSuchRecord();
        }
        return people.find(personId)
                .map(person -> {
                    audit(reader, PERSON, List.of(person));
                    return Answers.ok(
                            PersonResponse.of(person, placements.onDay(person.placements(), day), day, reader));
                })
                .orElseGet(Answers::noSuchRecord);
    }

    private ResponseEntity<Object> page(PersonPageRequest request, Reader reader) {
        if (!reader.seesPersonIds()) {
            return Answers.noSuchRecord();
        }
        People.Page page = people.page(request.after(), request.limit());
        audit(reader, PERSONS, page.persons());
        return Answers.ok(PersonPageResponse.of(page, request.date()));
    }

    private void audit(Reader reader, String request, List<Person> persons) {
        desk.audit()
                .read(
                        reader,
                        request,
                        persons.stream().flatMap(PersonRecord::of).toList());
    }

    private static Stream<BadParameter> ofPath(String personId) {
        return personId.matches(PersonPageRequest.PERSON_ID)
                ? Stream.of()
                : Stream.of(new BadParameter("personId", "must be " + PersonPageRequest.EXPECTED));
    }
}
