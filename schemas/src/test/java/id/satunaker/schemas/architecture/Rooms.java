package id.satunaker.schemas.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rooms of one service by name, and which classes lie where. */
record Rooms(String root, String subject, List<String> edges) {
    private static final String PLATFORM = "id.satunaker";
    private static final String SCHEMAS = PLATFORM + ".schemas";

    Stream<String> all() {
        return Stream.concat(Stream.of(subject), edges.stream());
    }

    DescribedPredicate<JavaClass> in(String room) {
        return classes("in " + room, type -> isIn(type, root + "." + room));
    }

    /** The package of the application class itself, no room. */
    DescribedPredicate<JavaClass> inRoot() {
        return classes("in the root", type -> type.getPackageName().equals(root));
    }

    DescribedPredicate<JavaClass> inAnyRoom() {
        return all().map(this::in)
                .reduce(inRoot(), (some, more) -> some.or(more))
                .as("in a room of " + root);
    }

    /** Java, JSpecify, events, regions and the subject itself. */
    DescribedPredicate<JavaClass> allowedToSubject() {
        return classes(
                "Java, JSpecify, events, regions or " + subject,
                type -> type.isPrimitive()
                        || Stream.of(
                                        "java",
                                        "javax.crypto",
                                        "org.jspecify",
                                        SCHEMAS + ".event",
                                        SCHEMAS + ".region",
                                        root + "." + subject)
                                .anyMatch(allowed -> isIn(type, allowed)));
    }

    /** All that is not the platform's own, and of that {@code schemas}, the subject and the edge itself. */
    DescribedPredicate<JavaClass> allowedToEdge(String edge) {
        return classes(
                "of schemas, " + subject + ", " + edge + " or of others",
                type -> !isIn(type, PLATFORM)
                        || Stream.of(SCHEMAS, root + "." + subject, root + "." + edge)
                                .anyMatch(allowed -> isIn(type, allowed)));
    }

    DescribedPredicate<JavaClass> allowedToService() {
        return classes(
                "of schemas, the service or of others",
                type -> !isIn(type, PLATFORM) || Stream.of(SCHEMAS, root).anyMatch(allowed -> isIn(type, allowed)));
    }

    private static boolean isIn(JavaClass type, String packageName) {
        return (type.getPackageName() + ".").startsWith(packageName + ".");
    }

    /** Of an array, the elements count. */
    private static DescribedPredicate<JavaClass> classes(String description, Predicate<JavaClass> belongs) {
        return DescribedPredicate.describe(description, type -> belongs.test(type.getBaseComponentType()));
    }
}
