package org.planhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.report.ReportOptions;
import org.planhealth.rules.report.RuleText;
import org.planhealth.rules.sdk.RuleInfo;

class RuleCommandsTest {
    private static final List<RuleInfo> RULES =
            PlanHealth.standard().catalogue().rules().asList();

    @Nested
    class Explain {
        @Test
        void printsThePageOfARule() {
            for (RuleInfo rule : RULES) {
                assertThat(CommandLineRun.of("explain", rule.id()))
                        .isEqualTo(new CommandLineRun(
                                0, RuleText.of(rule, ReportOptions.standard()).render(), ""));
            }
        }

        @Test
        void suggestsTheRuleThatWasMeant() {
            assertThat(CommandLineRun.of("explain", "stalled-midle"))
                    .isEqualTo(new CommandLineRun(
                            2, "", "unknown rule 'stalled-midle'\n  did you mean 'stalled-middle'?\n"));
        }

        @Test
        void listsTheRulesIfNoneIsNear() {
            assertThat(CommandLineRun.of("explain", "what").err())
                    .startsWith("unknown rule 'what'\n  known: ")
                    .contains("stalled-middle")
                    .endsWith("\n  for a custom rule, add --rules, or the --profile that names its pack\n");
            assertThat(CommandLineRun.of("explain", "what", "--profile", "starter")
                            .err())
                    .doesNotContain("of your own");
        }
    }

    @Nested
    class Rules {
        @Test
        void areATableByTopic() {
            CommandLineRun run = CommandLineRun.of("rules");

            assertThat(run.code()).isZero();
            assertThat(run.out()).containsSubsequence("middle\ngrowing-scope ", "people\nblanket-ask ", "alignment\n");
            assertThat(run.out())
                    .containsPattern(
                            "blanket-ask +high +starter +Everyone is asked for .*\n +.*\n( +.*\n)?( +.*\n)?\nalignment");
            assertThat(run.out().lines())
                    .allMatch(line -> line.length() <= 80)
                    .noneMatch(line -> line.endsWith(" ") || line.contains("\u001b"));
            assertThat(RULES).allMatch(rule -> run.out().contains("\n" + rule.id() + " "));
        }

        @Test
        void areThoseOfAProfile() {
            assertThat(CommandLineRun.of("rules", "--profile", "starter").out())
                    .contains("stalled-middle ")
                    .doesNotContain(" recommended ", " dcma ");
        }
    }
}
