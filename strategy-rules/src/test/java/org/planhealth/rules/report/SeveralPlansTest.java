package org.planhealth.rules.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.PlanHealth;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/** Several plans in a report for people begin with the worst, and with what they share. */
class SeveralPlansTest {
    private static final PlanHealth HEALTH = PlanHealth.standard();
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);
    private static final ReportOptions OPTIONS = ReportOptions.standard().withWidth(100);

    /** A plan that is late if it is to end in the past. */
    private static HealthReport plan(String id, LocalDate end) {
        return HEALTH.audit(
                Strategy.builder(id)
                        .title("The plan | " + id)
                        .owner("Ines Roth")
                        .initiatives(Initiative.builder("move")
                                .owner("payments")
                                .stage(Stage.EARLY)
                                .start(LocalDate.of(2026, 1, 5))
                                .baselineEnd(end)
                                .forecastEnd(end)
                                .progress(0.1)
                                .build())
                        .build(),
                TODAY);
    }

    private static final List<HealthReport> TWO =
            List.of(plan("cost", LocalDate.of(2027, 12, 31)), plan("speed", LocalDate.of(2026, 2, 6)));

    @Test
    void areAnIndexInMarkdown() {
        String text = new MarkdownReport().render(TWO, OPTIONS);

        assertThat(text)
                .startsWith("## 2 plans: 2 off course\n")
                .containsSubsequence(
                        "| Plan | Verdict | Delivery | Plan score | Gate | First headline |\n",
                        "| The plan &#124; speed (`speed`) | Off course | ",
                        "| The plan &#124; cost (`cost`) | ",
                        "\n### What they share\n\n| Team | Work in each plan |\n|---|---|\n",
                        "| `payments` | `speed`: owns 1; `cost`: owns 1 |\n",
                        "\n| Person | Role in each plan |\n|---|---|\n| Ines Roth | `speed`: owner; `cost`: owner |\n",
                        "\n| Rule | Violated in |\n|---|---|\n",
                        " | 2 of 2 plans: speed and cost |\n",
                        "\n---\n\n## ❌ The plan &#124; speed\n",
                        "\n---\n\n## ❌ The plan &#124; cost\n");
        assertThat(new MarkdownReport().render(ImmutableList.copyOf(TWO).reverse(), OPTIONS))
                .isEqualTo(text);
    }

    @Test
    void areAnIndexInText() {
        assertThat(new TextReport().render(TWO, OPTIONS))
                .startsWith("2 plans: 2 off course\n")
                .containsSubsequence(
                        "\nOff course  The plan | speed - speed, Delivery ",
                        "\nWhat they share -",
                        "\nTeams       payments - speed: owns 1; cost: owns 1\n",
                        "People      Ines Roth - speed: owner; cost: owner\n",
                        "Rules       ",
                        " - 2 of 2 plans: speed and cost\n",
                        "\n" + "=".repeat(100) + "\n\nThe plan | speed\n",
                        "\n" + "=".repeat(100) + "\n\nThe plan | cost\n");
        assertThat(new TextReport().render(List.of(), OPTIONS)).isEmpty();
        assertThat(new MarkdownReport().render(List.of(), OPTIONS)).isEmpty();
    }

    @Test
    void areTheWorstOnesIfThereAreMany() {
        List<HealthReport> many = IntStream.range(0, 200)
                .mapToObj(
                        index -> plan("plan-" + index, LocalDate.of(2026, 2, 6).plusDays(index)))
                .toList();
        String markdown = new MarkdownReport().render(many, OPTIONS);

        assertThat(markdown)
                .containsPattern("(?m)^\\| \\+\\d+ more \\| \\| \\| \\| \\| \\|$")
                .contains("; +196 more plans |")
                .containsPattern("Left out, for a comment has room for no more: 1\\d\\d more reports\\.")
                .endsWith(MarkdownPage.LAST_SENTENCE);
        assertThat(MarkdownPage.bytes(markdown)).isBetween(40_000, 60_000);
        assertThat(new TextReport().render(many, OPTIONS)).contains("\n            +180 more\n");
    }
}
