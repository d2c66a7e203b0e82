package org.planhealth.rules.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planhealth.rules.Baseline;
import org.planhealth.rules.HealthDiff;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.RuleOutcome;
import org.planhealth.rules.SampleReport;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.Waiver;

/** However large a plan is, its report is one that is read: folded, bounded, and saying how much more there is. */
class LargeReportTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);
    private static final PlanHealth HEALTH = PlanHealth.standard();
    private static final int LARGEST = 60_000;
    private static final ReportOptions OPTIONS =
            ReportOptions.standard().withLinks("https://example.org/a-rather-long-address/of/a/repository/blob/main/");

    private static Strategy plan(int size, String title, boolean later) {
        int works = Math.min(size, 1_000);
        return Strategy.builder("large")
                .title(title)
                .objectives()
                .indicators()
                .organization(Organization.builder()
                        .teams(IntStream.range(0, size)
                                .mapToObj(index -> Team.builder("team-" + index)
                                        .title(title + index)
                                        .incentive("features")
                                        .build())
                                .toArray(Team[]::new))
                        .channels()
                        .build())
                .initiatives(IntStream.range(later ? works / 3 : 0, later ? works + works / 3 : works)
                        .mapToObj(index -> Initiative.builder("work-" + index)
                                .title(title + index)
                                .stage(Stage.MIDDLE)
                                .owner("team-" + index % size)
                                .requiresIncentive("cost")
                                .start(LocalDate.of(2025, 1, 1))
                                .build())
                        .toArray(Initiative[]::new))
                .build();
    }

    private static int bytes(String text) {
        return text.getBytes(UTF_8).length;
    }

    @ParameterizedTest
    @CsvSource({"5000, Move ", "300, |", "300, @a #1 www.x "})
    void staysSmallInMarkdown(int size, String title) {
        HealthReport report = HEALTH.audit(plan(size, title.repeat(size == 300 ? 60 : 1), false), TODAY);
        String text = new MarkdownReport().render(report, OPTIONS);
        assertThat(bytes(text)).isLessThan(LARGEST);
        assertThat(text).containsPattern("\\+[\\d,]+ more");
        String all = new MarkdownReport().render(report, OPTIONS.withAllFindings(true));
        assertThat(bytes(all)).isBetween(LARGEST / 3, LARGEST);
        assertThat(leftOut(all))
                .isBetween(
                        report.newFindings().size() - 300, report.newFindings().size() - 10);
        assertThat(new TextReport().render(report, OPTIONS).lines().count()).isLessThan(600);
    }

    /** Reads how many findings a report says it leaves out. */
    private static int leftOut(String text) {
        Matcher said = Pattern.compile("(?m)^Left out, for a comment has room for no more: ([\\d,]+) findings")
                .matcher(text);
        assertThat(said.find()).isTrue();
        return Integer.parseInt(said.group(1).replace(",", ""));
    }

    @Test
    void staysSmallInMarkdownWhateverTheBaselineAndTheWaivers() {
        Strategy plan = plan(600, "Move ", false);
        Baseline baseline = Baseline.none().accept(HEALTH.audit(plan, TODAY.minusDays(10)));
        Strategy waived = plan(600, "Move ", true).toBuilder()
                .waivers(IntStream.range(300, 600)
                        .mapToObj(index -> Waiver.builder()
                                .rule("misaligned-incentive")
                                .subject("work-" + index)
                                .reason("for now")
                                .approvedBy("cto")
                                .expires(TODAY.plusDays(3))
                                .build())
                        .toArray(Waiver[]::new))
                .build();
        String text = new MarkdownReport().render(HEALTH.withBaseline(baseline).audit(waived, TODAY), OPTIONS);
        assertThat(bytes(text)).isLessThan(LARGEST);
        assertThat(text).containsSubsequence("### New findings (", "### Fixed since", "Accepted in the", "Waived (");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 40})
    void staysSmallInMarkdownWithManyRulesAndLongMessages(int ofEach) {
        ImmutableList<String> rules =
                SampleReport.CATALOGUE.rules().stream().map(RuleInfo::id).collect(ImmutableList.toImmutableList());
        SampleReport report = SampleReport.of(rules.stream()
                .map(rule -> SampleReport.ended(rule, Outcome.VIOLATED, ofEach))
                .toArray(RuleOutcome[]::new));
        rules.forEach(rule -> IntStream.range(0, ofEach)
                .forEach(index ->
                        report.finding(rule, Outcome.VIOLATED, 5, "work-" + index, "it is | late ".repeat(100))));
        String text = new MarkdownReport().render(report.build(), OPTIONS);
        assertThat(bytes(text)).isLessThan(LARGEST);
        assertThat(text).containsPattern("\\+[\\d,]+ more");
    }

    @Test
    void staysSmallInADiff() {
        HealthDiff diff = HEALTH.diff(
                HEALTH.audit(plan(600, "Move ", false), TODAY.minusDays(10)), plan(600, "Shift ", true), TODAY);
        String markdown = new MarkdownReport().render(diff, OPTIONS);
        String text = new TextReport().render(diff, OPTIONS);
        assertThat(bytes(markdown)).isLessThan(LARGEST);
        assertThat(bytes(text)).isLessThan(LARGEST);
        assertThat(Stream.of(markdown, text)).allMatch(said -> said.contains(" more"));
        assertThat(bytes(new TextReport().render(diff, OPTIONS.withAllFindings(true))))
                .isGreaterThan(3 * LARGEST);
        assertThat(bytes(new MarkdownReport().render(diff, OPTIONS.withAllFindings(true))))
                .isLessThan(LARGEST);
    }

    @Test
    void countsInTheGateWhatItShows() {
        assertThat(HEALTH.audit(plan(600, "Move ", false), TODAY).gate().reasons())
                .anyMatch(reason -> reason.matches("[1-9],\\d{3} plan findings in \\d+ groups at or above high"));
    }
}
