package id.satunaker.placement.http;

import id.satunaker.placement.records.RecordKey;
import id.satunaker.placement.records.Vacancies;
import id.satunaker.placement.records.VacancyPosts;
import id.satunaker.placement.records.Versions;
import id.satunaker.schemas.event.VacancyEvent;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Answers vacancies, one with its versions or a page, to every reader. */
@RestController
class VacancyController {
    private final Vacancies vacancies;
    private final Versions<VacancyEvent> versions;
    private final Desk desk;

    VacancyController(Vacancies vacancies, Versions<VacancyEvent> versions, Desk desk) {
        this.vacancies = vacancies;
        this.versions = versions;
        this.desk = desk;
    }

    @GetMapping("/v1/vacancies/{participant}/{recordId}")
    Mono<ResponseEntity<Object>> vacancy(
            @PathVariable String participant,
            @PathVariable String recordId,
            @RequestParam MultiValueMap<String, String> given) {
        RecordQuery query = RecordQuery.of(given, desk.today());
        return desk.serve(() -> new RecordPath(participant, recordId)
                .answer(query.errors(), key -> query.history() ? history(key, query) : find(key, query.date())));
    }

    @GetMapping("/v1/vacancies")
    Mono<ResponseEntity<Object>> vacancies(@RequestParam MultiValueMap<String, String> query) {
        return desk.serve(() -> page(VacancySearchRequest.of(query, desk.today())));
    }

    private ResponseEntity<Object> find(RecordKey key, LocalDate day) {
        return vacancies
                .find(key, day)
                .map(found -> Answers.ok(VacancyResponse.of(found)))
                .orElseGet(Answers::noSuchRecord);
    }

    private ResponseEntity<Object> history(RecordKey key, RecordQuery query) {
        List<VacancyEvent> found = versions.newestFirst(key, query.after(), query.limit() + 1);
        return found.isEmpty()
                ? Answers.noSuchRecord()
                : Answers.ok(VersionPageResponse.of(found, query.limit(), VersionResponse::of));
    }

    private ResponseEntity<Object> page(VacancySearchRequest request) {
        if (!request.errors().isEmpty()) {
            return Answers.badParameters(request.errors());
        }
        List<VacancyPosts> found = vacancies.page(request.search().oneMore());
        return Answers.ok(VacancyPageResponse.of(found, request.search()));
    }
}
