package id.satunaker.ingest.intake.sheet;

import static id.satunaker.ingest.intake.sheet.ColumnType.CATEGORY;
import static id.satunaker.ingest.intake.sheet.ColumnType.CODE;
import static id.satunaker.ingest.intake.sheet.ColumnType.DATE;
import static id.satunaker.ingest.intake.sheet.ColumnType.FLAG;
import static id.satunaker.ingest.intake.sheet.ColumnType.ID;
import static id.satunaker.ingest.intake.sheet.ColumnType.MONTH;
import static id.satunaker.ingest.intake.sheet.ColumnType.NIK;
import static id.satunaker.ingest.intake.sheet.ColumnType.NUMBER;
import static id.satunaker.ingest.intake.sheet.ColumnType.SEX;
import static id.satunaker.ingest.intake.sheet.ColumnType.TIME;
import static id.satunaker.ingest.intake.sheet.ColumnType.WORDS;

import id.satunaker.ingest.intake.ItemKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of one kind of record, each under its English and its Indonesian names. */
public final class Columns {
    private static final Column RECORD_ID = Column.of("recordId", ID, "id_catatan", "nomor_catatan", "no_pendaftaran");
    private static final Column REGION = Column.of("regionCode", ID, "kode_wilayah", "kode_kabupaten_kota");
    private static final Column RECORDED_AT =
            Column.of("recordedAt", TIME, "waktu_pencatatan", "waktu_catat", "dicatat_pada");
    private static final Column RETRACTED = Column.of("retracted", FLAG, "dibatalkan", "ditarik");
    private static final Column PERSON = Column.of("nik", NIK, "nik", "no_ktp", "nomor_induk_kependudukan");
    private static final Column PASSPORT = Column.of("passport", ID, "paspor", "nomor_paspor", "no_paspor");
    private static final Column OCCUPATION = Column.of("occupation", CODE, "kode_jabatan", "jabatan", "kbji");
    private static final Column SECTOR = Column.of("sector", CATEGORY, "sektor", "lapangan_usaha", "kbli");
    private static final Column ENDED_ON =
            Column.of("endedOn", DATE, "tanggal_berakhir", "tgl_berakhir", "tanggal_selesai");
    private static final Column END_REASON = Column.of("endReason", CATEGORY, "alasan_berakhir", "alasan_selesai");
    private static final Column EMPLOYER =
            Column.of("employerId", ID, "id_pemberi_kerja", "id_perusahaan", "nib", "perusahaan");

    private static final Columns JOB_SEEKER = new Columns(
            RECORD_ID,
            REGION,
            PERSON,
            PASSPORT,
            Column.of("registeredOn", DATE, "tanggal_daftar", "tgl_daftar", "tanggal_pendaftaran"),
            ENDED_ON,
            END_REASON,
            Column.of("confirmedOn", DATE, "tanggal_konfirmasi", "tgl_konfirmasi"),
            Column.of("working", FLAG, "bekerja", "sedang_bekerja"),
            Column.of("sex", SEX, "jenis_kelamin", "jk", "kelamin"),
            Column.of("birthDate", DATE, "tanggal_lahir", "tgl_lahir"),
            Column.of("birthMonth", MONTH, "bulan_lahir"),
            Column.of("education", CATEGORY, "pendidikan", "pendidikan_terakhir"),
            OCCUPATION,
            RETRACTED,
            RECORDED_AT);
    private static final Columns VACANCY = new Columns(
            RECORD_ID,
            REGION,
            EMPLOYER,
            Column.of("title", WORDS, "judul_lowongan", "judul", "nama_jabatan"),
            Column.of("openings", NUMBER, "jumlah_lowongan", "jumlah_posisi", "kuota"),
            Column.of("openedOn", DATE, "tanggal_buka", "tgl_buka"),
            Column.of("validUntil", DATE, "berlaku_sampai", "berlaku_hingga"),
            Column.of("closedOn", DATE, "tanggal_tutup", "tgl_tutup"),
            Column.of("closeReason", CATEGORY, "alasan_tutup"),
            OCCUPATION,
            SECTOR,
            Column.of("education", CATEGORY, "pendidikan_minimal", "pendidikan"),
            new Column(
                    "monthlyWageMin", "/monthlyWage/min", NUMBER, List.of("upah_bulanan_min", "upah_min", "gaji_min")),
            new Column(
                    "monthlyWageMax",
                    "/monthlyWage/max",
                    NUMBER,
                    List.of("upah_bulanan_maks", "upah_maks", "gaji_maks")),
            RETRACTED,
            RECORDED_AT);
    private static final Columns PLACEMENT = new Columns(
            RECORD_ID,
            REGION,
            PERSON,
            PASSPORT,
            EMPLOYER,
            Column.of("vacancy", ID, "id_lowongan", "lowongan"),
            Column.of("startedOn", DATE, "tanggal_mulai", "tgl_mulai", "tanggal_mulai_kerja"),
            ENDED_ON,
            END_REASON,
            OCCUPATION,
            SECTOR,
            Column.of("evidence", CATEGORY, "bukti", "sumber_bukti"),
            RETRACTED,
            RECORDED_AT);

    private static final Columns LABOUR_FORCE = new Columns(
            REGION,
            Column.of("vintage", MONTH, "bulan_survei", "bulan", "periode"),
            Column.of("persons", NUMBER, "jumlah_angkatan_kerja", "angkatan_kerja", "jumlah_orang"));

    private final List<Column> all;
    private final Map<String, Column> byKey;

    private Columns(Column... all) {
        this.all = List.of(all);
        this.byKey = this.all.stream()
                .flatMap(column -> column.keys().distinct().map(key -> Map.entry(key, column)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The columns of one kind. */
    public static Columns of(ItemKind kind) {
        return switch (kind) {
            case JOB_SEEKER -> JOB_SEEKER;
            case VACANCY -> VACANCY;
            case PLACEMENT -> PLACEMENT;
            case LABOUR_FORCE -> LABOUR_FORCE;
        };
    }

    /** In the order of templates. */
    public List<Column> all() {
        return all;
    }

    /** The columns that even a retraction needs, and that are not among those given; a passport stands for a NIK. */
    Stream<Column> missing(Set<@Nullable Column> there) {
        return needed().filter(column -> !there.contains(column))
                .filter(column -> column != PERSON || !there.contains(PASSPORT));
    }

    /** Of figures, which cannot be retracted, all. */
    private Stream<Column> needed() {
        return this == LABOUR_FORCE
                ? all.stream()
                : Stream.of(RECORD_ID, REGION, PERSON).filter(all::contains);
    }

    /** Whether rows of these columns hold as of a time. */
    boolean areRecorded() {
        return all.contains(RECORDED_AT);
    }

    @Nullable
    Column find(String header) {
        return byKey.get(Column.folded(header));
    }

    /** The columns by where their fields are in an item. */
    Map<String, Column> byPointer() {
        return all.stream().collect(Collectors.toMap(Column::pointer, Function.identity()));
    }
}
