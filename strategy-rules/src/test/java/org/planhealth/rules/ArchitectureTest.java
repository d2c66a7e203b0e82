package org.planhealth.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
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
                .orShould()
                .callMethod(java.time.ZoneId.class, "systemDefault")
                .because("the same input gives the same report wherever it runs")
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
                .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
                .check(all);
    }
}
