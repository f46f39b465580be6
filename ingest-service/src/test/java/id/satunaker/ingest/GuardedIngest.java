package id.satunaker.ingest;

import java.util.Arrays;
import java.util.List;
import reactor.blockhound.BlockHound;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The service under a guard that prints each blocking call of an event loop or of a thread of Reactor that must not
 * block, and the way to it.
 */
final class GuardedIngest {
    /** How a line of the log begins that tells of one. */
    static final String MARK = "BLOCKING CALL";

    private GuardedIngest() {}

    /** Blocks once itself, so that a guard that does not watch is found out. */
    public static void main(String[] arguments) throws InterruptedException {
        BlockHound.builder()
                .loadIntegrations()
                .blockingMethodCallback(GuardedIngest::tell)
                .install();
        Mono.fromRunnable(GuardedIngest::block)
                .subscribeOn(Schedulers.parallel())
                .block();
        IngestApplication.main(arguments);
    }

    /** The planted call: a sleep is what the guard has to find, not a wait for something. */
    private static void block() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void tell(Object method) {
        List<String> way = Arrays.stream(new Throwable().getStackTrace())
                .skip(2)
                .limit(40)
                .map(StackTraceElement::toString)
                .toList();
        System.out.println(MARK + " " + method + " on " + Thread.currentThread().getName() + " " + way);
    }
}
