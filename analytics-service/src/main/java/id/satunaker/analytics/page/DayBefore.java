package id.satunaker.analytics.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

/** A day that figures are compared with, so many days before the page's. @param name key of what it is called */
record DayBefore(int days, String name) {
    static final List<DayBefore> ALL =
            List.of(new DayBefore(0, "today"), new DayBefore(30, "monthBefore"), new DayBefore(365, "yearBefore"));

    /** The head of its column. @param date for machines; {@code day} the same for readers */
    record Head(int daysBefore, String name, String date, String day) {}

    static List<Head> heads(PageFigures figures) {
        return ALL.stream().map(day -> day.head(figures)).toList();
    }

    private Head head(PageFigures figures) {
        LocalDate date = figures.date().minusDays(days);
        DateTimeFormatter format = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(figures.language().locale());
        return new Head(days, Texts.get(name, figures.language()), date.toString(), format.format(date));
    }
}
