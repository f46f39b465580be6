package id.satunaker.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.ingest.http.ApiDescription;
import id.satunaker.schemas.event.RecordKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The schemas of items say what the rules say: all that a rule accepts, and nothing that a schema can tell it refuses. */
class DescribedItemsTest {
    private static final ApiDescription DESCRIPTION = ApiDescription.read();
    private static final Map<RecordKind, String> NAMES = Map.of(
            RecordKind.JOB_SEEKER, "JobSeeker", RecordKind.VACANCY, "Vacancy", RecordKind.PLACEMENT, "Placement");

    /** What takes a clock, another field, or an eye for a NIK. */
    private static final Set<String> NOT_OF_SCHEMAS = Set.of(
            "text.holds-nik",
            "text.invalid",
            "field.blank",
            "region-code.unknown",
            "region-code.foreign",
            "recorded-at.too-early",
            "recorded-at.ahead",
            "passport.not-taken",
            "nik.invalid-date",
            "nik.zero-serial",
            "nik.one-digit",
            "date.too-early",
            "date.too-late",
            "date.in-future",
            "date.before-start",
            "date.on-start",
            "reason.missing",
            "birth-month.differs",
            "birth-month.too-young",
            "birth-month.too-old",
            "wage.min-over-max",
            "nik.spreadsheet");

    /** To the rules an exponent is none of the digits of a number that is counted. */
    private static final String WHOLE_TO_A_SCHEMA = "1e3";

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(Literal.Number.class, new AsItIs()))
            .build();

    static Stream<RuleRow> rows() {
        return RulesTest.rows();
    }

    static Stream<RuleRow> rowsThatSchemasTell() {
        return rows().filter(row -> !NOT_OF_SCHEMAS.contains(row.code()))
                .filter(row -> !row.refused().equals(WHOLE_TO_A_SCHEMA));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void takesWhatTheRulesAccept(RuleRow row) {
        assertThat(flaws(row, row.accepted())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rowsThatSchemasTell")
    void refusesWhatTheRulesRefuse(RuleRow row) {
        assertThat(flaws(row, row.refused())).isNotEmpty();
    }

    private static List<String> flaws(RuleRow row, String value) {
        JsonNode item = JSON.readTree(JSON.writeValueAsString(row.with(value).members()));
        return DESCRIPTION.flaws(DESCRIPTION.schema(NAMES.get(row.recordKind())), item);
    }

    /** A number as it is written. */
    private static final class AsItIs extends ValueSerializer<Literal.Number> {
        @Override
        public void serialize(Literal.Number number, JsonGenerator json, SerializationContext context) {
            json.writeNumber(new BigDecimal(number.literal()));
        }
    }
}
