package org.planhealth.junitaudit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** What the audit of a failing plan shows. {@code expected-failures.txt} says which rules fail. */
class FailingPlanTest {
    private static final Path PLAN = Path.of("../plans/data-infrastructure.yaml");

    private final EngineExecutionResults run = run();

    private static EngineExecutionResults run() {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(FailingPlanAudit.class))
                .execute();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/expected-failures.txt", delimiter = ' ')
    void eachExpectedRuleFailsWhereThePlanIsWrong(String rule, int line) {
        Event failed = run.testEvents().failed().stream()
                .filter(event -> event.getTestDescriptor().getDisplayName().equals("data-infrastructure: " + rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError(rule + " did not fail"));
        FileSource source = (FileSource) failed.getTestDescriptor().getSource().orElseThrow();
        assertThat(source.getFile()).hasSameBinaryContentAs(PLAN.toFile());
        assertThat(source.getPosition().orElseThrow().getLine()).isEqualTo(line);
        assertThat(thrown(failed).getStackTrace())
                .extracting(StackTraceElement::toString)
                .containsExactly("data-infrastructure." + rule + "(data-infrastructure.yaml:" + line + ")");
        assertThat(thrown(failed)).hasMessageContainingAll(PLAN + ":" + line + ":", "\nFix: ", "\nGain: ");
    }

    @Test
    void deliveryIsTooLow() {
        assertThat(run.testEvents().failed().stream()
                        .filter(event ->
                                event.getTestDescriptor().getDisplayName().equals("data-infrastructure: min-delivery"))
                        .map(event -> thrown(event).getMessage()))
                .singleElement()
                .asString()
                .containsPattern("Delivery is [\\d.]+, below 85\n\\d+ violated, 0 missing information\nFix first: ");
    }

    @Test
    void theVerdictIsAtRiskAndFailsNothing() {
        assertThat(run.testEvents().aborted().stream()
                        .filter(event ->
                                event.getTestDescriptor().getDisplayName().equals("data-infrastructure: verdict"))
                        .map(event -> thrown(event).getMessage()))
                .singleElement()
                .asString()
                .contains("verdict: at risk\n\"Move the batch jobs");
    }

    @Test
    void noTwoTestsHaveOneName() {
        assertThat(run.testEvents().finished().stream()
                        .map(event -> event.getTestDescriptor().getDisplayName()))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.startsWith("data-infrastructure: "));
    }

    private static Throwable thrown(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElseThrow();
    }
}
