package id.satunaker.analytics.http;

import java.util.Set;

/**
 * Who is asking, as far as it matters for what may be seen: exact, live figures of everything, or of some regions, and of
 * all else what is open to everybody.
 */
record Audience(boolean seesEverything, Set<String> regions) {
    static final Audience EVERYTHING = new Audience(true, Set.of());
    static final Audience PUBLIC = new Audience(false, Set.of());

    Audience {
        regions = Set.copyOf(regions);
    }

    static Audience of(Set<String> regions) {
        return regions.isEmpty() ? PUBLIC : new Audience(false, regions);
    }

    boolean seesExactly(String area) {
        return seesEverything || regions.contains(area);
    }
}
