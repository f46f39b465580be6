package id.satunaker.placement.records.quality;

import id.satunaker.placement.records.quality.QualityFinding.Place;
import org.jspecify.annotations.Nullable;

/** Which findings are asked for: at most {@code limit} of those in the scope, by place, after the given one. */
public record QualityPage(QualityScope scope, @Nullable Place after, int limit) {

    /** The same page and one finding more: whether it is found says whether there is a next page. */
    public QualityPage oneMore() {
        return new QualityPage(scope, after, limit + 1);
    }
}
