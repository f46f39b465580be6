package id.satunaker.ingest.xlsx;

import id.satunaker.ingest.intake.sheet.Workbooks.Damage;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the parts of a workbook are: its first sheet that is not hidden, its shared strings, its styles. */
final class Parts {
    /** Of a sheet that is read as it is asked for. */
    private static final long LARGEST_SHEET = 512L << 20;
    /** Of a part that is held in memory. */
    private static final long LARGEST_PART = 16L << 20;

    /** Of one that only says where the others are. */
    private static final long LARGEST_INDEX = 4L << 20;

    private static final String WORKBOOK = "xl/workbook.xml";

    private final Zip zip;
    private final Map<String, String> targets = new HashMap<>();
    private @Nullable String sheetId;
    private boolean countsFrom1904;

    Parts(Zip zip) throws IOException {
        this.zip = zip;
        readWorkbook(required(WORKBOOK));
        readRelations(required("xl/_rels/workbook.xml.rels"));
    }

    Xml sheet() throws IOException {
        String path = sheetId == null ? null : targets.get(sheetId);
        InputStream part = path == null ? null : zip.open(path, LARGEST_SHEET);
        if (part == null) {
            throw new DamagedException(Damage.UNREADABLE);
        }
        return new Xml(part);
    }

    SharedStrings strings() throws IOException {
        InputStream part = ofType("sharedStrings");
        return part == null ? new SharedStrings() : SharedStrings.read(new Xml(part));
    }

    DateFormats formats() throws IOException {
        InputStream part = ofType("styles");
        return part == null ? new DateFormats() : DateFormats.read(new Xml(part));
    }

    boolean countsFrom1904() {
        return countsFrom1904;
    }

    private void readWorkbook(Xml part) throws IOException {
        while (part.next()) {
            if (part.starts("workbookPr")) {
                String flag = part.attribute("date1904", "0");
                countsFrom1904 = flag.equals("1") || flag.equals("true");
            } else if (sheetId == null && part.starts("sheet") && isVisible(part)) {
                sheetId = part.attribute("id");
            }
        }
    }

    private static boolean isVisible(Xml sheet) {
        return sheet.attribute("state", "visible").equals("visible");
    }

    private void readRelations(Xml part) throws IOException {
        while (part.next()) {
            if (part.starts("Relationship")) {
                String target = part.attribute("Target", "");
                String path = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                targets.put(part.attribute("Id", ""), path);
                String type = part.attribute("Type", "");
                targets.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), path);
            }
        }
    }

    private @Nullable InputStream ofType(String type) throws IOException {
        String path = targets.get(type);
        return path == null ? null : zip.open(path, LARGEST_PART);
    }

    private Xml required(String path) throws IOException {
        InputStream part = zip.open(path, LARGEST_INDEX);
        if (part == null) {
            throw new DamagedException(Damage.UNREADABLE);
        }
        return new Xml(part);
    }
}
