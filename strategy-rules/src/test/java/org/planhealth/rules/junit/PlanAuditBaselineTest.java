package org.planhealth.rules.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.platform.engine.TestExecutionResult.Status.ABORTED;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;
import org.planhealth.rules.BaselineFile;
import org.planhealth.rules.BaselineReader;
import org.planhealth.rules.PlanHealth;

/** The life of a baseline: adopted, held, worked off. */
class PlanAuditBaselineTest {
    private static final String FOLDER = "src/test/resources/org/planhealth/rules/junit/";

    @PlanAudit(plans = FOLDER + "every-end.yaml", baseline = FOLDER + "no-such-baseline.json")
    static class WithoutTheFile implements PlanAuditTests {}

    @PlanAudit(plans = FOLDER + "every-end.yaml", baseline = FOLDER + "every-end-baseline.json")
    static class WithTheFile implements PlanAuditTests {}

    @TempDir
    Path folder;

    private Path plan;
    private Path file;

    @BeforeEach
    void writeAnOldPlan() throws IOException {
        plan = folder.resolve("old-plan.yaml");
        file = folder.resolve("baseline.json");
        write(30);
    }

    private void write(int objectives) throws IOException {
        Files.writeString(
                plan,
                """
                apiVersion: planhealth/v1
                kind: Strategy
                id: old-plan
                title: What was once agreed
                asOf: 2026-08-03
                initiatives: []
                organization: {teams: []}
                objectives:
                """
                        + IntStream.range(0, objectives)
                                .mapToObj(index -> "  - {id: move-" + index + "}\n")
                                .collect(Collectors.joining()));
    }

    /** Runs the tests and returns what each that fails or aborts throws, by its name. */
    private Map<String, Throwable> run(boolean onBuildServer, boolean update) {
        return PlanAudits.of(PlanHealth.standard())
                .withPlans(plan)
                .withBaseline(new BaselineFile(file, onBuildServer))
                .withConfiguration(name ->
                        name.equals(PlanAudits.BASELINE_UPDATE) && update ? Optional.of("true") : Optional.empty())
                .tests()
                .flatMap(PlanAuditBaselineTest::leaves)
                .flatMap(test -> thrown(test).map(thrown -> Map.entry(test.getDisplayName(), thrown)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<DynamicTest> leaves(DynamicNode node) {
        return node instanceof DynamicContainer container
                ? container.getChildren().flatMap(PlanAuditBaselineTest::leaves)
                : Stream.of((DynamicTest) node);
    }

    private static Optional<Throwable> thrown(DynamicTest test) {
        try {
            test.getExecutable().execute();
            return Optional.empty();
        } catch (Throwable thrown) {
            return Optional.of(thrown);
        }
    }

    private static Stream<String> failed(Map<String, Throwable> run) {
        return run.entrySet().stream()
                .filter(test -> !(test.getValue() instanceof TestAbortedException))
                .map(Map.Entry::getKey);
    }

    private int size() throws IOException {
        return BaselineReader.create().read(file).entries().size();
    }

    @Test
    void aPlanOfSixtyFindingsIsGreenFromTheDayOfItsAdoption() throws IOException {
        assertThat(failed(run(false, true))).isEmpty();
        assertThat(size()).isGreaterThanOrEqualTo(60);
        Map<String, Throwable> again = run(true, false);
        assertThat(failed(again)).isEmpty();
        assertThat(again.get("old-plan: missing-owner"))
                .hasMessage("not failing: 31 findings accepted in the baseline, the oldest from 2026-08-03");
        assertThat(again.get("old-plan: baseline"))
                .hasMessage(
                        "not failing: " + size() + " accepted findings in the baseline, the oldest from 2026-08-03");
    }

    @Test
    void aNewFindingIsRedWithJustThat() throws IOException {
        run(false, true);
        write(31);
        Map<String, Throwable> red = run(false, false);
        assertThat(failed(red)).containsExactly("old-plan: missing-owner");
        assertThat(red.get("old-plan: missing-owner").getMessage())
                .contains("move-30")
                .doesNotContain("move-29")
                .contains("\nAlso: 31 findings accepted in the baseline, the oldest from 2026-08-03");
    }

    @Test
    void whatIsFixedLeavesTheFileOnlyWhenAsked() throws IOException {
        run(false, true);
        int before = size();
        write(29);
        Map<String, Throwable> run = run(false, false);
        assertThat(failed(run)).isEmpty();
        assertThat(run.get("old-plan: baseline").getMessage())
                .endsWith(" fixed findings can leave " + file
                        + ": run the tests with -Dplanhealth.baseline.update, and commit it");
        assertThat(size()).isEqualTo(before);

        assertThat(failed(run(false, true))).isEmpty();
        assertThat(size()).isLessThan(before);

        write(30);
        assertThat(failed(run(false, false))).contains("old-plan: missing-owner");
    }

    @Test
    void whatWasMissingAndIsNowKnownIsShownInFull() throws IOException {
        Files.writeString(
                plan, Files.readString(plan).replace("initiatives: []", "initiatives: [{id: late, stage: middle}]"));
        run(false, true);
        Files.writeString(
                plan,
                Files.readString(plan).replace("{id: late,", "{id: late, start: 2026-01-05, baselineEnd: 2026-06-30,"));

        Map<String, Throwable> known = run(false, false);
        assertThat(known.get("old-plan: overdue-work"))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageStartingWith("not failing, accepted as missing information and now known: medium: late is"
                        + " still open 34 days after its end date, 2026-06-30\n")
                .hasMessageContaining("\nFix: ");
        assertThat(known.get("old-plan: baseline").getMessage())
                .contains(" of them accepted as missing information, and now known");
    }

    @Test
    void isNotWrittenOnABuildServer() {
        assertThat(catchThrowable(() -> run(true, true)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(file + ": a baseline is not written on a build server (CI is set)");
        assertThat(file).doesNotExist();
    }

    @Test
    void isReadForTheAnnotation() {
        Run run = Run.of(WithTheFile.class);
        assertThat(run.leaf("every-end: blanket-ask").status()).isEqualTo(ABORTED);
        assertThat(run.leaf("every-end: missing-north-star").status()).isEqualTo(FAILED);
        assertThat(run.leaf("every-end: baseline").path()).startsWith("gate", "every-end");
        assertThat(Run.of(WithTheFile.class, Map.of(PlanAudits.RULES, "baseline"))
                        .leaves())
                .containsOnlyKeys("every-end: baseline");
    }

    @Test
    void isMissedByTheAnnotation() {
        assertThat(Run.of(WithoutTheFile.class).failures())
                .singleElement()
                .extracting(Throwable::getMessage)
                .asString()
                .contains("baseline not found: " + FOLDER + "no-such-baseline.json\n"
                        + "  run the tests once with -Dplanhealth.baseline.update to accept today's findings");
    }
}
