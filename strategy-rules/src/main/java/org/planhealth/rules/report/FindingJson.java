package org.planhealth.rules.report;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.Baseline;
import org.planhealth.rules.BaselineStanding;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.sdk.Measure;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.rules.sdk.Topic;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.Waiver;

/**
 * One defect of a plan, or missing information, with what accepts it.
 *
 * @param rule id of the rule that found it
 * @param measures the score that it counts in
 * @param topic topic of that rule
 * @param severity its own severity, which may be lower than that of the rule
 * @param outcome violated, missing, waived or error
 * @param subject id of the entity that it is about; the id of the strategy if it is about the whole
 * @param message what is wrong, with the figures, in a sentence that stands alone
 * @param figures the figures of the message by name
 * @param missing the facts that are not stated; empty unless information is missing
 * @param decidableFrom the day from which the rule can say more; only if it is too early
 * @param cause why the rule could not be run; only if the outcome is an error
 * @param remedy what to do about it, in general
 * @param degree how bad it is, over 0 up to 1
 * @param debt its part of the debt of the plan, in points, 0 or more
 * @param gain by how much the score would rise without it, 0 or more
 * @param location where the subject stands; null if the strategy was not read from text
 * @param related the other entities that it is about
 * @param fingerprint the rule and the entities, which make it the same from one audit to the next
 * @param waiver the waiver that accepts it; only if it is waived
 * @param acceptedSince the day of the audit that put it into the baseline; only if that holds it
 * @param nowKnown true if it was missing information when the baseline accepted it; left out otherwise
 */
record FindingJson(
        String rule,
        Measure measures,
        Topic topic,
        Severity severity,
        Outcome outcome,
        String subject,
        String message,
        Map<String, Object> figures,
        List<MissingJson> missing,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate decidableFrom,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String cause,
        String remedy,
        BigDecimal degree,
        BigDecimal debt,
        BigDecimal gain,
        @Nullable SourceLocation location,
        List<Finding.Related> related,
        String fingerprint,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable WaiverJson waiver,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate acceptedSince,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean nowKnown) {

    /**
     * A fact that the plan does not state.
     *
     * @param field the list or the field, such as {@code rollout.history}
     * @param pointer where it would stand, as a JSON pointer from the root of the strategy
     */
    record MissingJson(String field, String pointer) {
        static MissingJson of(Finding.Missing missing) {
            return new MissingJson(missing.fact().label(), missing.pointer());
        }

        static ImmutableList<MissingJson> all(List<Finding.Missing> missing) {
            return missing.stream().map(MissingJson::of).collect(toImmutableList());
        }
    }

    static FindingJson of(Finding finding, HealthReport report) {
        return of(finding, report, report.waiver(finding).orElse(null));
    }

    static FindingJson of(Finding finding, HealthReport report, @Nullable Waiver waiver) {
        BaselineStanding baseline = report.baseline();
        return new FindingJson(
                finding.rule(),
                finding.measures(),
                finding.topic(),
                finding.severity(),
                finding.outcome(),
                finding.subject(),
                finding.message(),
                ImmutableMap.copyOf(Maps.transformValues(finding.figures(), FindingJson::figure)),
                MissingJson.all(finding.missing()),
                finding.decidableFrom(),
                finding.cause(),
                finding.remedy(),
                JsonNumber.of(finding.degree()),
                JsonNumber.of(finding.debt()),
                JsonNumber.of(finding.gain()),
                finding.location(),
                finding.related(),
                finding.fingerprint(),
                waiver == null ? null : WaiverJson.accepting(waiver, report),
                report.accepted(finding).map(Baseline.Entry::since).orElse(null),
                (baseline != null && baseline.nowKnown(finding)) ? true : null);
    }

    static ImmutableList<FindingJson> all(List<Finding> findings, HealthReport report) {
        ImmutableMap<Finding, Waiver> waived = report.waivedBy();
        return findings.stream()
                .map(finding -> of(finding, report, waived.get(finding)))
                .collect(toImmutableList());
    }

    /** Returns a text, a number, true or false, or a list of texts. */
    private static Object figure(Object value) {
        if (value instanceof List<?> several) {
            return several.stream().map(Object::toString).collect(toImmutableList());
        }
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return JsonNumber.of(number.doubleValue());
        }
        return value instanceof Boolean ? value : value.toString();
    }
}
