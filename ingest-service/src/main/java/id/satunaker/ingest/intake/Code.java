package id.satunaker.ingest.intake;

import java.util.List;

/** Every reason for which an item, or the header of a spreadsheet, is not accepted, by its code in answers. */
public enum Code {
    ITEM_NOT_JSON("item.not-json"),
    ITEM_NOT_OBJECT("item.not-object"),

    SPECVERSION_UNSUPPORTED("specversion.unsupported"),
    TYPE_OF_ANOTHER_PATH("type.of-another-path"),
    DATACONTENTTYPE_UNSUPPORTED("datacontenttype.unsupported"),
    DATA_BASE64("data.base64"),
    TIME_INVALID("time.invalid"),

    FIELD_UNKNOWN("field.unknown"),
    FIELD_DUPLICATE("field.duplicate"),
    FIELD_MISSING("field.missing"),
    FIELD_BLANK("field.blank"),
    FIELD_WRONG_TYPE("field.wrong-type"),

    RECORD_ID_INVALID("record-id.invalid"),
    TEXT_HOLDS_NIK("text.holds-nik"),
    TEXT_TOO_LONG("text.too-long"),
    TEXT_INVALID("text.invalid"),

    REGION_CODE_NO_DOT("region-code.no-dot"),
    REGION_CODE_INVALID("region-code.invalid"),
    REGION_CODE_UNKNOWN("region-code.unknown"),
    REGION_CODE_FOREIGN("region-code.foreign"),

    RECORD_KIND_NOT_AGREED("record-kind.not-agreed"),

    RECORDED_AT_INVALID("recorded-at.invalid"),
    RECORDED_AT_NO_OFFSET("recorded-at.no-offset"),
    RECORDED_AT_TOO_EARLY("recorded-at.too-early"),
    RECORDED_AT_AHEAD("recorded-at.ahead"),

    NIK_NUMBER("nik.number"),
    NIK_SPREADSHEET("nik.spreadsheet"),
    NIK_NOT_16_DIGITS("nik.not-16-digits"),
    NIK_INVALID_DATE("nik.invalid-date"),
    NIK_ZERO_SERIAL("nik.zero-serial"),
    NIK_ONE_DIGIT("nik.one-digit"),

    PASSPORT_NOT_TAKEN("passport.not-taken"),
    PASSPORT_INVALID("passport.invalid"),
    PASSPORT_UNKNOWN_ISSUER("passport.unknown-issuer"),
    PASSPORT_INDONESIAN("passport.indonesian"),
    PERSON_TWO_NUMBERS("person.two-numbers"),
    PERSON_NO_NUMBER("person.no-number"),

    DATE_INVALID("date.invalid"),
    DATE_TOO_EARLY("date.too-early"),
    DATE_TOO_LATE("date.too-late"),
    DATE_IN_FUTURE("date.in-future"),
    DATE_BEFORE_START("date.before-start"),
    DATE_ON_START("date.on-start"),
    REASON_MISSING("reason.missing"),

    BIRTH_MONTH_INVALID("birth-month.invalid"),
    BIRTH_MONTH_DIFFERS("birth-month.differs"),
    BIRTH_MONTH_TOO_YOUNG("birth-month.too-young"),
    BIRTH_MONTH_TOO_OLD("birth-month.too-old"),

    CATEGORY_UNKNOWN("category.unknown"),
    OCCUPATION_INVALID("occupation.invalid"),
    SECTOR_INVALID("sector.invalid"),
    VACANCY_INVALID("vacancy.invalid"),

    NUMBER_NOT_WHOLE("number.not-whole"),
    NUMBER_OUT_OF_RANGE("number.out-of-range"),
    WAGE_MIN_OVER_MAX("wage.min-over-max"),

    VINTAGE_INVALID("vintage.invalid"),
    VINTAGE_TOO_EARLY("vintage.too-early"),
    VINTAGE_IN_FUTURE("vintage.in-future"),
    LABOUR_FORCE_DIFFERS("labour-force.differs"),

    ROW_MALFORMED("row.malformed"),
    CELL_FORMULA("cell.formula"),
    CELL_FAULT("cell.fault"),
    CELL_NUMBER("cell.number"),
    CELL_DATE("cell.date"),
    CELL_ENCODING("cell.encoding"),
    CELL_UNNAMED("cell.unnamed"),
    COLUMN_UNKNOWN("column.unknown"),
    COLUMN_DUPLICATE("column.duplicate"),
    COLUMN_MISSING("column.missing"),
    RECORDED_AT_REQUIRED("recorded-at.required"),

    RECORD_TOO_LARGE("record.too-large"),
    STORE_UNKNOWN("store.unknown"),
    STORE_TOO_FEW_REPLICAS("store.too-few-replicas"),
    STORE_TOPIC_MISSING("store.topic-missing"),
    STORE_DENIED("store.denied"),
    STORE_REGISTRY_AWAY("store.registry-away");

    private final String code;

    Code(String code) {
        this.code = code;
    }

    /** The code as answers show it. */
    public String code() {
        return code;
    }

    /** This violation at a place in the item; the words fill the places of its texts and are never the sender's. */
    public Violation at(String pointer, Object... words) {
        return new Violation(pointer, this, List.of(words));
    }

    /** This violation at a member under its sender's own name, which is shown only if it cannot be a NIK. */
    public Violation ofMember(String name) {
        return at(Pointer.to("", name));
    }

    /** This violation of an item as a whole. */
    public Violation ofItem() {
        return at("");
    }
}
