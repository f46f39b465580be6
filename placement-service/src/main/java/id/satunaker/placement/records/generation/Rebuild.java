package id.satunaker.placement.records.generation;

import java.util.UUID;
import java.util.function.UnaryOperator;

/** What may be asked of the generations. A request is carried out at once; its id is {@code answered} from then on. */
public final class Rebuild {
    private final GenerationLog log;
    private final GenerationTables tables;

    public Rebuild(GenerationLog log, GenerationTables tables) {
        this.log = log;
        this.tables = tables;
    }

    /**
     * Begins with generation 1 where there never was one, and makes another one where there are no rows of this edition.
     *
     * @param rewind lets generation 1 be read from the start of the topics
     */
    public void begin(Runnable rewind) {
        Edition own = tables.edition();
        log.begin(() -> {
            rewind.run();
            tables.make(1);
            return Generations.first(own);
        });
        change(now -> GenerationPlan.adopt(now, own));
    }

    /** For topics that were published anew: nothing that was read before may be shown. */
    public void renew() {
        Edition own = tables.edition();
        change(now -> GenerationPlan.renew(now, own));
    }

    public String start() {
        Edition own = tables.edition();
        return ask(now -> GenerationPlan.start(now, own));
    }

    public String back() {
        return ask(GenerationPlan::back);
    }

    public String forget() {
        return ask(GenerationPlan::forget);
    }

    private String ask(UnaryOperator<Generations> plan) {
        String request = UUID.randomUUID().toString();
        change(now -> plan.apply(now).answering(request));
        return request;
    }

    /** The tables are there before anybody knows of their generation. */
    private void change(UnaryOperator<Generations> plan) {
        log.change(now -> {
            Generations next = plan.apply(now);
            if (next.newest() > now.newest()) {
                tables.make(next.newest());
            }
            return next;
        });
    }
}
