package id.satunaker.placement.http;

import id.satunaker.placement.records.Vacancies;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers vacancies, one or a page, to every reader, as they stand today. */
@RestController
class VacancyController {
    private final Vacancies vacancies;
    private final Clock clock;

    VacancyController(Vacancies vacancies, Clock clock) {
        this.vacancies = vacancies;
        this.clock = clock;
    }

    @GetMapping("/v1/vacancies/{participant}/{recordId}")
    ResponseEntity<Object> vacancy(@PathVariable String participant, @PathVariable String recordId) {
        return new RecordPath(participant, recordId)
                .answer(key -> vacancies
                        .find(key, LocalDate.now(clock))
                        .map(VacancyResponse::of)
                        .<ResponseEntity<Object>>map(ResponseEntity::ok)
                        .orElseGet(Answers::noSuchRecord));
    }

    @GetMapping("/v1/vacancies")
    ResponseEntity<Object> vacancies(@RequestParam MultiValueMap<String, String> query) {
        VacancySearchRequest request = VacancySearchRequest.of(query);
        if (!request.errors().isEmpty()) {
            return Answers.badParameters(request.errors());
        }
        int limit = request.search().limit();
        return ResponseEntity.ok(
                VacancyPageResponse.of(vacancies.page(request.search().oneMore(), LocalDate.now(clock)), limit));
    }
}
