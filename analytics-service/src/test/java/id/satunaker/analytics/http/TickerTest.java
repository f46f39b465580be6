package id.satunaker.analytics.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.indicator.Figures;
import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Measure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.Disposable;
import reactor.core.publisher.BaseSubscriber;
import reactor.test.scheduler.VirtualTimeScheduler;
import tools.jackson.databind.json.JsonMapper;

class TickerTest {
    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final Country country = new Country();
    private final AtomicInteger looks = new AtomicInteger();
    private final Ticker ticker = new Ticker(
            country.editions(
                    this::look, new SnapshotWriter(JsonMapper.shared(), null), SettableClock.noonOf(Edge.TODAY)),
            time);

    @AfterEach
    void dispose() {
        time.dispose();
    }

    @Test
    void looksAtMostFiveTimesASecondHoweverOftenTheViewChanges() {
        List<Long> editions = new ArrayList<>();
        time.advanceTimeBy(Duration.ofMillis(130));
        ticker.ticksAfter(ticker.look()).subscribe(tick -> editions.add(number(tick)));
        for (int i = 0; i < 200; i++) {
            country.add("32.16", Edge.TODAY, Measure.of(Indicator.REG_U), 1);
            time.advanceTimeBy(Duration.ofMillis(10));
        }

        assertThat(editions).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void keepsAWholePeriodBetweenTheFirstTickOfAClientAndItsSecond() {
        ticker.ticksAfter(ticker.look()).subscribe();
        time.advanceTimeBy(Duration.ofMillis(150));
        List<Tick> late = new ArrayList<>();

        ticker.ticksAfter(ticker.look()).subscribe(late::add);
        time.advanceTimeBy(Duration.ofMillis(300));

        assertThat(late).hasSize(2);
        assertThat(Duration.between(late.get(0).at(), late.get(1).at())).isGreaterThanOrEqualTo(Ticker.PERIOD);
    }

    @Test
    void looksOnceForAllClients() {
        Tick first = ticker.look();
        for (int i = 0; i < 50; i++) {
            ticker.ticksAfter(first).subscribe();
        }
        looks.set(0);

        time.advanceTimeBy(Duration.ofSeconds(10));

        assertThat(looks).hasValue(50);
    }

    @Test
    void doesNotLookWithoutClients() {
        Disposable client = ticker.ticksAfter(ticker.look()).subscribe();
        client.dispose();
        looks.set(0);

        time.advanceTimeBy(Duration.ofSeconds(10));

        assertThat(looks).hasValue(0);
    }

    @Test
    void givesAClientThatIsBehindTheNewestTickOnly() {
        List<Long> editions = new ArrayList<>();
        BaseSubscriber<Tick> slow = new BaseSubscriber<>() {
            @Override
            protected void hookOnSubscribe(Subscription subscription) {
                subscription.request(1);
            }

            @Override
            protected void hookOnNext(Tick tick) {
                editions.add(number(tick));
            }
        };
        ticker.ticksAfter(ticker.look()).subscribe(slow);
        for (int i = 0; i < 100; i++) {
            country.pass();
            time.advanceTimeBy(Ticker.PERIOD);
        }

        slow.request(1);
        time.advanceTimeBy(Duration.ofMillis(1));

        assertThat(editions).containsExactly(1L, 101L);
    }

    @Test
    void endsAllStreamsWhenTheServiceStops() {
        AtomicInteger ended = new AtomicInteger();
        ticker.ticksAfter(ticker.look()).subscribe(tick -> {}, error -> {}, ended::incrementAndGet);

        ticker.stop();

        assertThat(ended).hasValue(1);
    }

    private static long number(Tick tick) {
        return tick.editions().exact().orElseThrow().number();
    }

    private Optional<Figures> look() {
        looks.incrementAndGet();
        return country.figures();
    }
}
