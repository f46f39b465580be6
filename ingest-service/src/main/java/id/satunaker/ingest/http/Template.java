package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.ItemKind;
import id.satunaker.ingest.intake.sheet.Column;
import id.satunaker.ingest.intake.sheet.Columns;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The first rows of a spreadsheet to be filled in: Indonesian names, and an example that is to be removed. An example
 * that is left in is refused, since its id, or its number, is none.
 */
final class Template {
    /** Once per upload, and one of two columns for the same. */
    private static final Set<String> LEFT_OUT = Set.of("recordedAt", "birthMonth");

    private static final String PASSPORT = "passport";

    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("recordId", "contoh (hapus baris ini)"),
            Map.entry("regionCode", "32.16"),
            Map.entry("nik", "16 angka"),
            Map.entry("registeredOn", "31/01/2025"),
            Map.entry("working", "tidak"),
            Map.entry("sex", "P"),
            Map.entry("birthDate", "15/03/2004"),
            Map.entry("education", "SMK"),
            Map.entry("occupation", "7212"),
            Map.entry("employerId", "nomor perusahaan"),
            Map.entry("title", "Tukang las"),
            Map.entry("openings", "5"),
            Map.entry("openedOn", "31/01/2025"),
            Map.entry("sector", "C"),
            Map.entry("monthlyWageMin", "5000000"),
            Map.entry("monthlyWageMax", "6000000"),
            Map.entry("vacancy", "nomor lowongan"),
            Map.entry("startedOn", "20/02/2025"),
            Map.entry("evidence", "EMPLOYER"),
            Map.entry("vintage", "2025-08"),
            Map.entry("persons", "jumlah orang"));

    private Template() {}

    static List<List<String>> rows(ItemKind kind, boolean takesPassports) {
        List<Column> columns = Columns.of(kind).all().stream()
                .filter(column -> !LEFT_OUT.contains(column.name()))
                .filter(column -> takesPassports || !column.name().equals(PASSPORT))
                .toList();
        return List.of(
                columns.stream().map(Column::title).toList(),
                columns.stream()
                        .map(column -> EXAMPLES.getOrDefault(column.name(), ""))
                        .toList());
    }
}
