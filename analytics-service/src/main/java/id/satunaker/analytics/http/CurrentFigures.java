package id.satunaker.analytics.http;

import id.satunaker.analytics.indicator.FigureSource;
import id.satunaker.analytics.indicator.Figures;

/** The newest figures, or the 503 of a service that has not loaded them yet. */
final class CurrentFigures {
    private final FigureSource source;

    CurrentFigures(FigureSource source) {
        this.source = source;
    }

    Figures get() {
        return source.figures().orElseThrow(Problems::notLoaded);
    }
}
