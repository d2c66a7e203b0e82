package org.planhealth.html;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthDiff;
import org.planhealth.rules.HealthDiff.Changed;
import org.planhealth.rules.HealthFigure;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Restatement;
import org.planhealth.rules.RuleOutcome;
import org.planhealth.rules.Verdict;
import org.planhealth.rules.report.DiffPhrases;
import org.planhealth.rules.report.ReportOptions;
import org.planhealth.rules.report.ReportPhrases;
import org.planhealth.rules.sdk.Measure;

/**
 * A page about what changed from one audit to the next.
 *
 * @param frame what the page begins with
 * @param title title of the plan
 * @param subtitle the days, the profiles and the versions of the rules
 * @param audits both audits, the older first
 * @param scores how the scores changed, and why
 * @param counts how many findings became what
 * @param restated what the newer plan restates, by entity
 * @param moreRestated how many lines of entities are left out there; null if none is
 * @param changes the findings by what became of them
 */
record DiffPage(
        PageFrame frame,
        String title,
        String subtitle,
        ImmutableList<AuditLine> audits,
        ImmutableList<ScoreChangeLine> scores,
        String counts,
        ImmutableList<RestatedEntity> restated,
        @Nullable String moreRestated,
        ImmutableList<ChangeSection> changes) {
    /** So many entities with restated facts are listed. */
    static final int MOST_RESTATED = 200;

    /**
     * One of the two audits.
     *
     * @param day the day as of which the plan was audited
     * @param head the verdict, and what else each plan begins with
     * @param scores Delivery and Plan
     * @param passed whether the gate was passed
     * @param gate why it was not passed, and its warnings; often empty
     */
    record AuditLine(
            String day, PlanHead head, ImmutableList<AuditScore> scores, boolean passed, ImmutableList<String> gate) {

        static AuditLine of(HealthReport report) {
            ImmutableList.Builder<String> gate = ImmutableList.builder();
            report.gate().reasons().forEach(reason -> gate.add(PageText.sentence(reason)));
            report.gate().warnings().forEach(warning -> gate.add("warning: " + PageText.sentence(warning)));
            return new AuditLine(
                    report.asOf().toString(),
                    PlanHead.of(report),
                    Arrays.stream(Measure.values())
                            .map(measure -> AuditScore.of(report.figure(measure), report.verdict()))
                            .collect(toImmutableList()),
                    report.gate().passed(),
                    gate.build());
        }
    }

    /**
     * A score of one audit.
     *
     * @param score the score of 100 with a tenth, cut and not rounded; null if there is none yet
     * @param evidence the share of the facts that are stated, where so few are that there is no verdict; null elsewhere
     */
    record AuditScore(@Nullable String score, @Nullable String evidence) {

        static AuditScore of(HealthFigure figure, Verdict verdict) {
            return new AuditScore(
                    figure.score() == null
                            ? null
                            : BigDecimal.valueOf(figure.score())
                                    .setScale(1, RoundingMode.FLOOR)
                                    .toPlainString(),
                    verdict == Verdict.CANNOT_TELL ? ReportPhrases.share(figure.evidence()) : null);
        }
    }

    /**
     * What the newer plan restates of one entity.
     *
     * @param id id of the entity
     * @param lines what it restates
     */
    record RestatedEntity(String id, ImmutableList<String> lines) {}

    /**
     * The findings of which one thing became.
     *
     * @param title what became of them
     * @param topics the findings
     */
    record ChangeSection(String title, ImmutableList<TopicSection> topics) {}

    static DiffPage of(HealthDiff diff, ReportOptions options) {
        ImmutableListMultimap<String, String> lines = DiffPhrases.lines(diff.restated());
        ImmutableList<RestatedEntity> restated = lines.asMap().entrySet().stream()
                .limit(MOST_RESTATED)
                .map(entity -> new RestatedEntity(
                        PageText.name(entity.getKey()),
                        entity.getValue().stream().map(PageText::sentence).collect(toImmutableList())))
                .collect(toImmutableList());
        int shown = restated.stream().mapToInt(entity -> entity.lines().size()).sum();
        return new DiffPage(
                PageFrame.of("Changes: " + diff.newer().strategy().title()),
                PageText.name(diff.newer().strategy().title()),
                PageText.sentence(diff.newer().strategy().id() + ", " + DiffPhrases.sides(diff)),
                ImmutableList.of(AuditLine.of(diff.older()), AuditLine.of(diff.newer())),
                ImmutableList.of(
                        ScoreChangeLine.of(Measure.DELIVERY, diff.delivery()),
                        ScoreChangeLine.of(Measure.PLAN, diff.plan())),
                diff.newer().counts().summary() + "; " + DiffPhrases.counts(diff),
                restated,
                PageText.more(lines.size(), shown, "line"),
                changes(diff, options));
    }

    private static ImmutableList<ChangeSection> changes(HealthDiff diff, ReportOptions options) {
        PlanPlaces newer = PlanPlaces.of(options, diff.newer().strategy().sources(), 1);
        // A link leads to the newer plan, in which what is gone has no place.
        PlanPlaces older =
                PlanPlaces.of(options.withLinks(""), diff.older().strategy().sources(), 1);
        ImmutableMap<Finding, Changed> changed =
                diff.changed().stream().collect(toImmutableMap(Changed::after, pair -> pair));
        ImmutableListMultimap<Finding, Restatement> gone = diff.goneAfterRestating();
        ImmutableList.Builder<ChangeSection> sections = ImmutableList.builder();
        sections.add(section("New findings", diff.newer(), diff.added(), finding -> ImmutableList.of(), newer));
        sections.add(section(
                "Changed findings",
                diff.newer(),
                changed.keySet().asList(),
                finding -> was(changed.get(finding)),
                newer));
        if (!gone.isEmpty()) {
            sections.add(section(
                    "Gone after restating",
                    diff.older(),
                    gone.keySet().asList(),
                    finding -> ImmutableList.of(DiffPhrases.restated(gone.get(finding))),
                    older));
        }
        sections.add(
                section("Fixed findings", diff.older(), DiffPhrases.fixed(diff), finding -> ImmutableList.of(), older));
        return sections.build();
    }

    private static ImmutableList<String> was(@Nullable Changed changed) {
        if (changed == null) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<String> remarks = ImmutableList.builder();
        if (!DiffPhrases.change(changed).isEmpty()) {
            remarks.add(DiffPhrases.change(changed));
        }
        if (DiffPhrases.hasOtherMessage(changed)) {
            remarks.add("was: " + changed.before().message());
        }
        return remarks.build();
    }

    private static ChangeSection section(
            String title,
            HealthReport report,
            ImmutableList<Finding> findings,
            Function<Finding, ImmutableList<String>> remarks,
            PlanPlaces places) {
        return new ChangeSection(
                title,
                TopicSection.all(
                        report,
                        findings,
                        remarks,
                        report.rules().stream().collect(toImmutableMap(RuleOutcome::id, RuleOutcome::rule)),
                        places));
    }
}
