package id.satunaker.schemas.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rules of style.md for one service: its rooms and what each may depend on, and the habits of its code. Allow-lists
 * wherever a list is needed, since a misspelt forbidden package passes silently.
 */
public final class ArchitectureRules {
    private ArchitectureRules() {}

    /**
     * Checks the main code of a service.
     *
     * @param rootPackage such as {@code id.satunaker.ingest}
     * @param subject the name of the room in the middle, such as {@code intake}
     * @param edges the names of the other rooms, such as {@code http} and {@code kafka}
     * @throws AssertionError listing every violation
     */
    public static void checkService(String rootPackage, String subject, String... edges) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage);
        List<String> violations = violations(classes, new Rooms(rootPackage, subject, List.of(edges)));
        if (!violations.isEmpty()) {
            throw new AssertionError(String.join("\n", violations));
        }
    }

    /** What is wrong, one text for each rule that is broken. */
    static List<String> violations(JavaClasses classes, Rooms rooms) {
        return Stream.concat(RoomRules.of(rooms), CodeRules.all())
                .map(rule -> rule.allowEmptyShould(true).evaluate(classes))
                .filter(result -> result.hasViolation())
                .map(result -> result.getFailureReport().toString())
                .toList();
    }
}
