package id.satunaker.ingest.intake.sheet;

import java.time.LocalDateTime;
import java.util.Locale;

/** One cell as its spreadsheet wrote it; never printed, since it may hold a NIK. */
public sealed interface Cell {
    /** A cell that is not there, or has nothing in it. */
    Cell EMPTY = new Text("");

    /** What the cell shows, as near as can be told. */
    String text();

    default boolean isBlank() {
        return false;
    }

    /** A text; all cells of a CSV file are that. */
    record Text(String text) implements Cell {
        @Override
        public boolean isBlank() {
            return text.isBlank();
        }

        @Override
        public String toString() {
            return "text";
        }
    }

    /** A number, as it was stored; days are counted from 1904 in some workbooks, which the number does not say. */
    record Number(String text, boolean countsFrom1904) implements Cell {
        @Override
        public String toString() {
            return "number";
        }
    }

    /** A number that is shown as a date, and perhaps a time. */
    record Day(LocalDateTime time) implements Cell {
        @Override
        public String text() {
            boolean isDay = time.toLocalTime().toSecondOfDay() == 0;
            return isDay ? time.toLocalDate().toString() : time.withNano(0).toString();
        }
    }

    /** True or false. */
    record Flag(boolean set) implements Cell {
        @Override
        public String text() {
            return Boolean.toString(set).toUpperCase(Locale.ROOT);
        }
    }

    /**
     * A formula; its last result is not taken for a value, since it may be stale or foreign.
     *
     * @param showsNothing whether that result was an empty text
     */
    record Formula(String text, boolean showsNothing) implements Cell {
        @Override
        public String toString() {
            return "formula";
        }
    }

    /** An error of the spreadsheet, such as {@code #N/A}. */
    record Fault(String text) implements Cell {}
}
