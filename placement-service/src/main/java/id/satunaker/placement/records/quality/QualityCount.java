package id.satunaker.placement.records.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How many of the examined records of a participant in a region a rule has found. */
public record QualityCount(String participantId, String regionCode, Findings findings) {

    /** These found of those examined, of whatever. */
    public record Findings(long found, long examined) {
        public static final Findings NONE = new Findings(0, 0);
        private static final int SHARE_DECIMALS = 4;

        /** Found of examined, 0 to 1 with four decimals; null where nothing was examined. */
        public @Nullable BigDecimal share() {
            return examined == 0
                    ? null
                    : BigDecimal.valueOf(found)
                            .divide(BigDecimal.valueOf(examined), SHARE_DECIMALS, RoundingMode.HALF_UP);
        }

        public Findings plus(Findings others) {
            return new Findings(found + others.found, examined + others.examined);
        }
    }
}
