package id.satunaker.placement.http;

import id.satunaker.placement.http.QualityRecordsResponse.Finding;
import id.satunaker.placement.http.QualitySummaryResponse.Line;
import id.satunaker.placement.records.quality.QualityRule;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The weekly summary as a letter that an office can print, in one of the two languages. */
enum QualitySummaryText {
    EN("Data quality, %s", "%d of %d", "%+d against a week ago", "and %d more", "Nothing was found."),
    ID("Mutu data, %s", "%d dari %d", "%+d dibanding minggu lalu", "dan %d lagi", "Tidak ada temuan.");

    private final String title;
    private final String count;
    private final String change;
    private final String others;
    private final String nothing;

    QualitySummaryText(String title, String count, String change, String others, String nothing) {
        this.title = title;
        this.count = count;
        this.change = change;
        this.others = others;
        this.nothing = nothing;
    }

    static Optional<QualitySummaryText> of(String language) {
        return switch (language) {
            case "en" -> Optional.of(EN);
            case "id" -> Optional.of(ID);
            default -> Optional.empty();
        };
    }

    /** Rules that find nothing now and found nothing a week ago are left out. */
    String write(QualitySummaryResponse summary) {
        String body = summary.rules().stream()
                .filter(line -> line.count() > 0 || (line.weekAgo() != null && line.weekAgo() > 0))
                .map(this::paragraph)
                .collect(Collectors.joining("\n"));
        return title.formatted(summary.date()) + "\n\n" + (body.isEmpty() ? nothing + "\n" : body);
    }

    private String paragraph(Line line) {
        StringBuilder text =
                new StringBuilder(line.rule().name()).append(": ").append(count.formatted(line.count(), line.of()));
        if (line.change() != null) {
            text.append(" (").append(change.formatted(line.change())).append(')');
        }
        text.append('\n').append(meaning(line.rule())).append('\n');
        line.records().forEach(finding -> text.append(record(finding)));
        if (line.others() > 0) {
            text.append("  ").append(others.formatted(line.others())).append('\n');
        }
        return text.toString();
    }

    private String meaning(QualityRule rule) {
        return this == EN ? rule.meaning().en() : rule.meaning().id();
    }

    private static String record(Finding finding) {
        String facts = finding.facts().entrySet().stream()
                .map(QualitySummaryText::fact)
                .collect(Collectors.joining(", "));
        return "  - %s/%s (%s) %s%n"
                .replace("%n", "\n")
                .formatted(finding.participantId(), finding.recordId(), finding.regionCode(), facts);
    }

    private static String fact(Map.Entry<String, Object> fact) {
        return fact.getKey() + ": " + fact.getValue();
    }
}
