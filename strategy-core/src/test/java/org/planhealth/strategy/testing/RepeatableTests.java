package org.planhealth.strategy.testing;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.concurrent.ThreadLocalRandom;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.LifecycleHook;

/** What a module keeps to so that its tests scale with {@code -Dplanhealth.tries} and end the same for the same seed. */
public final class RepeatableTests {
    private RepeatableTests() {}

    /**
     * Checks the tests of a module.
     *
     * @param root the package that they are in
     */
    public static void check(String root) {
        assertThat(ServiceLoader.load(LifecycleHook.class))
                .as("hooks of jqwik")
                .hasAtLeastOneElementOfType(TriesAndSeeds.class);
        JavaClasses tests =
                new ClassFileImporter().withImportOption(new OnlyIncludeTests()).importPackages(root);
        methods()
                .that()
                .areAnnotatedWith(Property.class)
                .should(haveNoSeedOfTheirOwn())
                .because("the option -Dplanhealth.seed gives it")
                .check(tests);
        noClasses()
                .should()
                .callConstructor(Random.class)
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(ThreadLocalRandom.class, "current")
                .orShould()
                .callMethodWhere(target(owner(assignableTo(Arbitrary.class))).and(target(nameMatching("sample.*"))))
                .because("only properties of jqwik follow -Dplanhealth.tries and -Dplanhealth.seed")
                .check(tests);
    }

    private static ArchCondition<JavaMethod> haveNoSeedOfTheirOwn() {
        return new ArchCondition<>("have no seed of their own") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                String seed = method.getAnnotationOfType(Property.class).seed();
                events.add(new SimpleConditionEvent(
                        method,
                        seed.equals(Property.SEED_NOT_SET),
                        method.getFullName() + " has the seed '" + seed + "'"));
            }
        };
    }
}
