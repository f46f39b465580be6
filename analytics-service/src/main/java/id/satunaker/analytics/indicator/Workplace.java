package id.satunaker.analytics.indicator;

import java.time.LocalDate;

/** Where the numbers of one placement or vacancy go: to the region, and there to the employer. */
record Workplace(Cells cells, String region, String employerId) {

    void add(LocalDate day, Measure measure, long number) {
        long place = Cells.place(region, (int) day.toEpochDay());
        cells.add(place, measure, number);
        cells.add(place + Cells.EMPLOYERS, Employers.slot(employerId, measure), number);
    }
}
