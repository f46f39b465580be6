package id.satunaker.placement.jdbc;

import id.satunaker.placement.records.matching.MatchingRules;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of matching, {@code satunaker.placement.matching.*}: the most points of each part of a score, and the cap of
 * the last.
 *
 * @param occupation points for the same occupation, a quarter for each equal leading digit, 400 unless set
 * @param education points for at least the education that is asked, half where it is not known, 200 unless set
 * @param region points for the same region, half for the same province, 200 unless set
 * @param waiting points for {@code waitingDays} since the registration, 200 unless set
 * @param waitingDays days after which further waiting counts no more, 365 unless set
 */
@Validated
@ConfigurationProperties("satunaker.placement.matching")
record PlacementMatchingProperties(
        @Min(0) @Max(10_000) @DefaultValue("400") int occupation,
        @Min(0) @Max(10_000) @DefaultValue("200") int education,
        @Min(0) @Max(10_000) @DefaultValue("200") int region,
        @Min(0) @Max(10_000) @DefaultValue("200") int waiting,
        @Min(1) @Max(36_500) @DefaultValue("365") int waitingDays) {

    MatchingRules rules() {
        return new MatchingRules(occupation, education, region, waiting, waitingDays);
    }
}
