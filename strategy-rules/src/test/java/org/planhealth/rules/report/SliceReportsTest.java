package org.planhealth.rules.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planhealth.rules.Audience;
import org.planhealth.rules.Baseline;
import org.planhealth.rules.ExamplePlan;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.ReportSlice;
import org.planhealth.rules.ReportSlices;
import org.planhealth.rules.SampleReport;
import org.planhealth.strategy.Ask;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Recipients;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.Waiver;

class SliceReportsTest {
    private static final PlanHealth HEALTH = PlanHealth.standard();
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);
    private static final ReportOptions OPTIONS = ReportOptions.standard();

    private static ReportSlice slice(HealthReport report, Audience audience) {
        return ReportSlices.of(report).slice(audience);
    }

    private static String markdown(ReportSlice slice) {
        return new MarkdownReport().renderSlices(List.of(slice), OPTIONS);
    }

    private static String text(ReportSlice slice) {
        return new TextReport().renderSlices(List.of(slice), OPTIONS);
    }

    @Nested
    class OfTheExample {
        private final HealthReport report = HEALTH.audit(ExamplePlan.read(), TODAY);

        @Test
        void sayWhatATeamMustDoByWhenAndWhy() throws IOException {
            PinnedText.check("forecasting-markdown.txt", markdown(slice(report, Audience.team("forecasting"))));
            PinnedText.check("forecasting-text.txt", text(slice(report, Audience.team("forecasting"))));
        }

        @Test
        void sayForAGroupWhichTeamItIsFor() throws IOException {
            PinnedText.check("core-markdown.txt", markdown(slice(report, Audience.group("core"))));
        }

        @ParameterizedTest
        @ValueSource(strings = {"data-platform", "routing", "observability", "checkout"})
        void areReadInTwoMinutes(String team) {
            String said = markdown(slice(report, Audience.team(team)));
            assertThat(Splitter.onPattern("[^A-Za-z]*\\s[^A-Za-z]*").splitToList(said))
                    .hasSizeLessThan(600);
        }

        @Test
        void haveNoLineWiderThanTheTerminal() {
            for (Audience audience : ReportSlices.of(report).audiences()) {
                assertThat(text(slice(report, audience)).lines())
                        .allMatch(line -> line.length() <= 80 || !line.strip().contains(" "));
            }
        }

        @Test
        void sayThatThereIsNothing() {
            assertThat(markdown(slice(report, Audience.person("chief-financial-officer"))))
                    .contains("\n\nNothing for chief-financial-officer to do in this plan.\n\n")
                    .doesNotContain("###");
            assertThat(text(slice(report, Audience.nobody()))).contains("\n\nEvery finding has an owner.\n\n");
        }

        @Test
        void standOneAfterTheOther() {
            List<ReportSlice> both =
                    List.of(slice(report, Audience.team("routing")), slice(report, Audience.team("routing")));
            assertThat(new MarkdownReport().renderSlices(both, OPTIONS)).containsSubsequence("## ", "\n---\n\n## ");
            assertThat(new TextReport().renderSlices(both, OPTIONS)).containsOnlyOnce("=".repeat(80));
        }
    }

    @Test
    void countWhatNobodyOwns() {
        HealthReport report = HEALTH.audit(
                Strategy.builder("calm")
                        .organization(Organization.builder()
                                .teams(Team.builder("ads").build())
                                .build())
                        .initiatives(Initiative.builder("sort").build())
                        .build(),
                TODAY);
        ReportSlice nobody = slice(report, Audience.nobody());

        assertThat(nobody.findings()).isEqualTo(report.findings()).isNotEmpty();
        assertThat(markdown(nobody)).startsWith("## What nobody owns\n").doesNotContain("no owner;");
        assertThat(markdown(slice(report, Audience.team("ads"))))
                .contains("\n" + report.findings().size()
                        + " findings of this plan have no owner; the slice for nobody has them.\n");
    }

    @Test
    void sayWhatIsAcceptedWaivedAndMissing() {
        Strategy plan = Strategy.builder("calm")
                .organization(Organization.builder()
                        .teams(Team.builder("ads").build())
                        .build())
                .waivers(Waiver.builder()
                        .rule("late-forecast")
                        .subject("ads")
                        .reason("agreed")
                        .approvedBy("Ada")
                        .expires(TODAY.plusDays(30))
                        .build())
                .build();
        HealthReport report = SampleReport.of(
                        SampleReport.ended("late-forecast", Outcome.WAIVED, 1),
                        SampleReport.ended("no-pilot", Outcome.MISSING, 1))
                .about(plan)
                .finding("late-forecast", Outcome.WAIVED, 1, "ads", "it is late")
                .finding("no-pilot", Outcome.MISSING, 1, "ads", "ads does not state its due")
                .build();

        assertThat(markdown(slice(report, Audience.team("ads"))))
                .contains("### To find out and state in the plan (1)\n\n- ads does not state its due.\n")
                .contains("### Waived (1)\n\n- `late-forecast`: it is late. The waiver expires on 2026-09-02.\n");
        Strategy unowned = Strategy.builder("calm")
                .organization(Organization.builder()
                        .teams(Team.builder("ads").build())
                        .build())
                .initiatives(Initiative.builder("sort").owner("ads").build())
                .build();
        Baseline all = Baseline.none().accept(HEALTH.audit(unowned, TODAY));
        assertThat(text(slice(HEALTH.withBaseline(all).audit(unowned, TODAY.plusDays(1)), Audience.team("ads"))))
                .contains("Accepted in the baseline ---");
    }

    @Test
    void beginWithACapitalAndSetOnlyTheAskInBold() {
        HealthReport report = HEALTH.audit(
                Strategy.builder("calm")
                        .owner("Ada")
                        .organization(Organization.builder()
                                .teams(Team.builder("ads").leader("Ada").build())
                                .build())
                        .asks(Ask.builder("save")
                                .title("Save a tenth")
                                .to(Recipients.all())
                                .bandwidth(0.05)
                                .build())
                        .build(),
                TODAY);
        ReportSlice slice = slice(report, Audience.person("Ada"));

        assertThat(markdown(slice))
                .contains("**Save a tenth.** It takes 5% of a team's time. (ask)")
                .contains("\n- Objectives are not stated.")
                .doesNotContain("- objectives are");
        assertThat(text(slice)).contains("  - Objectives are not stated.").doesNotContain("- objectives are");
    }

    @Test
    void doNothingWhateverThePlanSays() {
        Strategy hostile = Strategy.builder("calm")
                .title("<img src=x> | [x](http://x) @team #1")
                .owner("<script>alert(1)</script> @all `x`\n# Head")
                .organization(Organization.builder()
                        .teams(Team.builder("ads")
                                .group("a|b\n- [x](javascript:x)")
                                .build())
                        .build())
                .initiatives(Initiative.builder("sort")
                        .title("**x** ![](http://x) \u202e <b>")
                        .owner("ads")
                        .build())
                .asks(Ask.builder("save")
                        .title("`rm` </details> *x*")
                        .to(Recipients.all())
                        .build())
                .build();
        HealthReport report = HEALTH.audit(hostile, TODAY);
        for (Audience audience : ReportSlices.of(report).audiences()) {
            assertThat(markdown(slice(report, audience)))
                    .doesNotContain("<img", "<script", "<b>", "</details", "](http", "](java", "@team", "@all", " #1")
                    .doesNotContain("\n# Head", "**x**", "*x*", "`rm`", "\u202e");
            assertThat(text(slice(report, audience))).doesNotContain("\u202e", "\n# Head");
        }
    }

    @Test
    void staySmallHoweverLargeThePlan() {
        int size = 2_000;
        Strategy plan = Strategy.builder("large")
                .organization(Organization.builder()
                        .teams(IntStream.range(0, size)
                                .mapToObj(index -> Team.builder("team-" + index)
                                        .group("all of them")
                                        .build())
                                .toArray(Team[]::new))
                        .build())
                .initiatives(IntStream.range(0, size)
                        .mapToObj(index -> Initiative.builder("work-" + index)
                                .owner("team-" + index)
                                .build())
                        .toArray(Initiative[]::new))
                .build();
        ReportSlice all = slice(HEALTH.audit(plan, TODAY), Audience.group("all of them"));

        assertThat(markdown(all).getBytes(UTF_8).length).isLessThan(60_000);
        assertThat(markdown(all)).containsPattern("\n- \\+[\\d,]+ more\n");
        String everything = new MarkdownReport().renderSlices(List.of(all, all), OPTIONS.withAllFindings(true));
        assertThat(everything.getBytes(UTF_8).length).isLessThan(60_000);
        assertThat(everything).containsPattern("Left out, for a comment has room for no more: [\\d,]+ items\\.");
        assertThat(text(all)).contains("work-" + (size - 1));
    }

    @Test
    void areRefusedByAFormatForPrograms() {
        assertThat(new JsonReport().hasSlices()).isFalse();
        assertThatThrownBy(() -> new JsonReport().renderSlices(List.of(), OPTIONS))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("the format json has no slices");
    }
}
