package org.planhealth.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final Path PUBLIC_TYPES = Path.of("src/test/resources/public-types.txt");

    private final JavaClasses all = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/builtin/"))
            .importPackages("org.planhealth.rules");

    @Test
    void onlyTheSdkKnowsTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..rules.sdk..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .because("an embedder and a reader of reports need not know which engine runs the rules")
                .check(all);
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
    void theSdkKnowsNothingOfScoresAndReports() {
        noClasses()
                .that()
                .resideInAPackage("..rules.sdk..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.planhealth.rules", "..rules.report..", "..rules.testing..", "..rules.junit..")
                .because("a rule says what it found, and what that counts for is decided outside")
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
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(all);
    }

    /** {@code -Dapi.update} writes the list anew: a new public type is there on purpose. */
    @Test
    void publicTypesAreThoseOfTheList() throws IOException {
        List<String> types = all.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getName)
                .sorted()
                .toList();
        if (System.getProperty("api.update") != null) {
            Files.write(PUBLIC_TYPES, types);
        }
        assertThat(types).isEqualTo(Files.readAllLines(PUBLIC_TYPES));
    }
}
