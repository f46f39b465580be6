package id.satunaker.placement.http;

import id.satunaker.placement.records.RecordKey;
import id.satunaker.placement.records.Vacancies;
import id.satunaker.placement.records.VacancyPosts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Answers vacancies, one or a page, to every reader, as they stand today. */
@RestController
class VacancyController {
    private final Vacancies vacancies;
    private final Clock clock;
    private final Scheduler readers;

    VacancyController(Vacancies vacancies, Clock clock, Scheduler readers) {
        this.vacancies = vacancies;
        this.clock = clock;
        this.readers = readers;
    }

    @GetMapping("/v1/vacancies/{participant}/{recordId}")
    Mono<ResponseEntity<Object>> vacancy(@PathVariable String participant, @PathVariable String recordId) {
        RecordPath path = new RecordPath(participant, recordId);
        return Mono.fromCallable(() -> path.answer(this::find)).subscribeOn(readers);
    }

    @GetMapping("/v1/vacancies")
    Mono<ResponseEntity<Object>> vacancies(@RequestParam MultiValueMap<String, String> query) {
        return Mono.fromCallable(() -> page(VacancySearchRequest.of(query))).subscribeOn(readers);
    }

    private ResponseEntity<Object> find(RecordKey key) {
        return vacancies
                .find(key, LocalDate.now(clock))
                .map(VacancyResponse::of)
                .<ResponseEntity<Object>>map(ResponseEntity::ok)
                .orElseGet(Answers::noSuchRecord);
    }

    private ResponseEntity<Object> page(VacancySearchRequest request) {
        if (!request.errors().isEmpty()) {
            return Answers.badParameters(request.errors());
        }
        List<VacancyPosts> found = vacancies.page(request.search().oneMore(), LocalDate.now(clock));
        return ResponseEntity.ok(VacancyPageResponse.of(found, request.search().limit()));
    }
}
