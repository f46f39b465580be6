package id.satunaker.ingest.xlsx;

import id.satunaker.ingest.intake.sheet.Workbooks.Damage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The texts of a workbook that its cells name by number. */
final class SharedStrings {
    /** Bytes, of which a text takes many even if it is empty. */
    private static final long MOST = 32 << 20;

    private static final int EACH = 56;

    private final List<String> texts = new ArrayList<>();

    /** Reads them from their part. */
    static SharedStrings read(Xml part) throws IOException {
        SharedStrings strings = new SharedStrings();
        long size = 0;
        while (part.next()) {
            if (part.starts("si")) {
                String text = runs(part, "si");
                size += EACH + text.length();
                if (size > MOST) {
                    throw new DamagedException(Damage.TOO_LARGE);
                }
                strings.texts.add(text);
            }
        }
        return strings;
    }

    String get(String number) throws IOException {
        try {
            return texts.get(Integer.parseInt(number.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new DamagedException(Damage.UNREADABLE);
        }
    }

    /** A text that may be made of runs of different looks; how it is pronounced is no part of it. */
    static String runs(Xml part, String end) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean isSaid = false;
        while (part.next() && !part.ends(end)) {
            if (part.starts("rPh") || part.ends("rPh")) {
                isSaid = part.starts("rPh");
            } else if (part.starts("t")) {
                String run = part.text();
                text.append(isSaid ? "" : run);
            }
        }
        return text.toString();
    }
}
