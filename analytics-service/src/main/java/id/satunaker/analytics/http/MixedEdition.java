package id.satunaker.analytics.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.util.RawValue;

/**
 * The exact figures of the reader's own regions beside the open ones of all others.
 *
 * @param own whether an area is the reader's own
 */
record MixedEdition(SingleEdition exact, SingleEdition open, Predicate<String> own) implements Edition {
    private static final int EXACT_BITS = 40; // some thousand years of five editions a second
    private static final long EXACT_MASK = (1L << EXACT_BITS) - 1;

    /** Both numbers, so that one of them tells which edition of either a reader has seen. */
    @Override
    public long number() {
        return open.number() << EXACT_BITS | exact.number();
    }

    @Override
    public LocalDate date() {
        return exact.date();
    }

    @Override
    public Set<String> codes() {
        return Stream.concat(
                        exact.codes().stream().filter(own),
                        open.codes().stream().filter(own.negate()))
                .collect(Collectors.toSet());
    }

    @Override
    public MixedEdition on(LocalDate day, SnapshotWriter writer) {
        return new MixedEdition(exact.on(day, writer), open.on(day, writer), own);
    }

    @Override
    public String frame() {
        return exact.frame();
    }

    @Override
    public Optional<LocalDate> night() {
        return open.night();
    }

    @Override
    public StreamPosition position() {
        return exact.position().beside(open.position());
    }

    @Override
    public boolean isOfAnotherDayThan(long seen) {
        return exact.isOfAnotherDayThan(seen & EXACT_MASK) || open.isOfAnotherDayThan(seen >>> EXACT_BITS);
    }

    @Override
    public List<RawValue> select(Predicate<String> wanted) {
        return both(exact.select(wanted.and(own)), open.select(wanted.and(own.negate())));
    }

    @Override
    public List<RawValue> changedAfter(long seen, Predicate<String> wanted) {
        return both(
                exact.changedAfter(seen & EXACT_MASK, wanted.and(own)),
                open.changedAfter(seen >>> EXACT_BITS, wanted.and(own.negate())));
    }

    @Override
    public List<RawValue> changedSince(StreamPosition seen, Predicate<String> wanted, SnapshotWriter writer) {
        return both(
                exact.changedSince(seen, wanted.and(own), writer),
                seen.open()
                        .map(openSeen -> open.changedSince(openSeen, wanted.and(own.negate()), writer))
                        .orElseGet(() -> open.select(wanted.and(own.negate()))));
    }

    @Override
    public boolean continues(StreamPosition seen) {
        return exact.continues(seen);
    }

    @Override
    public boolean isBehind(StreamPosition seen) {
        return exact.isBehind(seen);
    }

    private static List<RawValue> both(List<RawValue> one, List<RawValue> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
