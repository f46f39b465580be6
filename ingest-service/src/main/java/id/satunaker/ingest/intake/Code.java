package id.satunaker.ingest.intake;

/** Every reason for which an item, or the header of a spreadsheet, is not accepted: its code in answers, what it means, and how to mend it. */
public enum Code {
    ITEM_NOT_JSON("item.not-json", "The item cannot be read as JSON.", "Send one JSON object with nothing after it."),
    ITEM_NOT_OBJECT("item.not-object", "The item is not a JSON object.", "Send {...}, one object for one record."),

    FIELD_UNKNOWN(
            "field.unknown",
            "There is no such field.",
            "Check the spelling (upper and lower case count), or leave the field out."),
    FIELD_DUPLICATE("field.duplicate", "The field is there more than once.", "Send each field once."),
    FIELD_MISSING("field.missing", "The field is required.", "Send a value other than null."),
    FIELD_BLANK("field.blank", "The text is empty.", "Leave the field out, or send null, if it is not known."),
    FIELD_WRONG_TYPE("field.wrong-type", "The value must be %1$s.", "Send %1$s."),

    RECORD_ID_INVALID(
            "record-id.invalid",
            "A record id has 1 to 64 of the characters A-Z a-z 0-9 . _ : -",
            "Send your own id of the record, without spaces or slashes."),
    TEXT_HOLDS_NIK(
            "text.holds-nik",
            "The text holds 16 digits in a row that are a valid NIK.",
            "A NIK may stand in the field nik only; if it is not a NIK, break the digits with a letter or a dash."),
    TEXT_TOO_LONG("text.too-long", "The text has more than %1$s characters.", "Shorten the text."),
    TEXT_INVALID(
            "text.invalid",
            "The text holds control characters or broken Unicode.",
            "Send plain text in UTF-8, without line breaks or tabs."),

    REGION_CODE_NO_DOT(
            "region-code.no-dot",
            "A region code carries its dot: 32.16.",
            "%1$s has no dot, so it could be either scheme: as a Kemendagri code it is %2$s; a BPS code has to be looked up"
                    + " first, since 153 BPS codes are another region's Kemendagri code."),
    REGION_CODE_INVALID(
            "region-code.invalid",
            "A region code has the form 32.16.",
            "Send the Kemendagri code of a kabupaten or kota, two digits, a dot and two digits, never a name."),
    REGION_CODE_UNKNOWN(
            "region-code.unknown",
            "No kabupaten or kota has this code.",
            "Look the code up in the Kemendagri list; BPS numbers regions differently."),
    REGION_CODE_FOREIGN(
            "region-code.foreign",
            "The region is not one of yours.",
            "Job seekers, vacancies and the labour force belong to a region that your agreement and your token name."),

    RECORD_KIND_NOT_AGREED(
            "record-kind.not-agreed",
            "Your agreement does not name this kind of record.",
            "Ask the ministry to extend the agreement; nothing of this kind is taken until then."),

    RECORDED_AT_INVALID(
            "recorded-at.invalid",
            "recordedAt is not an RFC 3339 time.",
            "Send date, time with seconds and offset: 2025-01-10T08:30:00+07:00."),
    RECORDED_AT_NO_OFFSET(
            "recorded-at.no-offset",
            "recordedAt has no offset from UTC.",
            "Add +07:00 (WIB), +08:00 (WITA), +09:00 (WIT) or Z."),
    RECORDED_AT_TOO_EARLY(
            "recorded-at.too-early", "recordedAt is before 1970.", "Send when the record was last edited."),
    RECORDED_AT_AHEAD(
            "recorded-at.ahead",
            "recordedAt is more than 5 minutes ahead of the clock here.",
            "Check the sending system's clock and its offset from UTC."),

    NIK_NUMBER(
            "nik.number",
            "The NIK is a JSON number.",
            "Send it as a string in quotes: as a number it loses leading zeros, and many programs spoil its last digits."),
    NIK_SPREADSHEET(
            "nik.spreadsheet",
            "The NIK was turned into a number by a spreadsheet, so its last digits are lost.",
            "Format the column as text, then enter the NIK again from the source; it cannot be restored."),
    NIK_NOT_16_DIGITS(
            "nik.not-16-digits", "A NIK has 16 digits and nothing else.", "Leave out spaces, dots and quotes."),
    NIK_INVALID_DATE(
            "nik.invalid-date",
            "Digits 7 to 12 of the NIK are not a birth date.",
            "They are DDMMYY; for women 40 is added to the day: 01 to 31, or 41 to 71."),
    NIK_ZERO_SERIAL(
            "nik.zero-serial",
            "The last four digits of the NIK are 0000.",
            "They count from 0001; a spreadsheet may have rounded them away."),
    NIK_ONE_DIGIT("nik.one-digit", "The NIK is one digit, repeated.", "Do not send a placeholder for a NIK."),

    PASSPORT_NOT_TAKEN(
            "passport.not-taken",
            "Passport numbers are not taken here.",
            "Send the NIK. Foreign workers without one can be sent once the ministry has turned their passport numbers on."),
    PASSPORT_INVALID(
            "passport.invalid",
            "A passport is the three letters of its issuer, a colon, and 1 to 9 letters and digits: IND:Z1234567.",
            "Copy both from the lines at the foot of its page, without blanks, dashes and <; the issuer of a German passport"
                    + " is DEU."),
    PASSPORT_UNKNOWN_ISSUER(
            "passport.unknown-issuer",
            "No issuer of passports has these three letters.",
            "Send the ISO 3166 code in three letters, as on the passport."),
    PASSPORT_INDONESIAN(
            "passport.indonesian",
            "The passport is an Indonesian one.",
            "Send the NIK, which every Indonesian has; by another number the same person would count twice."),
    PERSON_TWO_NUMBERS(
            "person.two-numbers",
            "The person has both a NIK and a passport.",
            "Send the NIK alone, if the person has one, and else the passport alone."),
    PERSON_NO_NUMBER(
            "person.no-number",
            "The person has neither a NIK nor a passport.",
            "Send nik, or for a foreigner without one passport."),

    DATE_INVALID("date.invalid", "The value is not a date.", "Send a day of the calendar as YYYY-MM-DD."),
    DATE_TOO_EARLY("date.too-early", "The date is before 1970-01-01.", "Check the year."),
    DATE_TOO_LATE("date.too-late", "The date is more than a year ahead.", "Check the year."),
    DATE_IN_FUTURE("date.in-future", "The date is after today.", "This has to have happened already."),
    DATE_BEFORE_START("date.before-start", "The date is before %1$s.", "Check both dates; they may be swapped."),
    DATE_ON_START(
            "date.on-start",
            "The placement ends on the day it starts.",
            "endedOn is the first day on which the job is no longer held; retract a placement that never began."),
    REASON_MISSING("reason.missing", "A reason is required together with %1$s.", "Send one of %2$s."),

    BIRTH_MONTH_INVALID("birth-month.invalid", "birthMonth is not a month.", "Send YYYY-MM."),
    BIRTH_MONTH_DIFFERS(
            "birth-month.differs",
            "birthDate does not lie in birthMonth.",
            "Send one of the two; only the month is kept."),
    BIRTH_MONTH_TOO_YOUNG(
            "birth-month.too-young",
            "The person is younger than 15 on registeredOn.",
            "Check the year of birth and registeredOn."),
    BIRTH_MONTH_TOO_OLD("birth-month.too-old", "The person is older than 110.", "Check the year of birth."),

    CATEGORY_UNKNOWN("category.unknown", "The value is not in the list.", "Send one of %1$s, or leave the field out."),
    OCCUPATION_INVALID(
            "occupation.invalid", "The occupation is not a KBJI 2014 code.", "Send a text of 1 to 4 digits."),
    SECTOR_INVALID("sector.invalid", "The sector is not a KBLI 2020 section.", "Send one capital letter, A to U."),
    VACANCY_INVALID(
            "vacancy.invalid",
            "The vacancy is neither a record id nor a participant id, a slash and a record id.",
            "Send the recordId of your own vacancy, or participantId/recordId of another's."),

    NUMBER_NOT_WHOLE("number.not-whole", "The number is not whole.", "Send digits only, without fraction or exponent."),
    NUMBER_OUT_OF_RANGE("number.out-of-range", "The number is not between %1$s and %2$s.", "Check the number."),
    VINTAGE_INVALID("vintage.invalid", "vintage is not a month.", "Send the month of the survey as YYYY-MM."),
    VINTAGE_TOO_EARLY("vintage.too-early", "The month is before 1970.", "Check the year."),
    VINTAGE_IN_FUTURE("vintage.in-future", "The month is after the present one.", "Check the year and the month."),
    LABOUR_FORCE_DIFFERS(
            "labour-force.differs",
            "Another row has the same region and month with another number of persons.",
            "Keep the row that is right, and remove the other."),
    WAGE_MIN_OVER_MAX("wage.min-over-max", "min is greater than max.", "Check both numbers; they may be swapped."),

    ROW_MALFORMED(
            "row.malformed",
            "The row has a quote that is not closed, or text after a closing quote; rows after it may have become part of"
                    + " it.",
            "Double the quotes inside a quoted cell, or save the file from the spreadsheet program again."),
    CELL_FORMULA(
            "cell.formula",
            "The cell holds a formula.",
            "Copy the column, paste it as values only, and save the file again."),
    CELL_FAULT(
            "cell.fault",
            "The cell holds an error of the spreadsheet, such as #N/A or #REF!.",
            "Mend the look-up or formula behind the column, or empty the cell if the value is not known."),
    CELL_NUMBER(
            "cell.number",
            "The cell was turned into a number by the spreadsheet, so digits may be lost.",
            "Format the column as text, then enter the values again from the source."),
    CELL_DATE(
            "cell.date",
            "The cell was turned into a date by the spreadsheet.",
            "Format the column as text, then enter the values again from the source."),
    CELL_ENCODING(
            "cell.encoding",
            "The cell holds bytes that are no characters in the encoding of the file.",
            "Save the file as CSV UTF-8, or as .xlsx."),
    CELL_UNNAMED(
            "cell.unnamed",
            "A cell stands in a column that has no name in the header row.",
            "Name the column, or empty it; look for a separator too many in the row."),
    COLUMN_UNKNOWN("column.unknown", "There is no such column.", "Name the column as in the template, or remove it."),
    COLUMN_DUPLICATE(
            "column.duplicate",
            "The column is there more than once.",
            "Remove one of them; the English and the Indonesian name mean the same column."),
    COLUMN_MISSING("column.missing", "The column %1$s is required.", "Add a column named %1$s or %2$s."),
    RECORDED_AT_REQUIRED(
            "recorded-at.required",
            "Nothing says as of when the rows hold.",
            "Add ?recordedAt= to the address, the time at which the data was taken from the source, or a column"
                    + " recordedAt."),

    RECORD_TOO_LARGE("record.too-large", "The record is larger than the store takes.", "Shorten its texts."),
    STORE_UNKNOWN(
            "store.unknown",
            "It is not known whether the record was stored.",
            "Send it again, unchanged; it counts once however often it is sent."),
    STORE_TOO_FEW_REPLICAS(
            "store.too-few-replicas",
            "Fewer copies of the store are up than a record needs to be safe.",
            "Send it again, unchanged; it counts once however often it is sent."),
    STORE_TOPIC_MISSING(
            "store.topic-missing",
            "The store has no place for records of this kind.",
            "Nothing is wrong with the record; send it again, unchanged, once this is mended here."),
    STORE_DENIED(
            "store.denied",
            "This service may not store records of this kind.",
            "Nothing is wrong with the record; send it again, unchanged, once this is mended here."),
    STORE_REGISTRY_AWAY(
            "store.registry-away",
            "The schema registry has not said yet how records are written.",
            "Send it again, unchanged; it counts once however often it is sent.");

    private final String code;
    private final String detail;
    private final String hint;

    Code(String code, String detail, String hint) {
        this.code = code;
        this.detail = detail;
        this.hint = hint;
    }

    /** The code as answers show it. */
    public String code() {
        return code;
    }

    /** This violation at a place in the item; the words fill the places of its texts and are never the sender's. */
    public Violation at(String pointer, Object... words) {
        return words.length == 0
                ? new Violation(pointer, this, detail, hint)
                : new Violation(pointer, this, detail.formatted(words), hint.formatted(words));
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
