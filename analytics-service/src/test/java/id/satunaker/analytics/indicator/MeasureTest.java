package id.satunaker.analytics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satunaker.schemas.event.Education;
import id.satunaker.schemas.event.PlacementEndReason;
import id.satunaker.schemas.event.RegistrationEndReason;
import id.satunaker.schemas.event.Sex;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MeasureTest {
    private static final List<Measure> HIDDEN =
            List.of(Measures.PROVINCE_TIN, Measures.PROVINCE_TOUT, Measures.PLACED_WITHIN_90, Measures.KEPT_FOR_90);
    private static final Map<String, Integer> PINNED = Map.ofEntries(
            Map.entry("REG_T", 0),
            Map.entry("REG_U", 1),
            Map.entry("REG_U SEX", 2),
            Map.entry("REG_U AGE", 5),
            Map.entry("REG_U EDUCATION", 12),
            Map.entry("REG_U OCCUPATION", 21),
            Map.entry("REG_U DURATION", 32),
            Map.entry("REG_IN", 36),
            Map.entry("REG_OUT", 37),
            Map.entry("REG_OUT REASON", 38),
            Map.entry("REG_TIN", 47),
            Map.entry("REG_TOUT", 48),
            Map.entry("REG_TIN PROVINCE", 49),
            Map.entry("REG_TOUT PROVINCE", 50),
            Map.entry("PLC", 51),
            Map.entry("PLC_REG", 52),
            Map.entry("VAC", 53),
            Map.entry("VAC_NEW", 54),
            Map.entry("PLC SECTOR", 55),
            Map.entry("PLC OCCUPATION", 77),
            Map.entry("PLC_END", 88),
            Map.entry("PLC_END END_REASON", 89),
            Map.entry("VAC SECTOR", 96),
            Map.entry("VAC OCCUPATION", 118),
            Map.entry("REG_IN PLACED_WITHIN_90", 129),
            Map.entry("PLC KEPT_FOR_90", 130));

    /** Stored cells know a measure by its index: a change of these needs a new version of the rules. */
    @Test
    void theStorageOrderIsPinned() {
        Map<String, Integer> firstOfEach = Stream.concat(Measure.all().stream(), HIDDEN.stream())
                .collect(Collectors.toMap(MeasureTest::name, Measure::index, Math::min));

        assertThat(firstOfEach).isEqualTo(PINNED);
        assertThat(Measures.COUNT).isEqualTo(131).isLessThan(Slots.SPELLS.first());
        assertThat(Slots.SPELLS).isEqualTo(new Slots(1_024, 4_194_304));
        assertThat(Slots.LAGS).isEqualTo(new Slots(8_388_608, 2_097_152));
    }

    private static String name(Measure measure) {
        String part = measure.dimension() != null ? measure.dimension().name() : measure.category();
        return part == null ? measure.indicator().name() : measure.indicator() + " " + part;
    }

    @Test
    void everyMeasureIsFoundByWhatItCounts() {
        for (Measure measure : Measure.all()) {
            Measure found = measure.dimension() == null || measure.category() == null
                    ? Measure.of(measure.indicator())
                    : Measure.of(measure.indicator(), measure.dimension(), measure.category());
            assertThat(found).isSameAs(measure);
        }
        assertThat(Measure.all()).hasSize(127).doesNotContainAnyElementsOf(HIDDEN);
        assertThat(Measure.of(Indicator.LAYOFF))
                .isSameAs(Measure.of(Indicator.PLC_END, Dimension.END_REASON, "LAID_OFF"));
    }

    @Test
    void whatIsNotCountedIsRefused() {
        assertThatThrownBy(() -> Measure.of(Indicator.PLC, Dimension.SEX, "F"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Measure.of(Indicator.REG_U, Dimension.SEX, "X"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everySymbolOfTheSchemasHasItsCategory() {
        assertThat(Dimension.SEX.categories()).isEqualTo(names(Sex.values()));
        assertThat(Dimension.EDUCATION.categories()).isEqualTo(names(Education.values()));
        assertThat(Dimension.END_REASON.categories()).isEqualTo(names(PlacementEndReason.values()));
        assertThat(Dimension.REASON.categories()).containsAll(names(RegistrationEndReason.values()));
    }

    @Test
    void aCodeWithoutACategoryIsUnknown() {
        Map<String, Measure> occupations = Measure.by(Indicator.REG_U, Dimension.OCCUPATION);

        for (String occupation : new String[] {null, "", "X12", "-"}) {
            assertThat(Category.of(occupations, Category.majorGroup(occupation)).category())
                    .isEqualTo("_U");
        }
        assertThat(Category.of(occupations, Category.majorGroup("9621")).category())
                .isEqualTo("9");
    }

    @Test
    void aSectorIsItsLetter() {
        Map<String, Measure> sectors = Measure.by(Indicator.PLC, Dimension.SECTOR);

        for (String sector : new String[] {null, "", "a", "X", "AA"}) {
            assertThat(Category.of(sectors, Category.section(sector)).category())
                    .isEqualTo("_U");
        }
        assertThat(Category.of(sectors, Category.section("U")).category()).isEqualTo("U");
    }

    @Test
    void everyIndicatorHasAFactSheetInBothLanguages() {
        for (Indicator indicator : Indicator.values()) {
            FactSheet sheet = indicator.factSheet();
            assertThat(List.of(
                            sheet.name(),
                            sheet.concept(),
                            sheet.definition(),
                            sheet.classification(),
                            sheet.measure(),
                            sheet.reference(),
                            sheet.source(),
                            sheet.unit(),
                            sheet.numerator()))
                    .as("%s", indicator)
                    .allSatisfy(text -> assertThat(Set.of(text.id(), text.en()))
                            .doesNotContain("")
                            .allSatisfy(words -> assertThat(words).doesNotContain("{", "}")));
        }
    }

    @Test
    void registeredUnemploymentCarriesTheLabelWordForWord() {
        FactSheet sheet = Indicator.REG_U.factSheet();

        assertThat(sheet.label()).isEqualTo(FactSheet.LABEL);
        assertThat(FactSheet.LABEL.id())
                .isEqualTo("Pencari kerja menganggur terdaftar (data administrasi). "
                        + "BUKAN Tingkat Pengangguran Terbuka (TPT) BPS.");
        assertThat(FactSheet.LABEL.en())
                .isEqualTo("Registered unemployed job seekers (administrative data). "
                        + "NOT the official open unemployment rate (TPT) of BPS.");
    }

    private static List<String> names(Enum<?>... symbols) {
        return Stream.of(symbols).map(Enum::name).toList();
    }
}
