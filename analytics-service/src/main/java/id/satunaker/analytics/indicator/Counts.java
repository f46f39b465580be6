package id.satunaker.analytics.indicator;

import java.time.LocalDate;
import java.util.BitSet;

/**
 * The counts that figures are made of, by area and day: the exact ones, or those that everyone may see. Every way out
 * reads counts through this, so that no figure can be made of a count that its reader may not see.
 */
public interface Counts {

    /** Stands for a count that may not be seen. */
    long HIDDEN = Long.MIN_VALUE;

    /** The quantity for every day of the range, {@link #HIDDEN} where it may not be seen. */
    long[] numbers(Range range, Quantity quantity);

    /** The same as what a rate is divided by: hidden also where it is of too few cases. */
    long[] denominators(Range range, Quantity quantity);

    /** Fewest cases that a median may be shown of. */
    int leastCasesOfMedian();

    /** Lengths, in days, of the spells in an area that ended by placement on {@code from .. to}. */
    Lengths placedSpells(String area, LocalDate from, LocalDate to);

    /** Time from recordedAt to receivedAt, in minutes, of the events of an area that were received on a day in Jakarta. */
    Lengths lags(String area, LocalDate day);

    /** The days of {@code from .. to} on which anything came from a participant, an event or a heartbeat: 0 is from. */
    BitSet heardOn(String participantId, LocalDate from, LocalDate to);

    /** Whether anything came from a participant on {@code from .. to}. */
    default boolean heard(String participantId, LocalDate from, LocalDate to) {
        return !heardOn(participantId, from, to).isEmpty();
    }
}
