package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.Intake;
import id.satunaker.ingest.intake.ItemKind;
import id.satunaker.ingest.intake.sheet.CsvLine;
import id.satunaker.ingest.intake.sheet.Workbooks;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Hands out spreadsheets to be filled in, to anyone. */
@RestController
class TemplateController {
    private static final String CSV = ".csv";
    private static final String WORKBOOK = ".xlsx";
    private static final char SEPARATOR = ';';

    private final Map<String, byte[]> files = new HashMap<>();

    TemplateController(Workbooks workbooks, Intake intake) {
        for (String path : List.of(KindPaths.JOB_SEEKERS, KindPaths.VACANCIES, KindPaths.PLACEMENTS)) {
            List<List<String>> rows = KindPaths.kind(path)
                    .map(kind -> Template.rows(kind, intake.takesPassports()))
                    .orElseThrow();
            files.put(path + CSV, csv(rows));
            files.put(path + WORKBOOK, workbooks.ofTexts(rows));
        }
        files.put(KindPaths.LABOUR_FORCE + CSV, csv(Template.rows(ItemKind.LABOUR_FORCE, false)));
    }

    private static byte[] csv(List<List<String>> rows) {
        String csv = rows.stream().map(row -> CsvLine.of(row, SEPARATOR)).collect(Collectors.joining());
        return (CsvLine.MARK + csv).getBytes(StandardCharsets.UTF_8);
    }

    @GetMapping("/v1/templates/{name}")
    ResponseEntity<byte[]> template(@PathVariable String name) {
        byte[] file = files.get(name);
        if (file == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        MediaType type = name.endsWith(CSV)
                ? new MediaType("text", "csv", StandardCharsets.UTF_8)
                : MediaType.parseMediaType(Format.Types.WORKBOOK);
        return ResponseEntity.ok()
                .contentType(type)
                .headers(headers -> headers.setContentDisposition(
                        ContentDisposition.attachment().filename(name).build()))
                .body(file);
    }
}
