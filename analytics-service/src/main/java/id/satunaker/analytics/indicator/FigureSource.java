package id.satunaker.analytics.indicator;

import java.util.Optional;

/**
 * Where the http edge takes the newest figures from; the kafka edge is it. Empty until every frame that was there at the
 * start has been applied, and never empty again: during a restore or a broker outage it gives the last figures.
 */
@FunctionalInterface
public interface FigureSource {
    Optional<Figures> figures();
}
