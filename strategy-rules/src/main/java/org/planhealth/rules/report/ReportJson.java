package org.planhealth.rules.report;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSortedMap.toImmutableSortedMap;
import static java.util.Comparator.naturalOrder;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.Baseline;
import org.planhealth.rules.BaselineStanding;
import org.planhealth.rules.DiscussionQuestion;
import org.planhealth.rules.Finding;
import org.planhealth.rules.FindingCounts;
import org.planhealth.rules.Gate;
import org.planhealth.rules.Headline;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.NextFix;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.Question;
import org.planhealth.rules.RuleOutcome;
import org.planhealth.rules.Verdict;
import org.planhealth.rules.sdk.Measure;
import org.planhealth.rules.sdk.Topic;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.Stage;

/**
 * The report of one audit.
 *
 * @param schema the form of the report
 * @param strategy id of the strategy
 * @param asOf the day as of which it was audited
 * @param profile name of the profile
 * @param rulesVersion version of the built-in rules
 * @param verdict what the audit says of the effort in one phrase
 * @param delivery what has happened and where the pace leads
 * @param planScore how well the plan is set up and written down
 * @param topics the debt of each topic that has a rule in the profile
 * @param gate whether the plan may pass
 * @param counts how many findings there are, by how they ended
 * @param headlines the sentences to take away, the heaviest first
 * @param findings every finding, by topic, that with the most debt first, and in each topic the heaviest first
 * @param questions the missing information, each fact once
 * @param nextFixes what raises the score most, by falling gain
 * @param rules how each rule of the catalogue ended, by id
 * @param figures what was computed beside the findings
 * @param discussion the questions to discuss
 * @param baseline how the plan stands to its baseline; null if it was audited without one
 * @param expiringWaivers the waivers that expire within 14 days
 */
record ReportJson(
        String schema,
        String strategy,
        LocalDate asOf,
        String profile,
        String rulesVersion,
        Verdict verdict,
        FigureJson delivery,
        @JsonProperty("plan") FigureJson planScore,
        Map<Topic, TopicJson> topics,
        GateJson gate,
        FindingCounts counts,
        List<Headline> headlines,
        List<FindingJson> findings,
        List<QuestionJson> questions,
        List<FixJson> nextFixes,
        List<RuleJson> rules,
        FiguresJson figures,
        List<DiscussionJson> discussion,
        @Nullable BaselineStandingJson baseline,
        List<WaiverJson> expiringWaivers) {
    static final String SCHEMA = "planhealth-report/v1";

    /**
     * Whether a plan may pass.
     *
     * @param passed whether it may
     * @param reasons why it may not, each a clause; empty if it may
     * @param warnings what does not keep it from passing, each a clause
     */
    record GateJson(boolean passed, List<String> reasons, List<String> warnings) {
        static GateJson of(Gate gate) {
            return new GateJson(gate.passed(), gate.reasons(), gate.warnings());
        }
    }

    /**
     * Missing information: a fact that rules need and the plan does not state.
     *
     * @param text what is not stated, in a sentence that stands alone
     * @param field the list or the field, such as {@code rollout.history}
     * @param pointer where it would stand, as a JSON pointer from the root of the strategy
     * @param measures delivery if a rule about delivery needs it, else plan
     * @param weight what the answer could change, in points of debt
     * @param rules ids of the rules that need it, sorted
     * @param location where to state it, or what would hold it; null if the strategy was not read from text
     */
    record QuestionJson(
            String text,
            String field,
            String pointer,
            Measure measures,
            BigDecimal weight,
            List<String> rules,
            @Nullable SourceLocation location) {
        static QuestionJson of(Question question) {
            return new QuestionJson(
                    question.text(),
                    question.missing().fact().label(),
                    question.missing().pointer(),
                    question.measures(),
                    JsonNumber.of(question.weight()),
                    question.rules(),
                    question.location());
        }
    }

    /**
     * A step that raises a score.
     *
     * @param rule id of the rule that it satisfies
     * @param measures which of the two scores it raises
     * @param subjects ids of the entities to fix
     * @param complete whether it fixes all findings of the rule, and not just one
     * @param gain by how much that score rises
     * @param location where to begin; null if the strategy was not read from text
     */
    record FixJson(
            String rule,
            Measure measures,
            List<String> subjects,
            boolean complete,
            BigDecimal gain,
            @Nullable SourceLocation location) {
        static FixJson of(NextFix fix) {
            return new FixJson(
                    fix.rule(),
                    fix.measures(),
                    fix.subjects(),
                    fix.complete(),
                    JsonNumber.of(fix.gain()),
                    fix.location());
        }

        static ImmutableList<FixJson> all(List<NextFix> fixes) {
            return fixes.stream().map(FixJson::of).collect(toImmutableList());
        }
    }

    /**
     * How one rule of the catalogue ended.
     *
     * @param id id of the rule
     * @param outcome how it ended
     * @param checked how many of the subjects that it applies to it could decide; one that it could decide in part counts
     *     half
     * @param applicable how many subjects it applies to; 0 if it did not run
     */
    record RuleJson(String id, Outcome outcome, BigDecimal checked, int applicable) {
        static RuleJson of(RuleOutcome rule) {
            return new RuleJson(rule.id(), rule.outcome(), JsonNumber.of(rule.checked()), rule.applicable());
        }
    }

    /**
     * The debt of a topic.
     *
     * @param debt in points, 0 or more
     */
    record TopicJson(BigDecimal debt) {}

    /**
     * A question to discuss.
     *
     * @param topic the part of a strategy that it is about
     * @param stage the stage of delivery in which it is to be asked; null for any
     * @param question the question
     */
    record DiscussionJson(Topic topic, @Nullable Stage stage, String question) {
        static DiscussionJson of(DiscussionQuestion question) {
            return new DiscussionJson(question.topic(), question.stage(), question.text());
        }
    }

    /**
     * How a plan stands to its baseline.
     *
     * @param plans ids of all plans in the baseline, whether or not this one is among them
     * @param size how many findings the baseline holds once what is fixed has left it
     * @param oldest since when the oldest of them is there; null if there are none
     * @param ageInDays the age of the oldest in days; 0 if there are none
     * @param nowKnown the fingerprints of findings that were missing information when they were accepted, and are defects
     * @param fixed the fingerprints of findings that are fixed, or waived by now
     * @param unchecked the fingerprints of findings whose rule is off, could not be run, or is missing
     */
    record BaselineStandingJson(
            Collection<String> plans,
            int size,
            @Nullable LocalDate oldest,
            long ageInDays,
            List<String> nowKnown,
            List<String> fixed,
            List<String> unchecked) {
        static BaselineStandingJson of(BaselineStanding baseline, HealthReport report) {
            return new BaselineStandingJson(
                    baseline.plans(),
                    baseline.size(),
                    baseline.oldest().orElse(null),
                    baseline.ageInDays(report.asOf()).orElse(0L),
                    report.nowKnown().stream().map(Finding::fingerprint).collect(toImmutableList()),
                    fingerprints(baseline.fixed()),
                    fingerprints(baseline.unchecked()));
        }

        private static ImmutableList<String> fingerprints(List<Baseline.Entry> entries) {
            return entries.stream().map(Baseline.Entry::finding).collect(toImmutableList());
        }
    }

    static ReportJson of(HealthReport report) {
        return new ReportJson(
                SCHEMA,
                report.strategy().id(),
                report.asOf(),
                report.profile(),
                report.rulesVersion(),
                report.verdict(),
                FigureJson.of(report.delivery()),
                FigureJson.of(report.plan()),
                report.topics().entrySet().stream()
                        .collect(toImmutableSortedMap(
                                naturalOrder(),
                                Map.Entry::getKey,
                                topic -> new TopicJson(JsonNumber.of(topic.getValue())))),
                GateJson.of(report.gate()),
                report.counts(),
                report.headlines(),
                FindingJson.all(report.findings(), report),
                report.questions().stream().map(QuestionJson::of).collect(toImmutableList()),
                FixJson.all(report.nextFixes()),
                report.rules().stream().map(RuleJson::of).collect(toImmutableList()),
                FiguresJson.of(report.figures()),
                report.discussion().stream().map(DiscussionJson::of).collect(toImmutableList()),
                report.baseline() == null ? null : BaselineStandingJson.of(report.baseline(), report),
                report.expiringWaivers().stream()
                        .map(waiver -> WaiverJson.of(waiver, report))
                        .collect(toImmutableList()));
    }
}
