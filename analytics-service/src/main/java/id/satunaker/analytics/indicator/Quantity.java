package id.satunaker.analytics.indicator;

/**
 * What a figure is made of: the sum of a measure's daily numbers over the {@code days} days that end {@code daysBefore}
 * days before the day of the figure. A stock summed over days is so many person-days.
 */
public record Quantity(Measure measure, int daysBefore, int days) {
    public Quantity {
        if (daysBefore < 0 || days < 1) {
            throw new IllegalArgumentException("not a window: " + days + " days, " + daysBefore + " days before");
        }
    }

    /** The measure on the day itself. */
    public static Quantity onDay(Measure measure) {
        return new Quantity(measure, 0, 1);
    }

    /** The sum over a trailing window, d-days+1 .. d. */
    public static Quantity over(int days, Measure measure) {
        return new Quantity(measure, 0, days);
    }
}
