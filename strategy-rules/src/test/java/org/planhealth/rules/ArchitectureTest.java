package org.planhealth.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableList;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.planhealth.strategy.testing.RepeatableTests;

class ArchitectureTest {
    private static final Path PUBLIC_TYPES = Path.of("src/test/resources/public-types.txt");

    private final JavaClasses all = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/builtin/"))
            .importPackages("org.planhealth.rules");

    /** The rooms from the top down, as the design names them: each knows those below it, and none above. */
    private static final ImmutableList<String> ROOMS = ImmutableList.of(
            "org.planhealth.rules.junit",
            "org.planhealth.rules.testing",
            "org.planhealth.rules.jackson",
            "org.planhealth.rules.report",
            "org.planhealth.rules",
            "org.planhealth.rules.profile",
            "org.planhealth.rules.pack",
            "org.planhealth.rules.cel",
            "org.planhealth.rules.engine",
            "org.planhealth.rules.sdk");

    @Test
    void everyClassIsInARoom() {
        classes().should().resideInAnyPackage(ROOMS.toArray(new String[0])).check(all);
    }

    @TestFactory
    Stream<DynamicTest> aRoomKnowsNoneAboveIt() {
        return IntStream.range(1, ROOMS.size())
                .mapToObj(index -> dynamicTest(
                        ROOMS.get(index),
                        () -> noClasses()
                                .that()
                                .resideInAPackage(ROOMS.get(index))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(ROOMS.subList(0, index).toArray(new String[0]))
                                .check(all)));
    }

    @Test
    void reportsKnowNoTestKit() {
        noClasses()
                .that()
                .resideInAPackage("..rules.report")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..rules.testing")
                .check(all);
    }

    @Test
    void onlyPacksAndTheEngineKnowDrools() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..rules.engine", "..rules.pack")
                .and()
                .doNotHaveFullyQualifiedName("org.planhealth.rules.sdk.Findings")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .because(
                        "an embedder and a reader of reports need not know which engine runs the rules; kcontext is all"
                                + " that an author sees of it")
                .check(all);
    }

    @Test
    void noRuleIsNamedInTheMachinery() throws IOException {
        ImmutableList<String> ids = RuleFolders.builtIn().ids();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String code = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "");
                assertThat(ids).as(file.toString()).noneMatch(id -> code.contains('"' + id + '"') && !isVerdict(file));
            }
        }
    }

    /** The verdict is defined by what four of the rules say. */
    private static boolean isVerdict(Path file) {
        return file.endsWith("VerdictDecision.java");
    }

    @Test
    void noTwoTypesHaveOneName() {
        assertThat(all.stream()
                        .filter(type -> type.isTopLevelClass())
                        .map(JavaClass::getSimpleName)
                        .filter(name -> !name.equals("package-info")))
                .doesNotHaveDuplicates();
    }

    @Test
    void onlyThePackageOfCelKnowsTheLanguage() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..rules.cel..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.cel..")
                .because("the language is optional, and who has no rule in it must not need it")
                .check(all);
    }

    @Test
    void onlyTheRoomForItKnowsDatabind() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..rules.jackson")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..")
                .because("an audit as text starts without databind; the forms of JSON have its annotations alone")
                .check(all);
    }

    @Test
    void onlyTheTestsOfPlansKnowJUnit() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..rules.junit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "org.opentest4j..", "..rules.junit..")
                .because("JUnit is optional, and who audits without it must not need it")
                .check(all);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("org.planhealth.rules.(**)").should().beFreeOfCycles().check(all);
    }

    @Test
    void theLibraryReadsNoClockAndWritesToNoConsole() {
        noClasses()
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(java.util.Locale.class, "getDefault")
                .because("the same input gives the same report wherever it runs")
                .check(all);
    }

    @Test
    void onlyTheTestsOfPlansTakeTheClockOfTheSystem() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..rules.junit..")
                .should()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(Clock.class, "system", ZoneId.class)
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .because("a clock is given, and a test class without parameters is the edge where one is made")
                .check(all);
    }

    @Test
    void testsScaleAndEndTheSameForTheSameSeed() {
        RepeatableTests.check("org.planhealth.rules");
    }

    @Test
    void nothingIsKeptInMutableStatics() {
        fields().that().areStatic().should().beFinal().check(all);
    }

    @Test
    void publicClassesAreFinal() {
        classes()
                .that()
                .arePublic()
                .and()
                .areNotInterfaces()
                .and()
                .doNotHaveFullyQualifiedName("org.planhealth.rules.engine.CompiledPack")
                .should()
                .haveModifier(JavaModifier.FINAL)
                .because("only a pack is extended, by RulePack, so that what the engine asks it stays hidden")
                .check(all);
    }

    /**
     * Each public type stands in the list with why it is public; {@code -Dapi.update} writes the list anew, with a gap where
     * the reason is to be filled in.
     */
    @Test
    void publicTypesAreThoseOfTheList() throws IOException {
        List<String> types = all.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass())
                .map(JavaClass::getName)
                .sorted()
                .toList();
        if (System.getProperty("api.update") != null) {
            Map<String, String> before = reasons();
            Files.write(
                    PUBLIC_TYPES,
                    types.stream()
                            .map(type -> type + " - " + before.getOrDefault(type, ""))
                            .toList());
        }
        Map<String, String> reasons = reasons();
        assertThat(reasons.keySet()).containsExactlyElementsOf(types);
        assertThat(reasons)
                .allSatisfy((type, reason) -> assertThat(reason).as(type).isNotBlank());
    }

    private static Map<String, String> reasons() throws IOException {
        Map<String, String> reasons = new TreeMap<>();
        for (String line : Files.readAllLines(PUBLIC_TYPES)) {
            String[] parts = line.split(" - ", 2);
            reasons.put(parts[0], parts.length == 2 ? parts[1] : "");
        }
        return reasons;
    }

    @Test
    void anAuthorMeetsFewTypes() {
        assertThat(all.stream()
                        .filter(type -> type.getPackageName().equals("org.planhealth.rules.sdk")
                                && type.isTopLevelClass()
                                && type.getModifiers().contains(JavaModifier.PUBLIC)))
                .hasSizeLessThanOrEqualTo(27);
    }
}
