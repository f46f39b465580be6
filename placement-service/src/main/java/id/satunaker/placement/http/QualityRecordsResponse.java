package id.satunaker.placement.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.satunaker.placement.records.Reader;
import id.satunaker.placement.records.quality.QualityFinding;
import id.satunaker.placement.records.quality.QualityRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page of what a rule finds on a day; {@code next} is the {@code after} of the next page, absent on the last. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record QualityRecordsResponse(
        QualityRule rule,
        LocalDate date,
        List<Finding> records,
        @Nullable String next) implements Tabular {

    /** One record found, with the version it was found in and the facts to act on; {@code personId} is there for the ministry only. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Finding(
            QualityRule.Kind kind,
            String participantId,
            String recordId,
            @Nullable String eventId,
            @Nullable String personId,
            String regionCode,
            Map<String, Object> facts) {

        static Finding of(QualityFinding finding, Reader reader) {
            return new Finding(
                    finding.kind(),
                    finding.place().key().participantId(),
                    finding.place().key().recordId(),
                    finding.place().eventId().isEmpty() ? null : finding.place().eventId(),
                    reader.seesPersonIds() ? finding.personId() : null,
                    finding.regionCode(),
                    finding.facts());
        }
    }

    /** Of up to one more than the page holds, which shows whether there is a next page. */
    static QualityRecordsResponse of(QualityRule rule, LocalDate date, List<QualityFinding> page, Page facts) {
        return new QualityRecordsResponse(
                rule,
                date,
                page.stream()
                        .map(finding -> Finding.of(finding, facts.reader()))
                        .toList(),
                facts.more() ? page.get(page.size() - 1).place().toString() : null);
    }

    /** Who reads the page, and whether it is not the last. */
    record Page(Reader reader, boolean more) {}

    @Override
    public List<String> header() {
        List<String> header = new ArrayList<>(
                List.of("date", "rule", "kind", "participantId", "recordId", "eventId", "personId", "regionCode"));
        header.addAll(rule.facts());
        return header;
    }

    @Override
    public Stream<List<@Nullable Object>> rows() {
        return records.stream().map(this::row);
    }

    private List<@Nullable Object> row(Finding finding) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(date);
        row.add(rule);
        row.add(finding.kind());
        row.add(finding.participantId());
        row.add(finding.recordId());
        row.add(finding.eventId());
        row.add(finding.personId());
        row.add(finding.regionCode());
        rule.facts().forEach(fact -> row.add(finding.facts().get(fact)));
        return row;
    }
}
