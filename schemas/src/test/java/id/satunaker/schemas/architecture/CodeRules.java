package id.satunaker.schemas.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Habits that hold in every room. */
final class CodeRules {
    private static final Set<String> EMPTY_NAMES =
            Set.of("util", "utils", "helper", "helpers", "manager", "managers", "impl", "dto", "dtos", "common");
    private static final Set<String> INJECTIONS = Set.of(
            "org.springframework.beans.factory.annotation.Autowired",
            "jakarta.inject.Inject",
            "jakarta.annotation.Resource");
    private static final String VALUE = "org.springframework.beans.factory.annotation.Value";
    private static final String AVRO_RECORD = "org.apache.avro.specific.SpecificRecordBase";

    private CodeRules() {}

    static Stream<ArchRule> all() {
        return Stream.of(
                rule("tell the time by a Clock", CodeRules::clocklessTimes),
                rule("have no injected field", CodeRules::injectedFields),
                rule("have no @Value", CodeRules::values),
                rule("make Avro objects by builder", CodeRules::constructedRecords),
                rule("lie in packages with names that say something", CodeRules::emptyNames));
    }

    private static ArchRule rule(String description, Function<JavaClass, Stream<String>> violations) {
        return classes().should(Conditions.haveNone(description, violations));
    }

    private static Stream<String> clocklessTimes(JavaClass type) {
        return accesses(type, CodeRules::isClockless);
    }

    private static boolean isClockless(JavaCodeUnitAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        var parameters = access.getTarget().getRawParameterTypes();
        return switch (access.getTarget().getName()) {
            case "now" ->
                owner.startsWith("java.time.")
                        && parameters.stream().noneMatch(p -> p.getName().equals("java.time.Clock"));
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            case JavaConstructor.CONSTRUCTOR_NAME -> owner.equals("java.util.Date") && parameters.isEmpty();
            default -> false;
        };
    }

    private static Stream<String> injectedFields(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> INJECTIONS.stream().anyMatch(field::isAnnotatedWith))
                .map(field -> field.getFullName() + " is injected");
    }

    private static Stream<String> values(JavaClass type) {
        Stream<CanBeAnnotated> members = type.getMembers().stream().map(member -> member);
        Stream<CanBeAnnotated> parameters = type.getCodeUnits().stream().flatMap(unit -> unit.getParameters().stream());
        return Stream.concat(members, parameters)
                .filter(place -> place.isAnnotatedWith(VALUE))
                .map(place -> place + " is a @Value");
    }

    private static Stream<String> constructedRecords(JavaClass type) {
        return accesses(
                type,
                access -> access.getTarget().getName().equals(JavaConstructor.CONSTRUCTOR_NAME)
                        && access.getTargetOwner().isAssignableTo(AVRO_RECORD));
    }

    private static Stream<String> emptyNames(JavaClass type) {
        return Arrays.stream(type.getPackageName().split("\\."))
                .filter(EMPTY_NAMES::contains)
                .map(name -> type.getName() + " lies in a package named " + name);
    }

    private static Stream<String> accesses(JavaClass type, Predicate<JavaCodeUnitAccess<?>> forbidden) {
        return type.getCodeUnitAccessesFromSelf().stream().filter(forbidden).map(JavaAccess::getDescription);
    }
}
