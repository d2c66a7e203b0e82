package org.planhealth.strategy;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How the library is built: which package may know which, what it shows, and what it never asks its surroundings. */
class ArchitectureTest {
    private static final String MODEL = "org.planhealth.strategy";
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(MODEL);
    private static final ImmutableSet<String> EXPORTED = exportedPackages();

    private static final DescribedPredicate<JavaClass> PUBLIC_API =
            describe("are public and in an exported package", ArchitectureTest::isPublicApi);

    @Nested
    class Direction {
        @Test
        void leavesRulesAndTheirEngineOut() {
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.drools..", "org.kie..", "org.planhealth.rules..")
                    .because("the rules know the strategy, never the other way round")
                    .check(CLASSES);
        }

        @Test
        void leadsFromReadingAndAnalysisToTheModel() {
            noClasses()
                    .that()
                    .resideInAPackage(MODEL)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(MODEL + ".analysis..", MODEL + ".io..", MODEL + ".testing..")
                    .because("the model stands alone; what reads or analyses it comes and goes")
                    .check(CLASSES);
        }

        @Test
        void keepsReadingAndAnalysisApart() {
            noClasses()
                    .that()
                    .resideInAPackage(MODEL + ".analysis..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(MODEL + ".io..")
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAnyPackage("tools.jackson..", "org.snakeyaml..")
                    .because("an analysis is a function of the model, wherever that came from")
                    .check(CLASSES);
        }

        @Test
        void leavesDatabindToTheWriterOfJsonAndTheRoomForIt() {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(MODEL + ".jackson")
                    .and()
                    .haveNameNotMatching(".*\\.io\\.(JsonText|TreeSerializer)(\\$.*)?")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("tools.jackson.databind..", "com.fasterxml.jackson..")
                    .because("an audit as text starts without databind, and one class makes the mapper")
                    .check(CLASSES);
        }

        @Test
        void leavesJqwikToTests() {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(MODEL + ".testing")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("net.jqwik..", MODEL + ".testing")
                    .because("who embeds the library runs it without jqwik")
                    .check(CLASSES);
        }

        @Test
        void goesRoundInNoCircle() {
            slices().matching("org.planhealth.(**)")
                    .should()
                    .beFreeOfCycles()
                    .because("a package is understood after those that it uses")
                    .check(CLASSES);
        }
    }

    @Nested
    class Api {
        @Test
        void showsNoTypeOfTheParsersOutsideTheRoomForThem() {
            classes()
                    .that(PUBLIC_API)
                    .and()
                    .resideOutsideOfPackage(MODEL + ".jackson")
                    .should(showOnly(describe(
                            "types that are not of Jackson or SnakeYAML",
                            type -> !type.getPackageName().startsWith("tools.jackson")
                                    && !type.getPackageName().startsWith("com.fasterxml.jackson")
                                    && !type.getPackageName().startsWith("org.snakeyaml"))))
                    .because("a parser can then be replaced without a change for those who call us")
                    .check(CLASSES);
        }

        @Test
        void isNotOpenToSubclasses() {
            classes()
                    .that()
                    .arePublic()
                    .should(be(
                            "final, a record, an enum, an interface, an exception or without a constructor that others reach",
                            type -> type.getModifiers().contains(JavaModifier.FINAL)
                                    || type.getConstructors().stream().noneMatch(ArchitectureTest::isReached)
                                    || type.isRecord()
                                    || type.isEnum()
                                    || type.isInterface()
                                    || type.isAssignableTo(Throwable.class)))
                    .because("what may be overridden can hardly be changed")
                    .check(CLASSES);
        }

        /**
         * Each public type stands in the list with why it is public; {@code -Dapi.update} writes the list anew, with a gap
         * where the reason is to be filled in.
         */
        @Test
        void isTheCommittedListOfTypes() throws IOException {
            Path file = Path.of(System.getProperty("basedir", ""), "src/test/resources/public-types.txt");
            ImmutableList<String> types = CLASSES.stream()
                    .filter(PUBLIC_API)
                    .filter(JavaClass::isTopLevelClass)
                    .map(JavaClass::getName)
                    .sorted(naturalOrder())
                    .collect(toImmutableList());
            if (System.getProperty("api.update") != null) {
                Map<String, String> before = reasons(file);
                Files.write(
                        file,
                        types.stream()
                                .map(type -> type + " - " + before.getOrDefault(type, ""))
                                .toList());
            }

            Map<String, String> reasons = reasons(file);
            assertThat(reasons.keySet())
                    .as("public types; if a change is meant, run once with -Dapi.update, say why, and commit %s", file)
                    .containsExactlyElementsOf(types);
            assertThat(reasons)
                    .allSatisfy((type, reason) -> assertThat(reason).as(type).isNotBlank());
        }

        private static Map<String, String> reasons(Path file) throws IOException {
            Map<String, String> reasons = new TreeMap<>();
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split(" - ", 2);
                reasons.put(parts[0], parts.length == 2 ? parts[1] : "");
            }
            return reasons;
        }

        @Test
        void isFoundInEveryExportedPackage() {
            assertThat(CLASSES.stream().filter(PUBLIC_API).map(JavaClass::getPackageName))
                    .containsAll(EXPORTED);
        }
    }

    @Nested
    class Surroundings {
        @Test
        void areNotWrittenTo() {
            NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS
                    .because("a library answers its caller, and the caller speaks to people")
                    .check(CLASSES);
        }

        @Test
        void areNotLoggedTo() {
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.util.logging..",
                            "org.slf4j..",
                            "org.apache.commons.logging..",
                            "org.apache.logging..")
                    .orShould()
                    .dependOnClassesThat()
                    .belongToAnyOf(System.Logger.class)
                    .because("what there is to say is in the result")
                    .check(CLASSES);
        }

        @Test
        void areNotAskedForTheTime() {
            noClasses()
                    .should()
                    .accessTargetWhere(calls("the clock of the machine", ArchitectureTest::readsTheClock))
                    .because("time is an argument, so that the same plan gives the same answer tomorrow")
                    .check(CLASSES);
        }

        @Test
        void areNotAskedForLanguageOrTimeZone() {
            noClasses()
                    .should()
                    .accessTargetWhere(calls("a default of the machine", ArchitectureTest::usesADefault))
                    .because("the same plan gives the same bytes in every country")
                    .check(CLASSES);
        }
    }

    @Nested
    class State {
        @Test
        void isNotShared() {
            fields().that()
                    .areStatic()
                    .should()
                    .beFinal()
                    .because("two audits at a time must not see each other")
                    .check(CLASSES);
        }
    }

    private static boolean readsTheClock(CodeUnitAccessTarget target) {
        JavaClass owner = target.getOwner();
        return (owner.getPackageName().startsWith("java.time")
                        && target.getName().equals("now")
                        && !takes(target, Clock.class))
                || (owner.isEquivalentTo(Clock.class) && target.getName().startsWith("system"))
                || (owner.isEquivalentTo(Clock.class) && target.getName().startsWith("tick"))
                || (owner.isEquivalentTo(System.class)
                        && ImmutableSet.of("currentTimeMillis", "nanoTime").contains(target.getName()))
                || (owner.getName().equals("java.util.Date")
                        && target.getRawParameterTypes().isEmpty());
    }

    private static boolean usesADefault(CodeUnitAccessTarget target) {
        JavaClass owner = target.getOwner();
        return (owner.isEquivalentTo(Locale.class) && target.getName().equals("getDefault"))
                || (owner.getName().equals("java.time.ZoneId")
                        && target.getName().equals("systemDefault"))
                || (owner.getName().equals("java.util.TimeZone")
                        && target.getName().equals("getDefault"))
                || (owner.getName().equals("java.nio.charset.Charset")
                        && target.getName().equals("defaultCharset"))
                || (owner.isEquivalentTo(System.class) && target.getName().equals("lineSeparator"))
                || (owner.isEquivalentTo(String.class)
                        && ImmutableSet.of("format", "formatted", "toLowerCase", "toUpperCase")
                                .contains(target.getName())
                        && !takes(target, Locale.class));
    }

    private static boolean takes(CodeUnitAccessTarget target, Class<?> parameter) {
        return target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(parameter));
    }

    private static DescribedPredicate<JavaAccess<?>> calls(String what, Predicate<CodeUnitAccessTarget> predicate) {
        return describe(
                "the target is " + what,
                access -> access.getTarget() instanceof CodeUnitAccessTarget target && predicate.test(target));
    }

    private static boolean isReached(JavaConstructor constructor) {
        return constructor.getModifiers().contains(JavaModifier.PUBLIC)
                || constructor.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static ArchCondition<JavaClass> be(String what, Predicate<JavaClass> predicate) {
        return new ArchCondition<>("be " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, predicate.test(type), type.getName() + " is to be " + what));
            }
        };
    }

    private static ArchCondition<JavaClass> showOnly(DescribedPredicate<JavaClass> allowed) {
        return new ArchCondition<>("show only " + allowed.getDescription()) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check(type, type.getFullName(), supertypes(type), events);
                type.getMembers().stream()
                        .filter(ArchitectureTest::isShown)
                        .forEach(member -> check(type, member.getFullName(), signature(member), events));
            }

            private void check(JavaClass type, String where, Stream<JavaType> shown, ConditionEvents events) {
                shown.flatMap(part -> part.getAllInvolvedRawTypes().stream())
                        .map(JavaClass::getBaseComponentType)
                        .filter(allowed.negate())
                        .forEach(part ->
                                events.add(SimpleConditionEvent.violated(type, where + " shows " + part.getName())));
            }
        };
    }

    private static Stream<JavaType> supertypes(JavaClass type) {
        return Stream.concat(
                Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream()),
                type.getTypeParameters().stream());
    }

    private static boolean isShown(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaType> signature(JavaMember member) {
        if (member instanceof JavaField field) {
            return Stream.of(field.getType());
        }
        JavaCodeUnit code = (JavaCodeUnit) member;
        return Stream.of(
                        Stream.of(code.getReturnType()),
                        code.getParameterTypes().stream(),
                        code.getTypeParameters().stream(),
                        code.getExceptionTypes().stream())
                .<JavaType>flatMap(types -> types);
    }

    private static boolean isPublicApi(JavaClass type) {
        return EXPORTED.contains(type.getPackageName())
                && Stream.iterate(
                                Optional.of(type),
                                Optional::isPresent,
                                inner -> inner.flatMap(JavaClass::getEnclosingClass))
                        .allMatch(outer -> outer.orElseThrow().getModifiers().contains(JavaModifier.PUBLIC));
    }

    private static ImmutableSet<String> exportedPackages() {
        URI module =
                URI.create(Strategy.class.getProtectionDomain().getCodeSource().getLocation() + "module-info.class");
        try (InputStream in = module.toURL().openStream()) {
            return ModuleDescriptor.read(in).exports().stream()
                    .filter(export -> !export.isQualified())
                    .map(ModuleDescriptor.Exports::source)
                    .collect(toImmutableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
