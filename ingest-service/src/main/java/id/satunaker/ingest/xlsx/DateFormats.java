package id.satunaker.ingest.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which of a workbook's cell styles show a number as a date. */
final class DateFormats {
    private static final int LONGEST_FORMAT = 255;
    private static final BitSet BUILT_IN = new BitSet();
    private static final String NOT_OF_THE_DATE = "\"[^\"]*\"|\\[[^\\]]*]|\\\\.|[_*].|general|e[+-]";

    static {
        BUILT_IN.set(14, 23);
        BUILT_IN.set(27, 37);
        BUILT_IN.set(45, 48);
        BUILT_IN.set(50, 59);
    }

    private final List<Boolean> styles = new ArrayList<>();

    /** Reads them from the part of styles. */
    static DateFormats read(Xml part) throws IOException {
        DateFormats formats = new DateFormats();
        Map<Integer, Boolean> own = new HashMap<>();
        boolean isOfCells = false;
        while (part.next()) {
            if (part.starts("numFmt")) {
                own.put(number(part.attribute("numFmtId", "0")), isDate(part.attribute("formatCode", "")));
            } else if (part.starts("cellXfs") || part.ends("cellXfs")) {
                isOfCells = part.starts("cellXfs");
            } else if (isOfCells && part.starts("xf")) {
                int format = number(part.attribute("numFmtId", "0"));
                formats.styles.add(own.getOrDefault(format, BUILT_IN.get(Math.max(format, 0))));
            }
        }
        return formats;
    }

    boolean isDate(int style) {
        return style >= 0 && style < styles.size() && styles.get(style);
    }

    /**
     * Whether a format shows years, months, days or times, texts and colours left out. One that is longer than spreadsheet
     * programs write is none, since to look for the end of a text that has none takes the square of what is left.
     */
    static boolean isDate(String format) {
        if (format.length() > LONGEST_FORMAT) {
            return false;
        }
        String letters = format.toLowerCase(Locale.ROOT).replaceAll(NOT_OF_THE_DATE, "");
        return letters.chars().anyMatch(c -> "ymdhs".indexOf(c) >= 0);
    }

    static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
