package id.satunaker.placement;

import static id.satunaker.placement.AccessModel.Kind.JOB_SEEKER;
import static id.satunaker.placement.AccessModel.Kind.PLACEMENT;
import static id.satunaker.placement.AccessModel.Kind.VACANCY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of two participants of two regions, and who may see which, worked out from the rule alone: vacancies are for
 * everybody, of persons a participant sees what it published, the ministry sees all, and what is retracted is not there.
 */
final class AccessModel {
    static final String ONE = "access-one";
    static final String TWO = "access-two";
    static final List<String> PERSONS =
            Stream.of("1", "2", "3").map("acce55"::concat).map(AccessModel::id).toList();

    static final List<Row> ROWS = Stream.of(ONE, TWO)
            .flatMap(publisher -> Stream.of(
                    new Row(VACANCY, publisher, "v-1", null, null, false),
                    new Row(VACANCY, publisher, "v-gone", null, null, true),
                    new Row(JOB_SEEKER, publisher, "r-both", PERSONS.get(0), null, false),
                    new Row(JOB_SEEKER, publisher, "r-gone", PERSONS.get(2), null, true),
                    new Row(JOB_SEEKER, publisher, "r-own", PERSONS.get(publisher.equals(ONE) ? 1 : 2), null, false),
                    new Row(PLACEMENT, publisher, "p-one", PERSONS.get(0), ONE + "/v-1", false),
                    new Row(PLACEMENT, publisher, "p-two", PERSONS.get(0), TWO + "/v-1", false),
                    new Row(PLACEMENT, publisher, "p-gone", PERSONS.get(0), ONE + "/v-1", true)))
            .toList();

    private AccessModel() {}

    enum Kind {
        JOB_SEEKER("job-seekers"),
        PLACEMENT("placements"),
        VACANCY("vacancies");

        final String path;

        Kind(String path) {
            this.path = path;
        }
    }

    enum Role {
        PUBLISHER_ONE(ONE, true, "32.16"),
        PUBLISHER_TWO(TWO, true, "32.73"),
        PUBLISHER_ONE_FOR_THE_REGION_OF_TWO(ONE, true, "32.73"),
        PUBLISHER_TWO_FOR_NO_REGION(TWO, true),
        STRANGER("access-three", true, "32.13"),
        STRANGER_FOR_ALL_REGIONS_BY_NAME("access-three", true, "ID", "32", "32.16", "32.73"),
        PREFIX("access", true, "32.16"),
        NOBODY(null, true, "32.16"),
        MINISTRY("kemnaker", true, "*"),
        WITHOUT_SCOPE(ONE, false, "32.16"),
        MINISTRY_WITHOUT_SCOPE("kemnaker", false, "*");

        final @Nullable String participant;
        final boolean scope;
        final boolean ministry;
        private final List<String> regions;

        Role(@Nullable String participant, boolean scope, String... regions) {
            this.participant = participant;
            this.scope = scope;
            this.ministry = List.of(regions).contains("*");
            this.regions = List.of(regions);
        }

        String token() {
            return Tokens.with(claims -> claims.claim("participant_id", participant)
                    .claim("regions", regions)
                    .claim("scope", scope ? "records:read" : "events:write indicators:exact"));
        }

        boolean sees(Row row) {
            return row.kind == VACANCY || ministry || row.publisher.equals(participant);
        }
    }

    /** A record; {@code person} and {@code vacancy} as its kind has one. */
    record Row(
            Kind kind,
            String publisher,
            String id,
            @Nullable String person,
            @Nullable String vacancy,
            boolean retracted) {

        String region() {
            return publisher.equals(ONE) ? "32.16" : "32.73";
        }

        String name() {
            return publisher + "/" + id;
        }
    }

    /** A request, and the rows that it is about, of which each reader is answered those that it may see. */
    record Request(String path, Predicate<Row> about, Answer answer, Predicate<Role> mayAsk) {

        Request(String path, Predicate<Row> about, Answer answer) {
            this(path, about, answer, role -> true);
        }

        /** Whether what nobody may see, or is not there, is 404, an empty list, or for the ministry only. */
        enum Answer {
            ONE_RECORD,
            LIST,
            MINISTRY_LIST,
            NOTHING
        }

        Optional<Set<String>> expected(Role role) {
            Set<String> seen = ROWS.stream()
                    .filter(about)
                    .filter(role::sees)
                    .map(Row::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!mayAsk.test(role)) {
                return Optional.empty();
            }
            return switch (answer) {
                case ONE_RECORD -> Optional.of(seen).filter(rows -> !rows.isEmpty());
                case LIST -> Optional.of(seen);
                case MINISTRY_LIST -> Optional.of(seen).filter(rows -> role.ministry);
                case NOTHING -> Optional.empty();
            };
        }
    }

    static Stream<Request> requests() {
        return Stream.of(records(), links(), matches(), searches(), persons(), findings())
                .flatMap(requests -> requests);
    }

    /** Each id under each publisher, unknown ones too, as it is and with its history. */
    private static Stream<Request> records() {
        Set<String> ids =
                Stream.concat(ROWS.stream().map(Row::id), Stream.of("none")).collect(Collectors.toSet());
        return Stream.of(Kind.values())
                .flatMap(kind -> Stream.of(ONE, TWO, "access-none")
                        .flatMap(publisher -> ids.stream().flatMap(id -> record(kind, publisher, id))));
    }

    private static Stream<Request> record(Kind kind, String publisher, String id) {
        String path = "/v1/" + kind.path + "/" + publisher + "/" + id;
        Predicate<Row> ofKey = row -> row.kind == kind && row.publisher.equals(publisher) && row.id.equals(id);
        return Stream.of(
                new Request(path, ofKey.and(row -> !row.retracted), Request.Answer.ONE_RECORD),
                new Request(path + "?history=true", ofKey, Request.Answer.ONE_RECORD));
    }

    private static Stream<Request> links() {
        return ROWS.stream()
                .filter(row -> row.kind == VACANCY)
                .map(vacancy -> new Request(
                        "/v1/vacancies/" + vacancy.name() + "/placements",
                        row -> !row.retracted && vacancy.name().equals(row.vacancy),
                        vacancy.retracted ? Request.Answer.NOTHING : Request.Answer.LIST));
    }

    /** All that is in force, and open: there are fewer than are asked for. */
    private static Stream<Request> matches() {
        Stream<Request> candidates = ROWS.stream()
                .filter(row -> row.kind == VACANCY)
                .map(vacancy -> new Request(
                        "/v1/vacancies/" + vacancy.name() + "/candidates?limit=100",
                        row -> row.kind == JOB_SEEKER && !row.retracted,
                        vacancy.retracted ? Request.Answer.NOTHING : Request.Answer.LIST));
        Stream<Request> vacancies = ROWS.stream()
                .filter(row -> row.kind == JOB_SEEKER)
                .map(jobSeeker -> new Request(
                        "/v1/job-seekers/" + jobSeeker.name() + "/matches?limit=100",
                        row -> row.kind == VACANCY && !row.retracted,
                        jobSeeker.retracted ? Request.Answer.NOTHING : Request.Answer.LIST,
                        role -> role.sees(jobSeeker)));
        return Stream.concat(candidates, vacancies);
    }

    private static Stream<Request> searches() {
        return Stream.of("ID", "32", "32.16", "32.73", "12.09")
                .flatMap(region -> Stream.of("", "&q=aksestabel", "&sector=C&education=S1", "&status=closed")
                        .map(more -> new Request(
                                "/v1/vacancies?limit=500&region=" + region + more,
                                row -> row.kind == VACANCY
                                        && !row.retracted
                                        && !more.contains("closed")
                                        && (region.equals("ID") || row.region().startsWith(region)),
                                Request.Answer.LIST)));
    }

    private static Stream<Request> persons() {
        Stream<Request> each = Stream.concat(PERSONS.stream(), Stream.of(id("acce559")))
                .map(person -> new Request(
                        "/v1/persons/" + person,
                        row -> !row.retracted && person.equals(row.person),
                        PERSONS.contains(person) ? Request.Answer.MINISTRY_LIST : Request.Answer.NOTHING));
        Stream<Request> lists = Stream.of("/v1/persons?limit=500", "/v1/dead-letters?limit=500")
                .map(path -> new Request(path, row -> false, Request.Answer.MINISTRY_LIST));
        return Stream.concat(each, lists);
    }

    private static Stream<Request> findings() {
        Map<String, Predicate<Row>> rules = Map.of(
                "PERSON_IN_TWO_REGISTERS", row -> row.id.equals("r-both"),
                "OVERLAPPING_PLACEMENTS", row -> row.kind == PLACEMENT && !row.retracted);
        return rules.entrySet().stream()
                .flatMap(rule -> Stream.of(ONE, TWO, "access-none")
                        .map(publisher -> new Request(
                                "/v1/data-quality/" + rule.getKey() + "/records?date=" + Samples.DAY + "&participant="
                                        + publisher,
                                rule.getValue().and(row -> row.publisher.equals(publisher)),
                                Request.Answer.LIST)));
    }

    private static String id(String digits) {
        return "0".repeat(64 - digits.length()) + digits;
    }
}
