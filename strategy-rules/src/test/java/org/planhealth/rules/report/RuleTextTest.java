package org.planhealth.rules.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planhealth.rules.SampleReport;
import org.planhealth.rules.pack.RuleCase;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.strategy.io.StrategyReader;

class RuleTextTest {
    static Iterable<RuleInfo> rules() {
        return SampleReport.CATALOGUE.rules();
    }

    @Test
    void readsAsPinned() throws IOException {
        PinnedText.check(
                "stalled-middle.txt",
                RuleText.of(SampleReport.rule("stalled-middle"), ReportOptions.standard())
                        .render());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void showsAPlanThatFailsAndOneThatPasses(RuleInfo rule) {
        assertThat(RuleText.of(rule, ReportOptions.standard()).render())
                .containsSubsequence(
                        rule.summary().substring(0, 20),
                        "Why ---",
                        "Fix ---",
                        "When to ignore ---",
                        "Source ---",
                        "A plan that fails ---",
                        "# expect: " + rule.id(),
                        "A plan that passes ---",
                        "# case: ");
    }

    @Test
    void isNoWiderThanAskedButForThePlans() {
        String text = RuleText.of(
                        SampleReport.rule("stalled-middle"),
                        ReportOptions.standard().withWidth(50))
                .render();

        assertThat(text.substring(0, text.indexOf("A plan that fails")).lines()).allMatch(line -> line.length() <= 50);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void breaksThePlansSoThatTheyStayPlans(RuleInfo rule) {
        for (int width : new int[] {40, 80}) {
            String text =
                    RuleText.of(rule, ReportOptions.standard().withWidth(width)).render();
            String failing = text.substring(
                    text.indexOf('\n', text.indexOf("A plan that fails")), text.indexOf("A plan that passes"));
            RuleCase first = RuleCase.readAll(rule.cases(), "cases.yaml").stream()
                    .filter(RuleCase::isViolated)
                    .findFirst()
                    .orElseThrow();
            assertThat(StrategyReader.create().read(failing, "shown"))
                    .isEqualTo(StrategyReader.create().read(first.text(), "case"));
            if (width == 80) {
                assertThat(text.lines()).allMatch(line -> line.length() <= 80);
            }
        }
    }

    @Test
    void breaksPlansAtTheOutermostCommas() {
        assertThat(PlanLines.of(
                        "  history: {1: {done: 1, total: 2}, 2: {done: 2, total: 2},\n    3: {done: 3, total: 9}, 4: {a: 1, b: 2}}",
                        36))
                .containsExactly(
                        "  history: {1: {done: 1, total: 2},",
                        "            2: {done: 2, total: 2},",
                        "    3: {done: 3, total: 9},",
                        "    4: {a: 1, b: 2}}");
    }

    @Test
    void breaksNoTextAndNoComment() {
        assertThat(PlanLines.of("  - {id: a, title: \"one, two\", stage: early}", 20))
                .containsExactly("  - {id: a,", "     title: \"one, two\",", "     stage: early}");
        assertThat(PlanLines.of("why: one, two, three", 10)).containsExactly("why: one, two, three");
        assertThat(PlanLines.of("a: {b: c} # one, two, three", 12)).containsExactly("a: {b: c} # one, two, three");
        assertThat(PlanLines.of("  - {title: don't, id: a, kind: b}", 20))
                .containsExactly("  - {title: don't,", "     id: a, kind: b}");
    }
}
