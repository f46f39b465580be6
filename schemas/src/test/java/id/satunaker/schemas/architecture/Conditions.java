package id.satunaker.schemas.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Function;
import java.util.stream.Stream;

/** Conditions that ArchUnit has no words for. */
final class Conditions {
    private Conditions() {}

    static ArchCondition<JavaClass> be(DescribedPredicate<JavaClass> predicate) {
        return haveNone(
                "be " + predicate.getDescription(),
                type -> predicate.test(type)
                        ? Stream.empty()
                        : Stream.of(type.getName() + " is not " + predicate.getDescription()));
    }

    /** For all classes together: at least one is as described. */
    static ArchCondition<JavaClass> include(DescribedPredicate<JavaClass> predicate) {
        return new ArchCondition<>("include one " + predicate.getDescription()) {
            private boolean isIncluded;

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                isIncluded |= predicate.test(type);
            }

            @Override
            public void finish(ConditionEvents events) {
                if (!isIncluded) {
                    events.add(SimpleConditionEvent.violated(this, "no class is " + predicate.getDescription()));
                }
            }
        };
    }

    /** No violation, of those that the function describes, in any class. */
    static ArchCondition<JavaClass> haveNone(String description, Function<JavaClass, Stream<String>> violations) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                violations.apply(type).forEach(violation -> events.add(SimpleConditionEvent.violated(type, violation)));
            }
        };
    }
}
