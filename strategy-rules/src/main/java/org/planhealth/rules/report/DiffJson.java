package org.planhealth.rules.report;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.FindingCounts;
import org.planhealth.rules.HealthDiff;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Restatement;
import org.planhealth.rules.ScoreChange;
import org.planhealth.rules.Verdict;
import org.planhealth.rules.report.ReportJson.FixJson;
import org.planhealth.rules.report.ReportJson.GateJson;

/**
 * What changed between two audits of a plan.
 *
 * @param schema the form of the diff
 * @param strategy id of the strategy
 * @param older what the older audit was
 * @param newer what the newer audit was
 * @param delivery how Delivery changed, and why; null if nothing had begun in one of the audits that are
 *     compared
 * @param plan how Plan changed, and why
 * @param restated what the newer plan states otherwise than the older one, or no longer, of what plans are measured by
 * @param added the findings that are in the newer report only
 * @param fixed the findings that are in the older report only
 * @param changed the findings that are in both reports, with another severity, outcome, degree or message
 * @param kept how many findings are in both reports
 * @param gate whether the newer plan may pass
 * @param counts how many findings the newer report has, by how they ended
 * @param nextFixes what raises the score of the newer plan most, by falling gain
 */
record DiffJson(
        String schema,
        String strategy,
        AuditJson older,
        AuditJson newer,
        @Nullable ScoreChangeJson delivery,
        ScoreChangeJson plan,
        List<Restatement> restated,
        @JsonProperty("new") List<FindingJson> added,
        List<FindingJson> fixed,
        List<ChangedJson> changed,
        int kept,
        GateJson gate,
        FindingCounts counts,
        List<FixJson> nextFixes) {
    static final String SCHEMA = "planhealth-diff/v1";

    /**
     * One of the two audits.
     *
     * @param asOf the day as of which the plan was audited
     * @param profile name of the profile
     * @param rulesVersion version of the built-in rules
     * @param verdict what it said of the effort in one phrase
     * @param delivery its Delivery, over 0 up to 100; null if nothing had begun
     * @param plan its Plan, over 0 up to 100
     */
    record AuditJson(
            LocalDate asOf,
            String profile,
            String rulesVersion,
            Verdict verdict,
            @Nullable BigDecimal delivery,
            @Nullable BigDecimal plan) {
        static AuditJson of(HealthReport report) {
            return new AuditJson(
                    report.asOf(),
                    report.profile(),
                    report.rulesVersion(),
                    report.verdict(),
                    JsonNumber.ofStated(report.delivery().score()),
                    JsonNumber.ofStated(report.plan().score()));
        }
    }

    /**
     * How the score changed.
     *
     * @param before the score of the older report
     * @param after the score of the newer report
     * @param change by how much it rose; the sum of the three parts
     * @param byPlan by how much it rose because the plan changed
     * @param byRestating the part of byPlan that is due to restated dates, targets and facts
     * @param byTime by how much it rose because time passed
     * @param byRules by how much it rose because the rules changed
     */
    record ScoreChangeJson(
            BigDecimal before,
            BigDecimal after,
            BigDecimal change,
            BigDecimal byPlan,
            BigDecimal byRestating,
            BigDecimal byTime,
            BigDecimal byRules) {
        static ScoreChangeJson of(ScoreChange score) {
            return new ScoreChangeJson(
                    JsonNumber.of(score.before()),
                    JsonNumber.of(score.after()),
                    JsonNumber.of(score.total()),
                    JsonNumber.of(score.byPlan()),
                    JsonNumber.of(score.byRestating()),
                    JsonNumber.of(score.byTime()),
                    JsonNumber.of(score.byRules()));
        }
    }

    /**
     * A finding that is in both reports, and not the same.
     *
     * @param before as it was
     * @param after as it is
     */
    record ChangedJson(FindingJson before, FindingJson after) {}

    static DiffJson of(HealthDiff diff) {
        HealthReport older = diff.older();
        HealthReport newer = diff.newer();
        return new DiffJson(
                SCHEMA,
                newer.strategy().id(),
                AuditJson.of(older),
                AuditJson.of(newer),
                diff.delivery() == null ? null : ScoreChangeJson.of(diff.delivery()),
                ScoreChangeJson.of(diff.plan()),
                diff.restated(),
                FindingJson.all(diff.added(), newer),
                FindingJson.all(diff.fixed(), older),
                diff.changed().stream()
                        .map(pair -> new ChangedJson(
                                FindingJson.of(pair.before(), older), FindingJson.of(pair.after(), newer)))
                        .collect(toImmutableList()),
                diff.kept().size(),
                GateJson.of(newer.gate()),
                newer.counts(),
                FixJson.all(newer.nextFixes()));
    }
}
