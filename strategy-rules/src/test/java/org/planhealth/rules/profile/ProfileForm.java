package org.planhealth.rules.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.schema.RecordSchema;
import tools.jackson.databind.node.ObjectNode;

/**
 * A profile: which rules run and how strictly, what is accepted, and what makes the gate fail.
 *
 * @param apiVersion the version of the format
 * @param kind what the file holds: a profile
 * @param id its name in reports, in kebab case; not that of a built-in profile
 * @param title what it is for, in a few words
 * @param base the profile that it extends: a built-in one, or the path of a file; `starter` if not stated
 * @param packs paths of folders and jars with custom rules, from the folder of the file on
 * @param rules what it says of single rules, by their ids
 * @param failOn the gate fails on a violated finding of this severity or above: one for both scores, or one for each
 * @param minDelivery the gate fails if Delivery is lower, 0 to 100
 * @param minPlan the gate fails if Plan is lower, 0 to 100
 * @param minEvidence the gate fails if the evidence for Delivery is lower, in percent, 0 to 100
 * @param failOnMissing whether missing information fails the gate as a violated finding does
 * @param waivers findings that are accepted beside those that a plan itself waives
 */
public record ProfileForm(
        String apiVersion,
        String kind,
        Id id,
        @Nullable String title,
        @JsonProperty("extends") @Nullable String base,
        @Nullable List<String> packs,
        @Nullable Map<String, RuleSettingForm> rules,
        @Nullable FailOnForm failOn,
        @Nullable Score minDelivery,
        @Nullable Score minPlan,
        @Nullable Score minEvidence,
        @Nullable Boolean failOnMissing,
        @Nullable List<WaiverForm> waivers) {
    public static final ImmutableMap<Class<?>, ObjectNode> FORMS = ImmutableMap.of(
            Id.class,
            RecordSchema.form("{'type': ['string', 'integer'], 'minimum': 0}").put("pattern", RecordSchema.ID),
            Score.class,
            RecordSchema.form("{'type': 'number', 'minimum': 0, 'maximum': 100}"),
            Limit.class,
            RecordSchema.form(
                    "{'anyOf': [{'type': 'number', 'minimum': 0}, {'type': 'array', 'minItems': 1, 'items': {'type': 'string', 'minLength': 1}}]}"),
            RuleSettingForm.class,
            RecordSchema.form("{'enum': ['on', 'off']}"),
            FailOnForm.class,
            RecordSchema.form("{'enum': ['low', 'medium', 'high', 'critical']}"));

    /** A text that is an id. */
    interface Id {}

    /** A number that is a score. */
    interface Score {}

    /** A number, or words, that are a limit. */
    interface Limit {}

    /**
     * What it says of one rule: `on`, `off`, or more.
     *
     * @param enabled whether the rule runs; if not stated, the profile decides that it extends
     * @param severity the severity of what the rule finds; if not stated, the rule decides
     * @param limits numbers, or lists of words, by limit, in place of those of the rule
     */
    record RuleSettingForm(
            @Nullable Boolean enabled,
            @Nullable Severity severity,
            @Nullable Map<String, Limit> limits) {}

    /**
     * The severity from which the gate fails: one for both scores, or one for each.
     *
     * @param delivery for findings about delivery; if not stated, that of the profile that it extends
     * @param plan for findings about the plan; if not stated, that of the profile that it extends
     */
    record FailOnForm(@Nullable Severity delivery, @Nullable Severity plan) {}

    /**
     * A finding that is accepted.
     *
     * @param rule id of the rule
     * @param subject id of the entity that the finding is about
     * @param reason why it is accepted
     * @param approvedBy who approved it
     * @param expires the last day on which it is accepted
     */
    record WaiverForm(
            String rule,
            String subject,
            @Nullable String reason,
            @Nullable String approvedBy,
            @Nullable LocalDate expires) {}
}
