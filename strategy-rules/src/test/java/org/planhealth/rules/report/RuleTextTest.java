package org.planhealth.rules.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planhealth.rules.RuleInfo;

class RuleTextTest {
    static Iterable<RuleInfo> rules() {
        return SampleReport.CATALOGUE.rules();
    }

    @Test
    void readsAsPinned() throws IOException {
        PinnedText.check(
                "stalled-middle.txt",
                RuleText.of(SampleReport.rule("stalled-middle")).render());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void showsAPlanThatFailsAndOneThatPasses(RuleInfo rule) {
        assertThat(RuleText.of(rule).render())
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
        String text =
                RuleText.of(SampleReport.rule("stalled-middle")).withWidth(50).render();

        assertThat(text.substring(0, text.indexOf("A plan that fails")).lines()).allMatch(line -> line.length() <= 50);
    }
}
