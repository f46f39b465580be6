package id.satunaker.ingest.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One file of the corpus and what is to be answered to it: {@code stored} are the items, as JSON, that it must mean
 * exactly, {@code errors} are row, column and code of all that is wrong with it.
 */
record SpreadsheetCase(
        String about,
        String file,
        String path,
        Map<String, String> parameters,
        String contentType,
        @Nullable String contentEncoding,
        int status,
        @Nullable String code,
        List<JsonNode> stored,
        List<String> errors) {
    private static final Path CORPUS = Path.of("src/test/resources/spreadsheets");
    private static final String EXPECTED = ".expected.json";
    private static final String PARTS = ".xlsx.txt";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> COMMON_PARTS =
            Map.of("xl/workbook.xml", """
            <workbook xmlns:r="r"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>""", "xl/_rels/workbook.xml.rels", """
            <Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>\
            <Relationship Id="rId2" Type="x/styles" Target="styles.xml"/>\
            <Relationship Id="rId3" Type="x/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>""");

    static Stream<SpreadsheetCase> all() throws IOException {
        return Files.list(CORPUS)
                .filter(path -> path.toString().endsWith(EXPECTED))
                .sorted()
                .map(path -> JSON.readValue(path.toFile(), SpreadsheetCase.class));
    }

    byte[] bytes() throws IOException {
        Path path = CORPUS.resolve(file);
        return file.endsWith(PARTS) ? zipped(Files.readString(path)) : Files.readAllBytes(path);
    }

    /** A workbook of the parts of a text, each after a line {@code --- path}, and of those that all workbooks have. */
    private static byte[] zipped(String text) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>(COMMON_PARTS);
        for (String part : text.split("(?m)^--- ")) {
            int end = part.indexOf('\n');
            if (end > 0) {
                parts.put(part.substring(0, end), part.substring(end + 1));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        return file + ": " + about;
    }
}
