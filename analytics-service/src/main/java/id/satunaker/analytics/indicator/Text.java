package id.satunaker.analytics.indicator;

/** One text in Indonesian and in English. */
public record Text(String id, String en) {}
