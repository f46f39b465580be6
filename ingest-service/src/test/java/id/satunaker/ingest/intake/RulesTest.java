package id.satunaker.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule: a value that just breaks it is refused, with its code and nothing else, and the value beside it is not. */
class RulesTest {
    /** Said of lines, of stored events and of passports, not by rules alone. */
    private static final EnumSet<Code> NOT_OF_RULES = EnumSet.of(
            Code.RECORD_KIND_NOT_AGREED,
            Code.ITEM_NOT_JSON,
            Code.ITEM_NOT_OBJECT,
            Code.FIELD_DUPLICATE,
            Code.RECORD_TOO_LARGE,
            Code.STORE_UNKNOWN,
            Code.STORE_TOO_FEW_REPLICAS,
            Code.STORE_TOPIC_MISSING,
            Code.STORE_DENIED,
            Code.STORE_REGISTRY_AWAY,
            Code.ROW_MALFORMED,
            Code.CELL_FORMULA,
            Code.CELL_FAULT,
            Code.CELL_NUMBER,
            Code.CELL_DATE,
            Code.CELL_ENCODING,
            Code.CELL_UNNAMED,
            Code.COLUMN_UNKNOWN,
            Code.COLUMN_DUPLICATE,
            Code.COLUMN_MISSING,
            Code.RECORDED_AT_REQUIRED,
            Code.PASSPORT_INVALID,
            Code.PASSPORT_UNKNOWN_ISSUER,
            Code.PASSPORT_INDONESIAN,
            Code.PERSON_TWO_NUMBERS,
            Code.PERSON_NO_NUMBER,
            Code.SPECVERSION_UNSUPPORTED,
            Code.TYPE_OF_ANOTHER_PATH,
            Code.DATACONTENTTYPE_UNSUPPORTED,
            Code.DATA_BASE64,
            Code.TIME_INVALID,
            Code.VINTAGE_INVALID,
            Code.VINTAGE_TOO_EARLY,
            Code.VINTAGE_IN_FUTURE,
            Code.LABOUR_FORCE_DIFFERS);

    /** Kind, field, refused value, code, accepted value; {@code -} is a field that is not there. */
    private static final String ROWS = """
            jobSeeker | recordId | - | field.missing | "r"
            jobSeeker | recordId | null | field.missing | "r"
            jobSeeker | recordId | "" | field.blank | "0"
            jobSeeker | recordId | 7 | field.wrong-type | "7"
            jobSeeker | recordId | [] | field.wrong-type | "7"
            jobSeeker | recordId | "a b" | record-id.invalid | "aZ09._:-"
            jobSeeker | recordId | "a/b" | record-id.invalid | "a-b"
            jobSeeker | recordId | "é" | record-id.invalid | "e"
            jobSeeker | recordId | "65: a" | record-id.invalid | "64: a"
            jobSeeker | recordId | "x3216014503040001x" | text.holds-nik | "x3216014513040001x"
            jobSeeker | recordId | "13216014503040001" | text.holds-nik | "3216-014503040001"
            jobSeeker | recordId | "3216014503040001" | text.holds-nik | "321601450304001"
            jobSeeker | regionCode | - | field.missing | "32.16"
            jobSeeker | regionCode | 32.16 | field.wrong-type | "32.16"
            jobSeeker | regionCode | "3216" | region-code.no-dot | "32.16"
            jobSeeker | regionCode | "Bekasi" | region-code.invalid | "32.16"
            jobSeeker | regionCode | "32" | region-code.invalid | "32.16"
            jobSeeker | regionCode | "ID" | region-code.invalid | "32.16"
            jobSeeker | regionCode | "32.160" | region-code.invalid | "32.16"
            jobSeeker | regionCode | "32.99" | region-code.unknown | "32.16"
            jobSeeker | regionCode | "32.73" | region-code.foreign | "32.16"
            vacancy | regionCode | "32.73" | region-code.foreign | "32.16"
            placement | regionCode | "32.99" | region-code.unknown | "32.73"
            jobSeeker | recordedAt | - | field.missing | "2025-01-10T08:00:00Z"
            jobSeeker | recordedAt | 1736467200 | field.wrong-type | "2025-01-10T08:00:00-00:00"
            jobSeeker | recordedAt | "2025-01-10" | recorded-at.invalid | "2025-01-10t08:00:00z"
            jobSeeker | recordedAt | "Z" | recorded-at.invalid | "2025-01-10T08:00:00Z"
            jobSeeker | recordedAt | "2025-02-29T08:00:00Z" | recorded-at.invalid | "2024-02-29T08:00:00Z"
            jobSeeker | recordedAt | "2025-01-10T24:00:00Z" | recorded-at.invalid | "2025-01-10T23:59:59Z"
            jobSeeker | recordedAt | "2025-01-10T08:60:00Z" | recorded-at.invalid | "2025-01-10T08:59:00Z"
            jobSeeker | recordedAt | "2025-01-10T08:00Z" | recorded-at.invalid | "2025-01-10T08:00:00.1Z"
            jobSeeker | recordedAt | "2025-01-10 08:00:00Z" | recorded-at.invalid | "2025-01-10T08:00:00Z"
            jobSeeker | recordedAt | "2025-01-10T08:00:00.Z" | recorded-at.invalid | "2025-01-10T08:00:00.123456789Z"
            jobSeeker | recordedAt | "2025-01-10T08:00:00+0700" | recorded-at.invalid | "2025-01-10T08:00:00+07:00"
            jobSeeker | recordedAt | "2025-01-10T08:00:00+24:00" | recorded-at.invalid | "2025-01-10T08:00:00+23:59"
            jobSeeker | recordedAt | "2025-01-10T08:00:00" | recorded-at.no-offset | "2025-01-10T08:00:00+09:00"
            jobSeeker | recordedAt | "0001-01-01T00:00:00Z" | recorded-at.too-early | "1970-01-01T00:00:00Z"
            jobSeeker | recordedAt | "2025-06-29T16:05:00.123457Z" | recorded-at.ahead | "2025-06-29T16:05:00.123456Z"
            jobSeeker | recordedAt | "2025-06-29T23:06:00+07:00" | recorded-at.ahead | "2025-06-29T23:05:00+07:00"
            jobSeeker | retracted | "false" | field.wrong-type | false
            jobSeeker | retracted | 0 | field.wrong-type | null
            jobSeeker | regionName | "x" | field.unknown | -
            jobSeeker | openings | null | field.unknown | -
            vacancy | nik | "3216014503040001" | field.unknown | -
            placement | registeredOn | "2025-01-10" | field.unknown | -
            jobSeeker | nik | - | field.missing | "3216014503040001"
            jobSeeker | nik | 3216014503040001 | nik.number | "3216014503040001"
            placement | nik | 3.216e15 | nik.number | "3216014503040001"
            jobSeeker | passport | "IND:Z1234567" | passport.not-taken | -
            placement | passport | 7 | passport.not-taken | null
            vacancy | passport | "IND:Z1234567" | field.unknown | -
            jobSeeker | nik | true | field.wrong-type | "3216014503040001"
            jobSeeker | nik | "3,2E+15" | nik.spreadsheet | "3216014503040001"
            jobSeeker | nik | "3.21601450304E+15" | nik.spreadsheet | "3216014503040001"
            jobSeeker | nik | "3216014503040000.0" | nik.spreadsheet | "3216014503040001"
            jobSeeker | nik | "321601450304001" | nik.not-16-digits | "3216014503040001"
            jobSeeker | nik | "32160145030400011" | nik.not-16-digits | "3216014503040001"
            jobSeeker | nik | "3216 01450304001" | nik.not-16-digits | "3216014503040001"
            jobSeeker | nik | "321601450304000A" | nik.not-16-digits | "3216014503040001"
            jobSeeker | nik | "٣٢١٦٠١٤٥٠٣٠٤٠٠٠١" | nik.not-16-digits | "3216014503040001"
            jobSeeker | nik | "3216010003040001" | nik.invalid-date | "3216010103040001"
            jobSeeker | nik | "3216013203040001" | nik.invalid-date | "3216013103040001"
            jobSeeker | nik | "3216014003040001" | nik.invalid-date | "3216014103040001"
            jobSeeker | nik | "3216017203040001" | nik.invalid-date | "3216017103040001"
            jobSeeker | nik | "3216017104040001" | nik.invalid-date | "3216017004040001"
            jobSeeker | nik | "3216014500040001" | nik.invalid-date | "3216014501040001"
            jobSeeker | nik | "3216014513040001" | nik.invalid-date | "3216014512040001"
            jobSeeker | nik | "3216012902010001" | nik.invalid-date | "3216012902000001"
            jobSeeker | nik | "3216016902990001" | nik.invalid-date | "3216016902960001"
            jobSeeker | nik | "3216014503040000" | nik.zero-serial | "9916014503049999"
            jobSeeker | nik | "1111111111111111" | nik.one-digit | "1111111111111112"
            jobSeeker | registeredOn | - | field.missing | "2025-01-10"
            jobSeeker | registeredOn | 20250110 | field.wrong-type | "2025-01-10"
            jobSeeker | registeredOn | "10-01-2025" | date.invalid | "2025-01-10"
            jobSeeker | registeredOn | "2025-1-10" | date.invalid | "2025-01-10"
            jobSeeker | registeredOn | "2025-02-29" | date.invalid | "2024-02-29"
            jobSeeker | registeredOn | "2025-01-10T00:00:00Z" | date.invalid | "2025-01-10"
            jobSeeker | registeredOn | "1969-12-31" | date.too-early | "1970-01-01"
            jobSeeker | registeredOn | "2025-07-01" | date.in-future | "2025-06-30"
            jobSeeker | confirmedOn | "2025-07-01" | date.in-future | "2025-06-30"
            jobSeeker | endedOn | "2025-01-09" | date.before-start | "2025-01-10"
            jobSeeker | endedOn | "2026-07-01" | date.too-late | "2026-06-30"
            jobSeeker | endReason | "RETIRED" | category.unknown | "FOUND_WORK"
            jobSeeker | endReason | "_U" | category.unknown | null
            jobSeeker | working | "yes" | field.wrong-type | true
            jobSeeker | sex | "f" | category.unknown | "F"
            jobSeeker | sex | " " | field.blank | null
            jobSeeker | education | "S2" | category.unknown | "S1"
            jobSeeker | occupation | "25121" | occupation.invalid | "2512"
            jobSeeker | occupation | "2A" | occupation.invalid | "2"
            jobSeeker | occupation | 2512 | field.wrong-type | "0110"
            jobSeeker | birthMonth | "2004-13" | birth-month.invalid | "2004-12"
            jobSeeker | birthMonth | "2004-03-01" | birth-month.invalid | "2004-03"
            jobSeeker | birthMonth | "2010-02" | birth-month.too-young | "2010-01"
            jobSeeker | birthMonth | "1914-01" | birth-month.too-old | "1914-02"
            jobSeeker | birthDate | "2004-03" | date.invalid | "2004-03-31"
            jobSeeker | birthDate | "2010-02-01" | birth-month.too-young | "2010-01-31"
            jobSeeker | birthDate | "1914-01-31" | birth-month.too-old | "1914-02-01"
            vacancy | employerId | - | field.missing | "E"
            vacancy | employerId | "x3216014503040001" | text.holds-nik | "x3216014503040000"
            vacancy | title | null | field.missing | "Welder"
            vacancy | title | "Welder 3216014503040001 now" | text.holds-nik | "Welder 3216014500040001 now"
            vacancy | title | "501: x" | text.too-long | "500: x"
            vacancy | title | "tab\there" | text.invalid | "no tab here"
            vacancy | title | "half \ud83d pair" | text.invalid | "whole \ud83d\ude80 pair"
            vacancy | openings | - | field.missing | 1
            vacancy | openings | "5" | field.wrong-type | 5
            vacancy | openings | 0 | number.out-of-range | 1
            vacancy | openings | -1 | number.out-of-range | 1
            vacancy | openings | 10001 | number.out-of-range | 10000
            vacancy | openings | 99999999999999999999 | number.out-of-range | 10000
            vacancy | openings | 2.5 | number.not-whole | 2
            vacancy | openings | 1e3 | number.not-whole | 1000
            vacancy | openedOn | "2026-07-01" | date.too-late | "2026-06-30"
            vacancy | openedOn | "1969-12-31" | date.too-early | "1970-01-01"
            vacancy | validUntil | "2025-01-09" | date.before-start | "2025-01-10"
            vacancy | sector | "V" | sector.invalid | "U"
            vacancy | sector | "a" | sector.invalid | "A"
            vacancy | sector | "AB" | sector.invalid | "A"
            vacancy | education | "PHD" | category.unknown | "POSTGRADUATE"
            vacancy | monthlyWage | 5000000 | field.wrong-type | null
            vacancy | monthlyWage/min | - | field.missing | 0
            vacancy | monthlyWage/max | - | field.missing | 6000000
            vacancy | monthlyWage/min | 6000001 | wage.min-over-max | 6000000
            vacancy | monthlyWage/min | -1 | number.out-of-range | 0
            vacancy | monthlyWage/avg | 1 | field.unknown | -
            placement | employerId | "" | field.blank | "E"
            placement | vacancy | "a b" | vacancy.invalid | "a-b"
            placement | vacancy | "a/b/c" | vacancy.invalid | "a/b"
            placement | vacancy | "/b" | vacancy.invalid | "a/b"
            placement | vacancy | "3216014503040001" | text.holds-nik | "3216014503040000"
            placement | startedOn | - | field.missing | "2025-01-10"
            placement | startedOn | "2026-07-01" | date.too-late | "2026-06-30"
            placement | evidence | "HEARSAY" | category.unknown | "REGISTER"
            placement | endReason | "FILLED" | category.unknown | "LAID_OFF"
            endedPlacement | endedOn | "2025-02-19" | date.before-start | "2025-02-21"
            endedPlacement | endedOn | "2025-02-20" | date.on-start | "2025-02-21"
            endedPlacement | endReason | - | reason.missing | "RESIGNED"
            closedVacancy | closedOn | "2025-01-09" | date.before-start | "2025-01-10"
            closedVacancy | closeReason | null | reason.missing | "EXPIRED"
            bornJobSeeker | birthDate | "2004-04-01" | birth-month.differs | "2004-03-31"
            """;

    static Stream<RuleRow> rows() {
        return ROWS.lines().map(RuleRow::parse);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void refusesWhatBreaksARule(RuleRow row) {
        List<Violation> violations = row.violations(row.refused());

        assertThat(violations)
                .extracting(Violation::pointer, violation -> violation.code().code())
                .containsExactly(tuple("/" + row.field(), row.code()));
        assertThat(violations.get(0).words())
                .hasSize(WordCounts.of(violations.get(0).code()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void acceptsTheValueBeside(RuleRow row) {
        List<Violation> violations = row.violations(row.accepted());

        assertThat(violations).isEmpty();
    }

    @Test
    void seesEveryCodeOfTheRules() {
        EnumSet<Code> expected = EnumSet.complementOf(NOT_OF_RULES);

        var seen = rows().map(RuleRow::code).collect(Collectors.toSet());

        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(Code::code).toList());
    }
}
