package org.planhealth.rules.cel;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.BuiltInProfile;
import org.planhealth.rules.sdk.FactTypes;
import org.planhealth.rules.sdk.Measure;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.rules.sdk.Topic;
import org.planhealth.strategy.schema.RecordSchema;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A rule without code: what a plan should not be like, with conditions in CEL, and how bad that is.
 *
 * @param apiVersion the version of the format
 * @param kind what the file holds: a rule
 * @param id the defect in kebab case
 * @param summary the defect in one sentence, without a period
 * @param grouped how several findings are said in one sentence, with the gaps `{count}`, `{population}`, `{subjects}` and
 *     `{related}`
 * @param topic what part of a strategy it is about
 * @param severity how bad it is; a list if its checks differ
 * @param measures the score that it counts in; `plan` if not stated
 * @param profile the smallest built-in profile that runs it; `starter` if not stated
 * @param appliesTo which of its subjects it applies to, in words and in the plural, such as `initiatives under way`; with `where`
 * @param requires the lists of the plan that it requires; if not stated, the lists of its subjects
 * @param pointsTo the part of the subject that findings point to, such as `rollout/due`
 * @param limits numbers by name, which conditions use as `limits.name` and profiles change
 * @param subjects its subjects, one by one, such as `initiative in initiatives`; the strategy if not stated
 * @param where which of its subjects it applies to: a condition in CEL; all if not stated
 * @param when the defect: a condition in CEL
 * @param unless what excuses it: a condition in CEL
 * @param missing when information is missing though no field that is read is absent: a condition in CEL
 * @param field the field that is not stated then, such as `rollout/history`
 * @param states what that is, to follow "does not state"
 * @param degree how bad a finding is, over 0 up to 1: a number, or an expression in CEL
 * @param message what is wrong, with gaps for the figures
 * @param checks several checks, each with a severity of its own, in place of one
 * @param why why the defect matters; beside a README.md it stands there
 * @param fix what to do about it; beside a README.md it stands there
 * @param whenToIgnore when the finding may be waived in good conscience; beside a README.md it stands there
 * @param source where the rule comes from; beside a README.md it stands there
 */
public record RuleForm(
        String apiVersion,
        String kind,
        Id id,
        String summary,
        @Nullable String grouped,
        Topic topic,
        Severities severity,
        @Nullable Measure measures,
        @Nullable BuiltInProfile profile,
        @Nullable String appliesTo,
        @Nullable List<RequiredList> requires,
        @Nullable String pointsTo,
        @Nullable Map<LimitName, Limit> limits,
        @JsonProperty("for") @Nullable Subjects subjects,
        @Nullable Expression where,
        @Nullable Expression when,
        @Nullable Expression unless,
        @Nullable Expression missing,
        @Nullable String field,
        @Nullable String states,
        @Nullable Degree degree,
        @Nullable String message,
        @Nullable List<CheckForm> checks,
        @Nullable String why,
        @Nullable String fix,
        @Nullable String whenToIgnore,
        @Nullable String source) {
    public static final ImmutableMap<Class<?>, ObjectNode> FORMS = ImmutableMap.<Class<?>, ObjectNode>builder()
            .put(Id.class, RecordSchema.form("{'type': 'string'}").put("pattern", RecordSchema.ID))
            .put(Limit.class, RecordSchema.form("{'type': 'number', 'minimum': 0}"))
            .put(LimitName.class, RecordSchema.form("{'pattern': '^[a-z][A-Za-z0-9]{0,39}$'}"))
            .put(Expression.class, RecordSchema.form("{'type': ['string', 'boolean'], 'pattern': '\\\\S'}"))
            .put(Degree.class, RecordSchema.form("{'type': ['number', 'string'], 'exclusiveMinimum': 0, 'maximum': 1}"))
            .put(
                    Subjects.class,
                    RecordSchema.form("{'type': ['string', 'object'], 'pattern': '^\\\\S+\\\\s+in\\\\s+\\\\S+$',"
                            + " 'minProperties': 1, 'maxProperties': 1, 'additionalProperties': {'type': 'string'}}"))
            .put(RequiredList.class, words(FactTypes.lists()))
            .put(Severities.class, severities())
            .buildOrThrow();

    /** A text that is an id. */
    interface Id {}

    /** A number that is a limit. */
    interface Limit {}

    /** The name of a limit. */
    interface LimitName {}

    /** An expression of the language, which YAML may take for true or false. */
    interface Expression {}

    /** A number or an expression. */
    interface Degree {}

    /** The subjects of a check. */
    interface Subjects {}

    /** The name of a list of the plan. */
    interface RequiredList {}

    /** A severity, or several. */
    interface Severities {}

    /**
     * One of several checks.
     *
     * @param subjects its subjects, one by one; the strategy if not stated
     * @param where which of its subjects it applies to: a condition in CEL; all if not stated
     * @param severity its severity, one of those of the rule; the highest if not stated
     * @param when the defect: a condition in CEL
     * @param unless what excuses it: a condition in CEL
     * @param missing when information is missing though no field that is read is absent: a condition in CEL
     * @param field the field that is not stated then
     * @param states what that is, to follow "does not state"
     * @param degree how bad a finding is, over 0 up to 1: a number, or an expression in CEL
     * @param message what is wrong, with gaps for the figures
     */
    record CheckForm(
            @JsonProperty("for") @Nullable Subjects subjects,
            @Nullable Expression where,
            @Nullable Severity severity,
            Expression when,
            @Nullable Expression unless,
            @Nullable Expression missing,
            @Nullable String field,
            @Nullable String states,
            @Nullable Degree degree,
            String message) {}

    /** Says what the record cannot: a rule has one check or several. Strict validators want what is required beside it. */
    public static void addTo(ObjectNode root) {
        ObjectNode rule = (ObjectNode) root.at("/$defs/Rule");
        rule.putArray("anyOf")
                .add(RecordSchema.form(
                        "{'required': ['when', 'message'], 'properties': {'when': true, 'message': true}}"))
                .add(RecordSchema.form("{'required': ['checks'], 'properties': {'checks': true}}"));
        ((ObjectNode) rule.at("/properties/checks")).put("minItems", 1).put("maxItems", 20);
    }

    private static ObjectNode words(Iterable<String> words) {
        ObjectNode form = RecordSchema.form("{}");
        ArrayNode list = form.putArray("enum");
        words.forEach(list::add);
        return form;
    }

    private static ObjectNode severities() {
        ObjectNode one =
                words(Arrays.stream(Severity.values()).map(Severity::word).toList());
        ObjectNode form = RecordSchema.form("{}");
        ObjectNode several = RecordSchema.form("{'type': 'array', 'minItems': 1}");
        form.putArray("anyOf").add(one).add(several.set("items", one.deepCopy()));
        return form;
    }
}
