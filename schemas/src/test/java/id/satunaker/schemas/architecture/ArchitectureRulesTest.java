package id.satunaker.schemas.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureRulesTest {

    @Test
    void findsNothingInACleanService() {
        assertThat(violations("clean", "http", "kafka")).isEmpty();
    }

    @Test
    void findsASubjectThatKnowsMoreThanPlainJava() {
        assertThat(violations("subject")).singleElement().asString().contains("AsksALogger", "org.slf4j.Logger");
    }

    @Test
    void findsAnEdgeThatKnowsAnotherEdge() {
        assertThat(violations("edges", "http", "kafka"))
                .anySatisfy(violation -> assertThat(violation)
                        .contains(
                                "classes that are in kafka should only depend on", "KnowsThePage", "edges.http.Page"));
    }

    @Test
    void findsAPublicClassOfAnEdge() {
        assertThat(violations("open", "http")).singleElement().asString().contains("OpenToAll", "PUBLIC");
    }

    @Test
    void findsAClassOutsideTheRooms() {
        assertThat(violations("cellar")).singleElement().asString().contains("Hidden is not in a room");
    }

    @Test
    void findsARoomThatIsMisspelt() {
        assertThat(violations("open", "http", "kafak"))
                .anySatisfy(violation -> assertThat(violation).contains("no class is in kafak"));
    }

    @Test
    void findsACycleOfRooms() {
        assertThat(violations("cycle", "http"))
                .anySatisfy(violation -> assertThat(violation).contains("Cycle detected", "Slice work", "Slice http"));
    }

    @Test
    void findsAServiceThatKnowsAnother() {
        assertThat(violations("neighbour"))
                .singleElement()
                .asString()
                .contains("KnowsAnotherService", "planted.clean.work.Work");
    }

    @Test
    void findsEveryWayToTellTheTimeWithoutAClock() {
        assertThat(violations("clock"))
                .singleElement()
                .asString()
                .contains("(5 times)", "Instant.now()", "LocalDate.now()", "LocalDate.now(java.time.ZoneId)")
                .contains("System.currentTimeMillis()", "java.util.Date.<init>()");
    }

    @Test
    void findsAnInjectedField() {
        assertThat(violations("injection", "http")).singleElement().asString().contains("Injected.field is injected");
    }

    @Test
    void findsAValueOnAFieldAndOnAParameter() {
        assertThat(violations("value", "http"))
                .singleElement()
                .asString()
                .contains("(2 times)", "Valued.field", "java.lang.String");
    }

    @Test
    void findsAnAvroObjectMadeByConstructor() {
        assertThat(violations("constructor"))
                .singleElement()
                .asString()
                .contains("(2 times)", "Constructs.called()", "Constructs.referenced()");
    }

    @Test
    void findsAPackageWhoseNameSaysNothing() {
        assertThat(violations("names")).singleElement().asString().contains("lies in a package named util");
    }

    @Test
    void readsMainCodeOnly() {
        assertThatThrownBy(() -> ArchitectureRules.checkService("id.satunaker.planted.open", "work", "http"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no class is in work")
                .hasMessageNotContaining("OpenToAll");
    }

    private static List<String> violations(String planted, String... edges) {
        String root = "id.satunaker.planted." + planted;
        return ArchitectureRules.violations(
                new ClassFileImporter().importPackages(root), new Rooms(root, "work", List.of(edges)));
    }
}
