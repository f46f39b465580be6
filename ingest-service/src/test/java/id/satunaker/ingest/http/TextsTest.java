package id.satunaker.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.ingest.http.ItemResult.ItemError;
import id.satunaker.ingest.intake.Code;
import id.satunaker.ingest.intake.Phrase;
import id.satunaker.ingest.intake.WordCounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both languages say the same of the same, each in its own words. */
class TextsTest {
    private static final Path FOLDER = Path.of("src/main/resources/id/satunaker/ingest/http");
    private static final Pattern PLACE = Pattern.compile("%(\\d)\\$s");
    private static final Set<String> OF_PAGES = Set.of("form", "page");

    @ParameterizedTest
    @EnumSource
    void hasATextForEveryCodeAndNoOthers(Language language) throws IOException {
        Set<String> keys = texts(language).keySet().stream()
                .filter(key -> !OF_PAGES.contains(room(key)))
                .collect(Collectors.toSet());

        assertThat(keys)
                .containsExactlyInAnyOrderElementsOf(Stream.of(requests(), codes(), phrases(), titles())
                        .flatMap(all -> all)
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource
    void showsEveryTextOfAPage(Language language) throws IOException {
        String pages = pages(Texts.in(language));

        assertThat(texts(language))
                .allSatisfy((key, text) ->
                        assertThat(OF_PAGES.contains(room(key)) ? pages : text).contains(text));
    }

    @Test
    void saysNothingTheSameWayInBothLanguages() throws IOException {
        Map<String, String> english = texts(Language.ENGLISH);
        Map<String, String> indonesian = texts(Language.INDONESIAN);

        assertThat(indonesian.keySet()).isEqualTo(english.keySet());
        assertThat(indonesian)
                .allSatisfy((key, text) -> assertThat(text).isNotBlank().isNotEqualTo(english.get(key)));
        assertThat(indonesian)
                .allSatisfy((key, text) -> assertThat(places(text)).isEqualTo(places(english.get(key))));
    }

    @ParameterizedTest
    @EnumSource
    void hasAPlaceForEachWordOfACodeAndNoOthers(Language language) {
        Texts texts = Texts.in(language);

        assertThat(Code.values()).allSatisfy(code -> {
            Set<Integer> all =
                    IntStream.rangeClosed(1, WordCounts.of(code)).boxed().collect(Collectors.toSet());
            assertThat(places(texts.meaning(code).detail() + texts.meaning(code).hint()))
                    .isEqualTo(all);
        });
    }

    @ParameterizedTest
    @EnumSource
    void leavesNoPlaceOpen(Language language) {
        Texts texts = Texts.in(language);

        assertThat(Code.values())
                .extracting(code -> code.at("", "first", 2L, Phrase.NO_REGION))
                .allSatisfy(violation -> assertThat(texts.detail(violation) + texts.hint(violation))
                        .doesNotContain("%", "NO_REGION"));
    }

    @Test
    void translatesTheWordsOfATextAsWell() {
        var violation = Code.FIELD_WRONG_TYPE.at("/working", Phrase.TRUE_OR_FALSE);

        assertThat(Texts.in(Language.ENGLISH).hint(violation)).isEqualTo("Send true or false.");
        assertThat(Texts.in(Language.INDONESIAN).hint(violation)).isEqualTo("Kirim true atau false.");
    }

    private static Stream<String> requests() {
        return Arrays.stream(Refusal.values()).map(refusal -> "request." + refusal.code());
    }

    private static Stream<String> codes() {
        return Arrays.stream(Code.values())
                .flatMap(code -> Stream.of("code." + code.code() + ".detail", "code." + code.code() + ".hint"));
    }

    private static Stream<String> phrases() {
        return Arrays.stream(Phrase.values())
                .map(phrase ->
                        "phrase." + phrase.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Stream<String> titles() {
        return Arrays.stream(Refusal.values())
                .map(refusal -> "title." + refusal.status().value());
    }

    /** All that pages can show. */
    private static String pages(Texts texts) {
        ItemError error = new ItemError("", "", "", "", null);
        Answer cut = new Answer(0, 0, 0, 0, List.of(), true);
        FormPage form = new FormPage(texts);
        ProblemPage problems = new ProblemPage(texts);
        String both = problems.one(Code.STORE_DENIED.code()).orElseThrow();
        return form.answer(texts.word("form.sent") + texts.word("form.checked"), cut, List.of(error))
                        .replace("&quot;", "\"")
                + problems.all()
                + both;
    }

    private static String room(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static Set<Integer> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map((MatchResult place) -> Integer.valueOf(place.group(1)))
                .collect(Collectors.toSet());
    }

    /** By key; a key that is there twice fails. */
    private static Map<String, String> texts(Language language) throws IOException {
        return Files.readAllLines(FOLDER.resolve("texts_" + language.tag() + ".properties")).stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], TextsTest::twice, TreeMap::new));
    }

    private static String twice(String one, String other) {
        throw new AssertionError("Two texts under one key: " + one + ", " + other);
    }
}
