package id.satunaker.placement.http;

import id.satunaker.placement.http.Answers.BadParameter;
import id.satunaker.placement.records.quality.QualityScope;
import java.util.List;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/** The query of a request for the weekly summary, of use only where nothing is wrong with it. */
record QualitySummaryRequest(QualityScope scope, QualitySummaryText language, List<BadParameter> errors) {
    private static final String LANGUAGE = "lang";
    private static final Set<String> NAMES = Set.of(QualityRequest.REGION, QualityRequest.PARTICIPANT, LANGUAGE);

    static QualitySummaryRequest of(MultiValueMap<String, String> query) {
        QueryParameters parameters = new QueryParameters(query, NAMES);
        QualityScope scope = QualityRequest.scope(parameters);
        QualitySummaryText language = parameters.read(LANGUAGE, QualitySummaryText::of, "id or en");
        return new QualitySummaryRequest(
                scope, language == null ? QualitySummaryText.ID : language, parameters.errors());
    }
}
