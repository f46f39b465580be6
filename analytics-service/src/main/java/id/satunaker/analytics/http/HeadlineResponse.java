package id.satunaker.analytics.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.satunaker.analytics.indicator.FactSheet;
import id.satunaker.analytics.indicator.Headline;
import id.satunaker.analytics.indicator.Layoffs;
import id.satunaker.analytics.indicator.Observation;
import id.satunaker.analytics.indicator.Publication;
import id.satunaker.analytics.indicator.Text;
import id.satunaker.schemas.region.Region;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The first that is said of an area: registered unemployed and how that has changed, who found work, open posts, layoffs.
 *
 * @param layoffWarning whether layoffs of the last 7 days are far above those of the 8 weeks before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HeadlineResponse(
        AreaResponse region,
        LocalDate date,
        String frame,
        Text label,
        @Nullable String notice,
        Map<String, ValueResponse> headline,
        boolean layoffWarning) {

    static HeadlineResponse of(Region region, Publication publication, LocalDate date, @Nullable String notice) {
        Headline headline = Headline.of(publication, region.code(), date);
        return new HeadlineResponse(
                AreaResponse.of(region, publication, date),
                date,
                publication.frame().toString(),
                FactSheet.LABEL,
                notice,
                figures(headline),
                headline.layoffs().areFarAboveExpected());
    }

    private static Map<String, ValueResponse> figures(Headline headline) {
        Layoffs layoffs = headline.layoffs();
        Map<String, Observation> figures = new LinkedHashMap<>();
        figures.put("REG_U", headline.unemployed());
        figures.put("REG_U_CHANGE30", headline.change30());
        figures.put("REG_U_CHANGE365", headline.change365());
        figures.put("PLC_REG30", headline.fromRegister30());
        figures.put("VAC", headline.openPosts());
        figures.put("TIGHT", headline.postsPerPerson());
        figures.put("LAYOFF7", layoffs.last7());
        figures.put("LAYOFF_EXPECTED7", layoffs.expected7());
        return ValueResponse.of(figures);
    }
}
