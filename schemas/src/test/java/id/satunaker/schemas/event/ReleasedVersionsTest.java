package id.satunaker.schemas.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReleasedVersionsTest {

    @Test
    void thereIsAVersionWithASampleOfEachClassThatTravels() {
        assertThat(ReleasedVersion.all())
                .isNotEmpty()
                .allSatisfy(version -> assertThat(version.samples().stream()
                                .map(sample -> version.schemaOf(sample).getName()))
                        .contains("JobSeekerEvent", "VacancyEvent", "PlacementEvent", "Participant", "LabourForce")
                        .contains("IndicatorObservation", "IndicatorPartial"));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void todaysSchemasKeepTheContract(ReleasedVersion version) {
        Map<String, Schema> current = ReleasedVersion.current().schemas();

        assertThat(Contract.breaches(current, version.schemas())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aFrozenSampleStillMeansWhatItMeant(ReleasedVersion version, String sample) throws IOException {
        Schema released = version.schemaOf(sample);
        byte[] frozen = HexFormat.of()
                .parseHex(Files.readString(version.bytesOf(sample)).trim());

        SpecificRecordBase read = Reading.asClass(released, frozen);

        byte[] written = FreezeVersion.bytes(read);
        assertThat(Reading.json(read.getSchema(), released, written))
                .isEqualToIgnoringWhitespace(Files.readString(version.jsonOf(sample)));
    }

    @ParameterizedTest
    @MethodSource("incompatibleChanges")
    void anIncompatibleChangeIsNoticed(String change, String before, String after) {
        assertThat(breachesAfter(text -> replace(text, before, after)))
                .as(change)
                .isNotEmpty();
    }

    @Test
    void aFieldWithADefaultIsNoBreach() {
        String persons = "\"name\":\"persons\",\"type\":\"long\"";

        assertThat(breachesAfter(text -> replace(
                        text, persons, persons + "},{\"name\":\"men\",\"type\":[\"null\",\"long\"],\"default\":null")))
                .isEmpty();
    }

    static Stream<Arguments> incompatibleChanges() {
        String persons = "\"name\":\"persons\",\"type\":\"long\"";
        return Stream.of(
                Arguments.of("a required field goes", ",{" + persons + "}", ""),
                Arguments.of("a required field comes", persons, persons + "},{\"name\":\"men\",\"type\":\"long\""),
                Arguments.of("a type changes", persons, persons.replace("long", "string")),
                Arguments.of("a field is renamed", persons, persons.replace("persons", "people")),
                Arguments.of("a record is renamed", "LabourForce", "Workforce"));
    }

    private static List<String> breachesAfter(UnaryOperator<String> change) {
        Map<String, Schema> released = ReleasedVersion.current().schemas();
        Map<String, Schema> changed = new HashMap<>(released);
        Schema before = changed.remove(LabourForce.class.getName());
        Schema after = new Schema.Parser().parse(change.apply(before.toString()));
        changed.put(after.getFullName(), after);
        return Contract.breaches(changed, released);
    }

    private static String replace(String text, String before, String after) {
        assertThat(text).contains(before);
        return text.replace(before, after);
    }

    static Stream<ReleasedVersion> versions() {
        return ReleasedVersion.all().stream();
    }

    static Stream<Arguments> samples() {
        return versions().flatMap(version -> version.samples().stream().map(sample -> Arguments.of(version, sample)));
    }
}
