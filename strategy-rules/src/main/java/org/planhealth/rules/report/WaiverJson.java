package org.planhealth.rules.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.HealthReport;
import org.planhealth.strategy.Keyword;
import org.planhealth.strategy.Waiver;

/**
 * A waiver, which accepts findings.
 *
 * @param rule id of the rule whose findings it accepts; left out where it stands at one of them
 * @param subject id of the entity that it is about
 * @param reason why the finding is accepted
 * @param approvedBy who approved it
 * @param expires the last day on which it holds
 * @param from whether the plan or the profile states it
 */
record WaiverJson(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String rule,
        @Nullable String subject,
        @Nullable String reason,
        @Nullable String approvedBy,
        @Nullable LocalDate expires,
        WaiverSource from) {

    /** What states a waiver. */
    enum WaiverSource implements Keyword {
        /** The plan itself. */
        PLAN,
        /** The profile of the audit. */
        PROFILE
    }

    /** Returns a waiver by itself, with the rule that it is about. */
    static WaiverJson of(Waiver waiver, HealthReport report) {
        return of(waiver.rule(), waiver, report);
    }

    /** Returns a waiver at a finding that it accepts. */
    static WaiverJson accepting(Waiver waiver, HealthReport report) {
        return of(null, waiver, report);
    }

    private static WaiverJson of(@Nullable String rule, Waiver waiver, HealthReport report) {
        return new WaiverJson(
                rule,
                waiver.subject(),
                waiver.reason(),
                waiver.approvedBy(),
                waiver.expires(),
                report.isOfPlan(waiver) ? WaiverSource.PLAN : WaiverSource.PROFILE);
    }
}
