package id.satunaker.analytics.indicator;

import java.time.LocalDate;

/**
 * The figures that are open to everybody until the next night, still exact.
 *
 * @param date the day in Jakarta that began when they were taken
 * @param frame what they are exact for
 */
public record Night(LocalDate date, FrameVector frame, Figures figures) {}
