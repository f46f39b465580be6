package id.satunaker.placement.records.generation;

/**
 * What rows are made by: V of rule R2 in days, and the layout of their tables. Rows of another edition are not changed but
 * made anew.
 */
public record Edition(int validityDays, String layout) {

    public boolean hasLayoutOf(Edition other) {
        return layout.equals(other.layout);
    }
}
