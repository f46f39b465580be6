package id.satunaker.placement.http;

import id.satunaker.placement.records.PersonRecord;
import id.satunaker.placement.records.Placements;
import id.satunaker.placement.records.Reader;
import id.satunaker.placement.records.RecordKey;
import id.satunaker.placement.records.Vacancies;
import id.satunaker.placement.records.VacancyPlacements;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Answers the placements that name a vacancy, to each reader those that it published, to the ministry all. */
@RestController
class VacancyPlacementsController {
    private static final String PLACEMENTS = "/v1/vacancies/{participant}/{recordId}/placements";

    private final Vacancies vacancies;
    private final VacancyPlacements links;
    private final Placements placements;
    private final Desk desk;

    VacancyPlacementsController(Vacancies vacancies, VacancyPlacements links, Placements placements, Desk desk) {
        this.vacancies = vacancies;
        this.links = links;
        this.placements = placements;
        this.desk = desk;
    }

    @GetMapping(PLACEMENTS)
    Mono<ResponseEntity<Object>> placements(
            @PathVariable String participant,
            @PathVariable String recordId,
            @RequestParam MultiValueMap<String, String> given,
            @AuthenticationPrincipal Jwt token) {
        LinkQuery query = LinkQuery.of(given, desk.today());
        Reader reader = Answers.reader(token);
        return desk.serve(() -> new RecordPath(participant, recordId)
                .answer(
                        query.errors(),
                        key -> vacancies
                                .find(key, query.date())
                                .map(any -> page(key, query, reader))
                                .orElseGet(Answers::noSuchRecord)));
    }

    private ResponseEntity<Object> page(RecordKey vacancy, LinkQuery query, Reader reader) {
        VacancyPlacements.Page page = links.page(vacancy, reader, query.after(), query.limit());
        desk.audit()
                .read(
                        reader,
                        PLACEMENTS,
                        page.placements().stream().map(PersonRecord::of).toList());
        return Answers.ok(
                PlacementPageResponse.of(placements.onDay(page.placements(), query.date()), page.next(), reader));
    }
}
