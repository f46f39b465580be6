package id.satunaker.placement.http;

import id.satunaker.placement.http.Answers.BadParameter;
import id.satunaker.placement.http.QualityCountsResponse.RuleCounts;
import id.satunaker.placement.records.Reader;
import id.satunaker.placement.records.quality.DataQuality;
import id.satunaker.placement.records.quality.QualityCount;
import id.satunaker.placement.records.quality.QualityFinding;
import id.satunaker.placement.records.quality.QualityRule;
import id.satunaker.placement.records.quality.QualityScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Answers what the rules find on a day: to a participant among what it published, to the ministry among all. */
@RestController
class DataQualityController {
    private static final String COUNTS = "/v1/data-quality";
    private static final String RECORDS = "/v1/data-quality/{rule}/records";

    private final DataQuality quality;
    private final Desk desk;

    DataQualityController(DataQuality quality, Desk desk) {
        this.quality = quality;
        this.desk = desk;
    }

    @GetMapping(
            path = COUNTS,
            produces = {MediaType.APPLICATION_JSON_VALUE, CsvEncoder.MEDIA_TYPE})
    Mono<ResponseEntity<Object>> counts(
            @RequestParam MultiValueMap<String, String> given, @AuthenticationPrincipal Jwt token) {
        QualityRequest request = QualityRequest.ofCounts(given, desk.today());
        Optional<QualityScope> seen = request.scope().seenBy(Answers.reader(token));
        return desk.serve(() -> request.errors().isEmpty()
                ? Answers.ok(counts(request, seen))
                : Answers.badParameters(request.errors()));
    }

    private QualityCountsResponse counts(QualityRequest request, Optional<QualityScope> seen) {
        return new QualityCountsResponse(
                request.date(),
                request.rules().stream()
                        .map(rule -> RuleCounts.of(rule, counts(rule, request, seen)))
                        .toList());
    }

    private List<QualityCount> counts(QualityRule rule, QualityRequest request, Optional<QualityScope> seen) {
        return seen.map(scope -> quality.counts(rule, scope, request.date())).orElse(List.of());
    }

    @GetMapping(
            path = RECORDS,
            produces = {MediaType.APPLICATION_JSON_VALUE, CsvEncoder.MEDIA_TYPE})
    Mono<ResponseEntity<Object>> records(
            @PathVariable String rule,
            @RequestParam MultiValueMap<String, String> given,
            @AuthenticationPrincipal Jwt token) {
        QualityRequest request = QualityRequest.ofRecords(given, desk.today());
        Optional<QualityRule> named = QualityRequest.rule(rule);
        List<BadParameter> errors = new ArrayList<>(request.errors());
        if (named.isEmpty()) {
            errors.add(0, QualityRequest.NO_RULE);
        }
        Reader reader = Answers.reader(token);
        return desk.serve(
                () -> errors.isEmpty() ? records(named.orElseThrow(), request, reader) : Answers.badParameters(errors));
    }

    /** What the page is answered with is audited before it leaves. */
    private ResponseEntity<Object> records(QualityRule rule, QualityRequest request, Reader reader) {
        List<QualityFinding> found = request.scope()
                .seenBy(reader)
                .map(scope -> quality.findings(
                        rule, request.date(), request.page(scope).oneMore()))
                .orElse(List.of());
        List<QualityFinding> page = found.stream().limit(request.limit()).toList();
        desk.audit()
                .read(
                        reader,
                        RECORDS,
                        page.stream().flatMap(QualityFinding::personRecord).toList());
        boolean more = found.size() > page.size();
        return Answers.ok(
                QualityRecordsResponse.of(rule, request.date(), page, new QualityRecordsResponse.Page(reader, more)));
    }
}
