package id.satunaker.analytics.indicator;

/** All that figures are computed from. */
record Basis(Counts counts, References references) {}
