package id.satunaker.placement.http;

import static id.satunaker.placement.http.QueryParameters.AFTER;
import static id.satunaker.placement.http.QueryParameters.DATE;
import static id.satunaker.placement.http.QueryParameters.LIMIT;
import static id.satunaker.placement.http.QueryParameters.matching;

import id.satunaker.placement.http.Answers.BadParameter;
import id.satunaker.placement.records.RecordKey;
import id.satunaker.placement.records.VacancyFilter;
import id.satunaker.placement.records.VacancySearch;
import id.satunaker.placement.records.VacancyStatus;
import id.satunaker.placement.records.Words;
import id.satunaker.schemas.event.Education;
import id.satunaker.schemas.region.Regions;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/** The query of {@code GET /v1/vacancies}: what is searched, of use only where nothing is wrong with it. */
record VacancySearchRequest(VacancySearch search, List<BadParameter> errors) {
    private static final Set<String> NAMES = Set.of(
            "region", "q", "occupation", "sector", "education", "wage", "openedSince", "status", DATE, AFTER, LIMIT);
    private static final int LONGEST_TEXT = 200;

    static VacancySearchRequest of(MultiValueMap<String, String> query, LocalDate today) {
        QueryParameters parameters = new QueryParameters(query, NAMES);
        VacancySearch search = new VacancySearch(
                filter(parameters),
                parameters.date(today),
                parameters.read(AFTER, RecordKey::parse, LinkQuery.EXPECTED_KEY),
                parameters.limit());
        return new VacancySearchRequest(search, parameters.errors());
    }

    private static VacancyFilter filter(QueryParameters parameters) {
        List<String> words = parameters.read(
                "q", VacancySearchRequest::words, "at most " + LONGEST_TEXT + " characters with a letter or digit");
        return new VacancyFilter(
                parameters.read(
                        "region",
                        Regions::find,
                        "a dotted Kemendagri code (32.16), a province's two digits (32) or ID"),
                words == null ? List.of() : words,
                parameters.read("occupation", matching("[0-9]{1,4}"), "the first 1 to 4 digits of a KBJI 2014 code"),
                parameters.read("sector", matching("[A-U]"), "a KBLI 2020 section letter, A to U"),
                parameters.read("education", VacancySearchRequest::education, "NONE, SD, SMP ... POSTGRADUATE"),
                parameters.read("wage", VacancySearchRequest::wage, "rupiah a month, digits only"),
                parameters.read("openedSince", QueryParameters::day, "a day, YYYY-MM-DD"),
                parameters.read(
                        "status",
                        VacancySearchRequest::status,
                        "upcoming, open, filled, cancelled, expired or closed"));
    }

    private static Optional<List<String>> words(String text) {
        return Optional.of(text)
                .filter(given -> given.length() <= LONGEST_TEXT)
                .map(Words::of)
                .filter(found -> !found.isEmpty());
    }

    private static Optional<Education> education(String text) {
        return Stream.of(Education.values())
                .filter(value -> value != Education._U && value.name().equals(text))
                .findFirst();
    }

    private static Optional<Long> wage(String text) {
        return matching("[0-9]{1,15}").apply(text).map(Long::valueOf);
    }

    private static Optional<VacancyStatus> status(String text) {
        return Stream.of(VacancyStatus.values())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }
}
