package id.satunaker.placement.http;

import id.satunaker.placement.http.QualitySeriesResponse.RuleSeries;
import id.satunaker.placement.records.Reader;
import id.satunaker.placement.records.quality.QualityDays;
import id.satunaker.placement.records.quality.QualityFinding;
import id.satunaker.placement.records.quality.QualityRule;
import id.satunaker.placement.records.quality.QualityScope;
import id.satunaker.placement.records.quality.WeeklySummary;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Answers how data quality changes: the rules over time, and this week against the last. */
@RestController
class QualityHistoryController {
    private static final String SERIES = "/v1/data-quality/series";
    private static final String SUMMARY = "/v1/data-quality/summary";

    private final QualityDays days;
    private final WeeklySummary summary;
    private final Desk desk;

    QualityHistoryController(QualityDays days, WeeklySummary summary, Desk desk) {
        this.days = days;
        this.summary = summary;
        this.desk = desk;
    }

    @GetMapping(
            path = SERIES,
            produces = {MediaType.APPLICATION_JSON_VALUE, CsvEncoder.MEDIA_TYPE})
    Mono<ResponseEntity<Object>> series(
            @RequestParam MultiValueMap<String, String> given, @AuthenticationPrincipal Jwt token) {
        QualitySeriesRequest request = QualitySeriesRequest.of(given, desk.today());
        Reader reader = Answers.reader(token);
        return desk.serve(() -> request.errors().isEmpty()
                ? Answers.ok(series(request, reader))
                : Answers.badParameters(request.errors()));
    }

    private QualitySeriesResponse series(QualitySeriesRequest request, Reader reader) {
        Optional<QualityScope> seen = request.scope().seenBy(reader);
        return new QualitySeriesResponse(
                request.from(),
                request.to(),
                request.rules().stream()
                        .map(rule -> RuleSeries.of(rule, points(rule, request, seen)))
                        .toList());
    }

    private List<QualityDays.Point> points(
            QualityRule rule, QualitySeriesRequest request, Optional<QualityScope> seen) {
        return seen.map(scope -> days.series(rule, scope, request.from(), request.to()))
                .orElse(List.of());
    }

    @GetMapping(
            path = SUMMARY,
            produces = {MediaType.APPLICATION_JSON_VALUE, CsvEncoder.MEDIA_TYPE})
    Mono<ResponseEntity<Object>> summary(
            @RequestParam MultiValueMap<String, String> given, @AuthenticationPrincipal Jwt token) {
        return summary(given, token, (request, answer) -> answer);
    }

    @GetMapping(path = SUMMARY, produces = MediaType.TEXT_PLAIN_VALUE)
    Mono<ResponseEntity<Object>> letter(
            @RequestParam MultiValueMap<String, String> given, @AuthenticationPrincipal Jwt token) {
        return summary(given, token, (request, answer) -> request.language().write(answer));
    }

    private Mono<ResponseEntity<Object>> summary(
            MultiValueMap<String, String> given,
            Jwt token,
            BiFunction<QualitySummaryRequest, QualitySummaryResponse, Object> form) {
        QualitySummaryRequest request = QualitySummaryRequest.of(given);
        Reader reader = Answers.reader(token);
        return desk.serve(() -> request.errors().isEmpty()
                ? Answers.ok(form.apply(request, summary(request, reader)))
                : Answers.badParameters(request.errors()));
    }

    /** Its records are audited before they leave; so they are where the table then leaves them out. */
    private QualitySummaryResponse summary(QualitySummaryRequest request, Reader reader) {
        LocalDate today = desk.today();
        List<WeeklySummary.Line> lines = request.scope()
                .seenBy(reader)
                .map(scope -> summary.lines(scope, today))
                .orElse(List.of());
        desk.audit()
                .read(
                        reader,
                        SUMMARY,
                        lines.stream()
                                .flatMap(line -> line.first().stream())
                                .flatMap(QualityFinding::personRecord)
                                .toList());
        return QualitySummaryResponse.of(today, lines, reader);
    }
}
