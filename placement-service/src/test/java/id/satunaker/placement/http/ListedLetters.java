package id.satunaker.placement.http;

import id.satunaker.placement.records.OutOfReachException;
import id.satunaker.placement.records.letter.Coordinates;
import id.satunaker.placement.records.letter.Letter;
import id.satunaker.placement.records.letter.LetterBox;
import id.satunaker.placement.records.letter.LetterPage;
import id.satunaker.placement.records.letter.LetterSearch;
import id.satunaker.placement.records.letter.Replay;
import id.satunaker.placement.records.letter.ReplayLog;
import id.satunaker.schemas.topic.Topics;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Dead letters that a slice answers from, of job seekers: at 42 one that was replayed before, at 409 one that does not say
 * of what it is, at 410 one whose record is gone; what is at 500 is broken and at 503 away, and so are these causes.
 */
@TestConfiguration(proxyBeanMethods = false)
class ListedLetters {
    static final int LIVE = 42;

    static final List<String> TOPICS =
            List.of("labour.job-seekers.v1-dlt", "labour.vacancies.v1-dlt", "labour.placements.v1-dlt");

    private static final String TOPIC = Topics.JOB_SEEKERS.topicName();
    private static final int GONE = 1410;

    @Bean
    AtomicReference<LetterSearch> lastLetterSearch() {
        return new AtomicReference<>();
    }

    @Bean
    LetterBox letterBox(AtomicReference<LetterSearch> lastLetterSearch) {
        return new LetterBox() {
            @Override
            public List<String> topics() {
                return TOPICS;
            }

            @Override
            public Optional<LetterPage> page(LetterSearch search) {
                lastLetterSearch.set(search);
                if (search.cause() != null) {
                    reachable(search.cause());
                }
                List<Letter> letters = Stream.of(letter(LIVE), letter(409))
                        .limit(search.limit())
                        .toList();
                return search.before() == null || search.before().size() == 2
                        ? Optional.of(new LetterPage(letters, letters.size() == 1 ? List.of(7L, 12L) : null))
                        : Optional.empty();
            }

            @Override
            public Optional<Letter> find(Coordinates letter) {
                reachable(String.valueOf(letter.offset()));
                return Optional.of((int) letter.offset())
                        .filter(List.of(LIVE, 409, 410)::contains)
                        .map(ListedLetters::letter);
            }

            @Override
            public Optional<Coordinates> publishAgain(Coordinates original) {
                return original.offset() == GONE
                        ? Optional.empty()
                        : Optional.of(new Coordinates(original.topic(), original.partition(), 1_999));
            }
        };
    }

    @Bean
    ReplayLog replayLog() {
        return new ReplayLog() {
            @Override
            public List<Replay> of(Collection<Coordinates> letters) {
                return letters.stream()
                        .filter(letter -> letter.offset() == LIVE)
                        .map(letter -> replay(letter, "kemnaker", 1_500))
                        .toList();
            }

            @Override
            public Optional<Replay> keep(Request request, Supplier<Optional<Coordinates>> publish) {
                return publish.get()
                        .map(replayed ->
                                replay(request.letter(), request.reader().participantId(), replayed.offset()));
            }
        };
    }

    private static Replay replay(Coordinates letter, @Nullable String participantId, long offset) {
        return new Replay(
                letter,
                new Coordinates(TOPIC, 0, 1_000 + letter.offset()),
                new Coordinates(TOPIC, 0, offset),
                participantId,
                Instant.parse("2025-02-20T03:04:05Z"));
    }

    private static Letter letter(int offset) {
        ListedRecords.assertOnAReader();
        return new Letter(
                new Coordinates(Topics.JOB_SEEKERS.deadLetterName(), 0, offset),
                offset == 409 ? null : new Coordinates(TOPIC, 0, 1_000 + offset),
                Instant.parse("2025-02-19T01:02:03Z"),
                "undecodable",
                "Unknown magic byte",
                64,
                offset == 409 ? null : 118,
                offset == 409 ? null : "placement-service");
    }

    private static void reachable(String what) {
        ListedRecords.assertOnAReader();
        switch (what) {
            case "500", "broken" -> throw new IllegalStateException("secret");
            case "503", "away" -> throw new OutOfReachException(new IllegalStateException("10.0.0.5 refused"));
            default -> {}
        }
    }
}
