package id.satunaker.placement.http;

import id.satunaker.placement.http.Answers.BadParameter;
import id.satunaker.placement.records.quality.QualityRule;
import id.satunaker.placement.records.quality.QualityScope;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The query of a request for rules over time, of use only where nothing is wrong with it. */
record QualitySeriesRequest(
        QualityScope scope, List<QualityRule> rules, LocalDate from, LocalDate to, List<BadParameter> errors) {
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final Set<String> NAMES =
            Set.of(QualityRequest.RULE, QualityRequest.PARTICIPANT, QualityRequest.REGION, FROM, TO);
    private static final String A_DAY = "a day, YYYY-MM-DD";
    private static final int DAYS_UNLESS_GIVEN = 90;
    private static final int DAYS_AT_MOST = 3_660;

    static QualitySeriesRequest of(MultiValueMap<String, String> query, LocalDate today) {
        QueryParameters parameters = new QueryParameters(query, NAMES);
        QualityScope scope = QualityRequest.scope(parameters);
        QualityRule rule = QualityRequest.rule(parameters);
        LocalDate to = orElse(parameters.read(TO, QueryParameters::day, A_DAY), today);
        LocalDate from =
                orElse(parameters.read(FROM, QueryParameters::day, A_DAY), to.minusDays(DAYS_UNLESS_GIVEN - 1L));
        List<BadParameter> errors = new ArrayList<>(parameters.errors());
        if (from.isAfter(to) || ChronoUnit.DAYS.between(from, to) >= DAYS_AT_MOST) {
            errors.add(new BadParameter(FROM, "must be at most " + DAYS_AT_MOST + " days before to, and not after it"));
        }
        return new QualitySeriesRequest(scope, QualityRequest.rules(rule), from, to, errors);
    }

    private static LocalDate orElse(@Nullable LocalDate given, LocalDate other) {
        return given == null ? other : given;
    }
}
