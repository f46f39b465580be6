package id.satunaker.placement.jdbc;

import id.satunaker.placement.records.quality.QualityRule;
import java.time.LocalDate;
import java.util.stream.Stream;

/** What a rule finds on a day of what was sent. */
record QualityCase(QualityRule rule, When when) {

    /** Sends events. */
    @FunctionalInterface
    interface Story {
        Given of(Given given);
    }

    /** What was sent, the day, and the record ids that are found, by place. */
    record When(String name, LocalDate day, Story story, String expected) {}

    static When finds(String expected, String name, LocalDate day, Story story) {
        return new When(name, day, story, expected);
    }

    static When nearly(String name, LocalDate day, Story story) {
        return new When(name, day, story, "");
    }

    static Stream<QualityCase> cases(QualityRule rule, When... cases) {
        return Stream.of(cases).map(when -> new QualityCase(rule, when));
    }

    @Override
    public String toString() {
        return rule + ": " + when.name;
    }
}
