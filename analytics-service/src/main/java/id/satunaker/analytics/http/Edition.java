package id.satunaker.analytics.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.util.RawValue;

/**
 * The figures of one day as a reader may see them, area by area as JSON. Each area carries the number of the edition in
 * which it last changed, so a reader needs to remember one number to be told exactly what is new to it, however many
 * editions it missed. Immutable.
 */
sealed interface Edition permits SingleEdition, MixedEdition {

    /** Greater for a later edition within this process; the same for the same. */
    long number();

    LocalDate date();

    /** The prefix that the figures are exact for; of a mixed edition, the live ones. */
    String frame();

    /** The day in whose night the open figures were taken; empty where all are live. */
    Optional<LocalDate> night();

    StreamPosition position();

    /** Whether it is of another day than the one with this number. */
    boolean isOfAnotherDayThan(long seen);

    /** The areas asked for, by code. */
    List<RawValue> select(Predicate<String> wanted);

    /** The areas asked for whose JSON is not what it was in edition {@code seen}. */
    List<RawValue> changedAfter(long seen, Predicate<String> wanted);

    /** The areas asked for that a reader at {@code seen}, told by any instance, cannot know. */
    List<RawValue> changedSince(StreamPosition seen, Predicate<String> wanted, SnapshotWriter writer);

    /** Whether these figures are the same as or later ones of the same history as {@code seen}. */
    boolean continues(StreamPosition seen);

    /** Whether {@code seen} is a later one of the same history: another instance is ahead. */
    boolean isBehind(StreamPosition seen);

    /** The codes of the areas that there are. */
    Set<String> codes();

    /** The same figures on an earlier day, as a first edition. */
    Edition on(LocalDate day, SnapshotWriter writer);
}
