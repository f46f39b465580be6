package id.satunaker.placement.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satunaker.placement.records.generation.Edition;
import id.satunaker.placement.records.generation.GenerationLog;
import id.satunaker.placement.records.generation.GenerationPlan;
import id.satunaker.placement.records.generation.Generations;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Several instances look at one row. */
class GenerationStateTableTest {
    private static final Edition EDITION = new Edition(180, "abc");
    private static final int INSTANCES = 4;

    private static final Database database = new Database();

    @BeforeEach
    void clear() {
        database.jdbc().execute("TRUNCATE generation_state, generation");
    }

    @Test
    void beginsOnceHoweverManyInstancesStart() throws Exception {
        List<Integer> begun = new ArrayList<>();
        together(instance -> instance.begin(() -> {
            begun.add(1);
            return Generations.first(EDITION);
        }));

        assertThat(begun).hasSize(1);
        assertThat(instance().read()).isEqualTo(Generations.first(EDITION));
    }

    @Test
    void losesNoneOfTheChangesMadeTogether() throws Exception {
        instance().begin(() -> Generations.first(EDITION));

        together(instance -> {
            instance.change(now -> now.answering(now.answered() + "!"));
            instance.change(now -> GenerationPlan.renew(now, EDITION));
        });

        assertThat(instance().read().answered()).isEqualTo("null" + "!".repeat(INSTANCES));
        assertThat(instance().read().newest()).isEqualTo(1 + INSTANCES);
    }

    @Test
    void keepsAllThatThereIsToSay() {
        GenerationLog log = instance();
        log.begin(() -> Generations.first(EDITION));

        Generations compared = log.change(now -> GenerationPlan.compared(
                        GenerationPlan.start(now, new Edition(90, "def")), List.of("vacancy a/b"))
                .answering("id-1"));

        assertThat(log.read()).isEqualTo(compared);
        assertThat(compared.differences()).isEqualTo(1);
    }

    @Test
    void staysAsItIsWhenAChangeFails() {
        GenerationLog log = instance();
        log.begin(() -> Generations.first(EDITION));

        assertThatThrownBy(() -> log.change(now -> {
                    throw new IllegalStateException("no tables");
                }))
                .hasMessage("no tables");

        assertThat(log.read()).isEqualTo(Generations.first(EDITION));
    }

    @Test
    void lendsTheLeadToOneAtATime() {
        List<String> led = new ArrayList<>();

        instance().lead(() -> {
            led.add("one");
            instance().lead(() -> led.add("another beside it"));
        });
        instance().lead(() -> led.add("another after it"));

        assertThat(led).containsExactly("one", "another after it");
    }

    private interface Work {
        void on(GenerationLog instance);
    }

    private void together(Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(INSTANCES);
        List<? extends Future<?>> running = IntStream.range(0, INSTANCES)
                .mapToObj(number -> threads.submit(() -> work.on(instance())))
                .toList();
        for (Future<?> one : running) {
            one.get();
        }
        threads.shutdown();
    }

    private GenerationLog instance() {
        JdbcTemplate jdbc = database.concurrentJdbc();
        return new GenerationStateTable(
                jdbc, new TransactionTemplate(new JdbcTransactionManager(jdbc.getDataSource())));
    }
}
