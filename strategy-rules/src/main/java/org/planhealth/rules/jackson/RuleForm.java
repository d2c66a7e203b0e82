package org.planhealth.rules.jackson;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.BuiltInProfile;
import org.planhealth.rules.sdk.Measure;
import org.planhealth.rules.sdk.MessageTemplate;
import org.planhealth.rules.sdk.RuleDocuments;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.rules.sdk.RulePage;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.rules.sdk.Topic;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.util.StdConverter;

/** A rule as it is written: with its page, and without the texts that stand in its folder or jar. */
record RuleForm(
        String id,
        Topic topic,
        Severity severity,
        Severity lowestSeverity,
        Measure measures,
        BuiltInProfile profile,
        String summary,
        @Nullable String grouped,
        ImmutableSet<String> subjectTypes,
        @Nullable String appliesTo,
        ImmutableSet<String> requires,
        @Nullable String pointsTo,
        ImmutableSortedMap<String, Double> limits,
        ImmutableSortedMap<String, ImmutableList<String>> words,
        RulePage page,
        String place) {

    /** Says by which form a rule is written and read. */
    @JsonSerialize(converter = Writing.class)
    @JsonDeserialize(converter = Reading.class)
    interface OfRule {}

    static final class Writing extends StdConverter<RuleInfo, RuleForm> {
        @Override
        public RuleForm convert(RuleInfo rule) {
            return new RuleForm(
                    rule.id(),
                    rule.topic(),
                    rule.severity(),
                    rule.lowestSeverity(),
                    rule.measures(),
                    rule.profile(),
                    rule.summary(),
                    rule.grouped() == null ? null : rule.grouped().toString(),
                    rule.subjectTypes(),
                    rule.appliesTo(),
                    rule.requires(),
                    rule.pointsTo(),
                    rule.limits(),
                    rule.words(),
                    rule.page(),
                    rule.documents().place());
        }
    }

    static final class Reading extends StdConverter<RuleForm, RuleInfo> {
        @Override
        public RuleInfo convert(RuleForm form) {
            return new RuleInfo(
                    form.id,
                    form.topic,
                    form.severity,
                    form.lowestSeverity,
                    form.measures,
                    form.profile,
                    form.summary,
                    form.grouped == null ? null : MessageTemplate.grouped(form.grouped),
                    form.subjectTypes,
                    form.appliesTo,
                    form.requires,
                    form.pointsTo,
                    form.limits,
                    form.words,
                    form.page,
                    RuleDocuments.of(form.page, form.place));
        }
    }
}
