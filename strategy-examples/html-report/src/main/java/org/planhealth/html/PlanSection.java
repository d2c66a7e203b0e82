package org.planhealth.html;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.html.PlanPlaces.PlanPlace;
import org.planhealth.rules.DiscussionQuestion;
import org.planhealth.rules.Finding;
import org.planhealth.rules.Headline;
import org.planhealth.rules.HealthFigure;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.NextFix;
import org.planhealth.rules.QuestionGroup;
import org.planhealth.rules.RuleOutcome;
import org.planhealth.rules.report.ReportPhrases;
import org.planhealth.rules.sdk.Measure;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.Waiver;

/**
 * The part of a page about one plan.
 *
 * @param report the report that it shows
 * @param head what it begins with
 * @param anchor what the ids of its elements begin with, unique on the page
 * @param rules the rules of the report by id
 * @param topics its findings
 * @param rollouts its rollouts
 * @param places how its places are shown
 */
record PlanSection(
        HealthReport report,
        PlanHead head,
        String anchor,
        ImmutableMap<String, RuleInfo> rules,
        ImmutableList<TopicSection> topics,
        ImmutableList<RolloutSection> rollouts,
        PlanPlaces places) {
    /** Of each there is so much at most, so that a plan of a thousand initiatives is still a page that opens at once. */
    static final int MOST_KEY_RESULTS = 200;

    static final int MOST_INDICATORS = 100;

    /**
     * A score.
     *
     * @param title its name
     * @param score the score of 100; null if there is none yet
     * @param evidence the share of the facts that are stated, in percent
     */
    record ScoreLine(String title, @Nullable String score, String evidence) {}

    /**
     * What to do next.
     *
     * @param summary the defect to fix
     * @param rule id of the rule that finds it
     * @param subjects the entities to fix
     * @param gain by how much which score rises
     * @param place where to begin; null if the plan was not read from text
     */
    record FixLine(
            String summary,
            String rule,
            String subjects,
            String gain,
            @Nullable PlanPlace place) {}

    /**
     * A sentence and where it belongs.
     *
     * @param text the sentence
     * @param place where it can be answered; null if the plan was not read from text
     */
    record PlacedLine(String text, @Nullable PlanPlace place) {}

    static PlanSection of(HealthReport report, String anchor, PlanPlaces places) {
        ImmutableMap<String, RuleInfo> rules =
                report.rules().stream().collect(toImmutableMap(RuleOutcome::id, RuleOutcome::rule));
        return new PlanSection(
                report,
                PlanHead.of(report),
                anchor,
                rules,
                TopicSection.all(report, rules, places),
                RolloutSection.all(report, anchor),
                places);
    }

    /** Returns the first sentence to take away; empty if there is none. */
    String firstHeadline() {
        return report.headlines().isEmpty()
                ? ""
                : PageText.sentence(report.headlines().get(0).text());
    }

    ImmutableList<String> headlines() {
        return report.headlines().stream()
                .map(Headline::text)
                .map(PageText::sentence)
                .collect(toImmutableList());
    }

    ImmutableList<ScoreLine> scores() {
        return Arrays.stream(Measure.values()).map(this::score).collect(toImmutableList());
    }

    private ScoreLine score(Measure measure) {
        HealthFigure figure = report.figure(measure);
        return new ScoreLine(
                measure.title(),
                figure.score() == null ? null : ReportPhrases.score(figure.score()),
                ReportPhrases.share(figure.evidence()));
    }

    ImmutableList<String> gateReasons() {
        return report.gate().reasons().stream().map(PageText::sentence).collect(toImmutableList());
    }

    ImmutableList<String> gateWarnings() {
        return report.gate().warnings().stream().map(PageText::sentence).collect(toImmutableList());
    }

    ImmutableList<FixLine> fixes() {
        return report.topFixes().stream().map(this::fix).collect(toImmutableList());
    }

    private FixLine fix(NextFix fix) {
        RuleInfo rule = rules.get(fix.rule());
        return new FixLine(
                PageText.sentence(rule == null ? fix.rule() : rule.summary()),
                fix.rule(),
                PageText.sentence(Phrases.list(fix.subjects())),
                fix.measures().title() + " +" + fix.shownGain(),
                places.of(fix.location()));
    }

    ImmutableList<PlacedLine> questions() {
        return lines(report.topQuestions());
    }

    /** Returns the groups of questions beyond the first ones. */
    ImmutableList<PlacedLine> moreQuestions() {
        List<QuestionGroup> all = report.questionGroups();
        return lines(all.subList(report.topQuestions().size(), all.size()));
    }

    private ImmutableList<PlacedLine> lines(List<QuestionGroup> groups) {
        return groups.stream()
                .map(group -> new PlacedLine(
                        PageText.sentence(group.text()), places.of(group.first().location())))
                .collect(toImmutableList());
    }

    Optional<StrategyDates> dates() {
        return Optional.ofNullable(report.figures().strategyForecast()).map(StrategyDates::new);
    }

    Optional<RoadmapChart> roadmap() {
        return Optional.ofNullable(RoadmapChart.of(report));
    }

    Optional<TeamLoadSection> teamLoad() {
        return Optional.ofNullable(TeamLoadSection.of(report.strategy()));
    }

    ImmutableList<KeyResultLine> keyResults() {
        return KeyResultLine.all(report).stream().limit(MOST_KEY_RESULTS).collect(toImmutableList());
    }

    /** Says how many key results are left out; null if none is, as the others below. */
    @Nullable
    String moreKeyResults() {
        return PageText.more(report.figures().keyResults().size(), MOST_KEY_RESULTS, "key result");
    }

    ImmutableList<IndicatorChart> indicators() {
        return IndicatorChart.first(report, anchor, MOST_INDICATORS);
    }

    @Nullable
    String moreIndicators() {
        return PageText.more(IndicatorChart.count(report), MOST_INDICATORS, "indicator");
    }

    /** Tells whether there are more findings than are listed. */
    boolean hasMoreFindings() {
        return topics.stream()
                .flatMap(topic -> topic.rules().stream())
                .anyMatch(rule -> !rule.others().isEmpty());
    }

    /** Returns the severities of its findings, the highest first. */
    ImmutableList<String> severities() {
        return report.findings().stream()
                .map(Finding::severity)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(Severity::word)
                .collect(toImmutableList());
    }

    /** Returns the ids of the teams that its findings concern, sorted. */
    ImmutableList<String> teams() {
        return topics.stream()
                .flatMap(topic -> topic.rules().stream())
                .flatMap(rule -> rule.findings().stream())
                .flatMap(finding -> finding.teams().stream())
                .distinct()
                .sorted()
                .collect(toImmutableList());
    }

    Optional<BaselineSection> baseline() {
        return BaselineSection.of(report);
    }

    ImmutableList<ScoreSteps> steps() {
        return Arrays.stream(Measure.values())
                .map(measure -> ScoreSteps.of(report, measure))
                .filter(Objects::nonNull)
                .collect(toImmutableList());
    }

    /** Returns the waivers that hold, then those that have expired. */
    ImmutableList<WaiverLine> waivers() {
        ImmutableList.Builder<WaiverLine> lines = ImmutableList.builder();
        report.waivers().forEach(waiver -> lines.add(waiver(waiver, false)));
        report.expiredWaivers().forEach(waiver -> lines.add(waiver(waiver, true)));
        return lines.build();
    }

    /**
     * A waiver.
     *
     * @param rule the rule that it accepts
     * @param subject the entity
     * @param reason why
     * @param approvedBy who accepted it
     * @param expires until when, in words
     */
    record WaiverLine(String rule, String subject, String reason, String approvedBy, String expires) {}

    private static WaiverLine waiver(Waiver waiver, boolean expired) {
        return new WaiverLine(
                stated(waiver.rule()),
                stated(waiver.subject()),
                waiver.reason() == null ? stated(null) : PageText.sentence(waiver.reason()),
                stated(waiver.approvedBy()),
                waiver.expires() == null ? stated(null) : waiver.expires() + (expired ? " (expired)" : ""));
    }

    private static String stated(@Nullable String text) {
        return text == null ? "not stated" : PageText.name(text);
    }

    ImmutableList<DiscussionQuestion> discussion() {
        return report.discussion();
    }
}
