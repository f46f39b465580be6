package id.satunaker.placement.http;

import id.satunaker.placement.http.Answers.BadParameter;
import id.satunaker.placement.records.RecordKey;
import id.satunaker.placement.records.quality.QualityFinding.Place;
import id.satunaker.placement.records.quality.QualityPage;
import id.satunaker.placement.records.quality.QualityRule;
import id.satunaker.placement.records.quality.QualityScope;
import id.satunaker.schemas.region.Regions;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The query of a request for counts or findings of a day, of use only where nothing is wrong with it. */
record QualityRequest(
        QualityScope scope,
        @Nullable QualityRule rule,
        LocalDate date,
        @Nullable Place after,
        int limit,
        List<BadParameter> errors) {
    static final String RULE = "rule";
    static final String PARTICIPANT = "participant";
    static final String REGION = "region";

    private static final String EXPECTED_RULE = "one of " + Arrays.toString(QualityRule.values());
    static final BadParameter NO_RULE = new BadParameter(RULE, "must be " + EXPECTED_RULE);

    private static final Set<String> OF_COUNTS = Set.of(REGION, PARTICIPANT, RULE, QueryParameters.DATE);
    private static final Set<String> OF_RECORDS =
            Set.of(REGION, PARTICIPANT, QueryParameters.DATE, QueryParameters.AFTER, QueryParameters.LIMIT);

    static QualityRequest ofCounts(MultiValueMap<String, String> query, LocalDate today) {
        return of(new QueryParameters(query, OF_COUNTS), today);
    }

    static QualityRequest ofRecords(MultiValueMap<String, String> query, LocalDate today) {
        return of(new QueryParameters(query, OF_RECORDS), today);
    }

    /** A parameter that the request does not know is an error by then, whatever it holds. */
    private static QualityRequest of(QueryParameters parameters, LocalDate today) {
        return new QualityRequest(
                scope(parameters),
                rule(parameters),
                parameters.dateUpTo(today),
                parameters.read(QueryParameters.AFTER, Place::parse, "the next of the page before"),
                parameters.limit(),
                parameters.errors());
    }

    static QualityScope scope(QueryParameters parameters) {
        return new QualityScope(
                parameters.read(
                        PARTICIPANT, text -> Optional.of(text).filter(RecordKey::isId), "1-64 of A-Z a-z 0-9 . _ : -"),
                parameters.read(
                        REGION, Regions::find, "a dotted Kemendagri code (32.16), a province's two digits (32) or ID"));
    }

    static @Nullable QualityRule rule(QueryParameters parameters) {
        return parameters.read(RULE, QualityRequest::rule, EXPECTED_RULE);
    }

    static Optional<QualityRule> rule(String name) {
        return Arrays.stream(QualityRule.values())
                .filter(rule -> rule.name().equals(name))
                .findFirst();
    }

    List<QualityRule> rules() {
        return rules(rule);
    }

    /** All of them unless one is named. */
    static List<QualityRule> rules(@Nullable QualityRule rule) {
        return rule == null ? List.of(QualityRule.values()) : List.of(rule);
    }

    QualityPage page(QualityScope seen) {
        return new QualityPage(seen, after, limit);
    }
}
