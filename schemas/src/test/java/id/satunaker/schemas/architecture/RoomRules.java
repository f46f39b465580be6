package id.satunaker.schemas.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** What a room may depend on and show. */
final class RoomRules {
    private RoomRules() {}

    static Stream<ArchRule> of(Rooms rooms) {
        Stream<ArchRule> service =
                Stream.of(subjectIsPlain(rooms), servicesAreStrangers(rooms), roomsAreKnown(rooms), noCycles(rooms));
        Stream<ArchRule> edges = rooms.edges().stream()
                .flatMap(edge -> Stream.of(edgeDependsOnSubjectOnly(rooms, edge), edgeIsPackagePrivate(rooms, edge)));
        Stream<ArchRule> filled = rooms.all().map(room -> roomIsThere(rooms, room));
        return Stream.of(service, edges, filled).flatMap(rules -> rules);
    }

    private static ArchRule subjectIsPlain(Rooms rooms) {
        return classes()
                .that(are(rooms.in(rooms.subject())))
                .should()
                .onlyDependOnClassesThat(are(rooms.allowedToSubject()));
    }

    private static ArchRule edgeDependsOnSubjectOnly(Rooms rooms, String edge) {
        return classes().that(are(rooms.in(edge))).should().onlyDependOnClassesThat(are(rooms.allowedToEdge(edge)));
    }

    private static ArchRule edgeIsPackagePrivate(Rooms rooms, String edge) {
        return classes()
                .that(are(rooms.in(edge)))
                .and()
                .areTopLevelClasses()
                .should()
                .notBePublic();
    }

    private static ArchRule servicesAreStrangers(Rooms rooms) {
        return classes().should().onlyDependOnClassesThat(are(rooms.allowedToService()));
    }

    private static ArchRule roomsAreKnown(Rooms rooms) {
        return classes().should(Conditions.be(rooms.inAnyRoom()));
    }

    /** A room that has no class is a misspelt one, and its rules would pass silently. */
    private static ArchRule roomIsThere(Rooms rooms, String room) {
        DescribedPredicate<JavaClass> inRoom = rooms.in(room);
        return classes().should(Conditions.include(inRoom));
    }

    private static ArchRule noCycles(Rooms rooms) {
        return slices().matching(rooms.root() + ".(*)..").should().beFreeOfCycles();
    }

    private static DescribedPredicate<JavaClass> are(DescribedPredicate<JavaClass> predicate) {
        return predicate.as("are %s", predicate.getDescription());
    }
}
