package org.planhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.planhealth.rules.profile.Profile;
import org.planhealth.rules.report.JsonReport;
import org.planhealth.rules.report.ReportOptions;
import org.planhealth.rules.report.TextReport;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.NorthStar;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Waiver;

class HealthDiffTest {
    private static final PlanHealth HEALTH = PlanHealth.standard();
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 3);

    private static HealthDiff diff(Strategy older, Strategy newer) {
        return HEALTH.diff(HEALTH.audit(older, JUNE), newer, JUNE);
    }

    @Test
    void ofAPlanAndItselfIsEmpty() {
        HealthDiff diff = diff(OldPlan.of(3), OldPlan.of(3));
        assertThat(diff.added()).isEmpty();
        assertThat(diff.fixed()).isEmpty();
        assertThat(diff.changed()).isEmpty();
        assertThat(diff.kept()).isEqualTo(diff.newer().findings());
        assertThat(diff.delivery()).as("nothing has started").isNull();
        assertThat(diff.plan().total()).isZero();
    }

    @Test
    void isOneLineForADebugger() {
        HealthDiff diff = diff(OldPlan.of(3), OldPlan.of(2));
        assertThat(diff.toString())
                .matches("old-plan, 2026-06-01 to 2026-06-01: [a-z ]+, 0 new, \\d fixed, \\d changed, \\d+ kept");
        assertThat(diff.newer().toString())
                .matches("old-plan as of 2026-06-01: [a-z ]+, gate failed, \\d+ violated, \\d+ missing information");
        assertThat(Baseline.none().accept(diff.newer()).toString()).matches("\\d+ findings of 1 plan");
    }

    @Test
    void tellsWhatIsNewAndWhatIsFixed() {
        HealthDiff diff = diff(OldPlan.of(3), OldPlan.of(2));
        assertThat(diff.fixed()).extracting(Finding::fingerprint).contains("missing-owner/move-2");
        assertThat(diff.added()).isEmpty();
        assertThat(diff(OldPlan.of(2), OldPlan.of(3)).added())
                .extracting(Finding::fingerprint)
                .containsExactlyElementsOf(
                        diff.fixed().stream().map(Finding::fingerprint).toList());
    }

    @Test
    void tellsWhatIsWaivedByNow() {
        Strategy waived = OldPlan.of(2).toBuilder()
                .waivers(Waiver.builder()
                        .rule("missing-owner")
                        .subject("move-1")
                        .reason("r")
                        .approvedBy("a")
                        .expires(AUGUST)
                        .build())
                .build();
        assertThat(diff(OldPlan.of(2), waived).changed()).singleElement().satisfies(changed -> {
            assertThat(changed.before().outcome()).isEqualTo(Outcome.VIOLATED);
            assertThat(changed.after().outcome()).isEqualTo(Outcome.WAIVED);
        });
    }

    @Test
    void tellsWhatHasOtherFiguresByNow() {
        Strategy older = OldPlan.of(2).toBuilder().title("Agreed once").build();
        HealthDiff diff = diff(older, OldPlan.of(2));
        assertThat(diff.changed())
                .isNotEmpty()
                .allMatch(changed -> changed.before().message().contains("Agreed once")
                        && changed.before().degree() == changed.after().degree());
        assertThat(new TextReport().render(diff, ReportOptions.standard()))
                .containsPattern("\nHIGH      incomplete-kernel on old-plan\n {10}\"What was once agreed\" states no ")
                .contains("\n          was: \"Agreed once\" states no ");
    }

    @Test
    void namesTheProfilesThatDiffer() {
        PlanHealth more = HEALTH.withProfile(Profile.recommended());
        String text = new TextReport()
                .render(more.diff(HEALTH.audit(OldPlan.of(1), JUNE), OldPlan.of(1), AUGUST), ReportOptions.standard());
        assertThat(text.replace("\n", " "))
                .containsPattern(
                        "from 2026-06-01 \\(profile starter, rules \\S+\\) to 2026-08-03 \\(profile recommended, ");
    }

    @Test
    void countsWhatOnlyTimeDid() {
        Strategy plan = OldPlan.of(1).toBuilder()
                .initiatives(Initiative.builder("move")
                        .stage(Stage.EARLY)
                        .start(LocalDate.of(2026, 4, 1))
                        .build())
                .reviews()
                .build();
        ScoreChange score = HEALTH.diff(HEALTH.audit(plan, JUNE), plan, AUGUST).delivery();
        assertThat(score.byTime()).isNegative().isEqualTo(score.total());
        assertThat(score.byPlan()).isZero();
        assertThat(score.byRules()).isZero();
    }

    @Test
    void countsWhatOnlyTheRulesDid() {
        PlanHealth milder = HEALTH.withProfile(Profile.starter().withRuleOff("missing-owner"));
        ScoreChange score = milder.diff(HEALTH.audit(OldPlan.of(1), JUNE), OldPlan.of(1), JUNE)
                .plan();
        assertThat(score.byRules()).isPositive().isEqualTo(score.total());
        assertThat(score.byPlan()).isZero();
        assertThat(score.byTime()).isZero();
    }

    @Test
    void addsUpAlsoAsItIsShown() {
        ScoreChange score = ScoreChange.of(10.04999, 10.0501, 33.33335, 44.44449, 66.66665);
        for (int decimals = 0; decimals <= 4; decimals++) {
            ScoreChange shown = score.rounded(decimals);
            assertThat(shown.byRules().add(shown.byTime()).add(shown.byPlan())).isEqualByComparingTo(shown.total());
            assertThat(shown.before().add(shown.total())).isEqualByComparingTo(shown.after());
            assertThat(shown.asPromised().add(shown.byRestating())).isEqualByComparingTo(shown.after());
        }
        assertThat(score.rounded(1).before()).isEqualTo(new BigDecimal("10.0"));
    }

    @Test
    void isOfOnePlan() {
        Strategy other = OldPlan.read(OldPlan.with(OldPlan.objectives(1)).replace("old-plan", "other"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> diff(OldPlan.of(1), other))
                .withMessage("both reports must be of the same plan, were old-plan and other");
    }

    @Test
    void readsAsText() {
        Strategy better = OldPlan.of(1).toBuilder()
                .northStar(NorthStar.builder().statement("Less waiting").build())
                .build();
        String text = new TextReport().render(diff(OldPlan.of(2), better), ReportOptions.standard());
        assertThat(text)
                .containsPattern(
                        "\\AWhat was once agreed\nold-plan, from 2026-06-01 to 2026-06-01, profile starter, rules \\S+\n\n")
                .containsPattern(
                        "Verdict {5}not started, as before\\nDelivery {4}not judged yet\\nPlan {8}[\\d.]+ to [\\d.]+, \\+[\\d.]+\\n {12}\\+[\\d.]+ from changes to the plan\\n")
                .contains("            +0.0 from the passage of time\n", "            +0.0 from changes to the rules\n")
                .containsPattern("\nFindings {4}\\d+ violated, \\d+ missing information\n {12}1 new, ")
                .contains("Gate        failed: ", "Next fixes ")
                .contains("HIGH      missing-owner on move-1")
                .contains("old-plan.yaml:9:5");
        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void isJsonForPrograms() {
        assertThat(new JsonReport().render(diff(OldPlan.of(2), OldPlan.of(1)), ReportOptions.standard()))
                .startsWith("{\n  \"schema\": \"planhealth-diff/v1\",\n  \"strategy\": \"old-plan\",\n")
                .contains("\"byTime\": 0,", "\"new\": [],", "\"fingerprint\": \"missing-owner/move-1\"");
    }
}
