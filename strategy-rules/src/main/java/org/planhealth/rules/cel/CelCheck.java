package org.planhealth.rules.cel;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.StructType;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.EntityFields;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.io.DocumentPart;

/**
 * What a rule asks of each of its subjects.
 *
 * @param severity the severity, if lower than that of the rule; null otherwise
 * @param where which of the subjects it applies to; null if all
 * @param when the defect
 * @param unless what excuses it; null if nothing does
 * @param missing when information is missing though no field that is read is absent; null if never
 * @param field the field that is not stated then; null if the absent field says it
 * @param states what that is, to follow "does not state"; null if the field says it
 */
record CelCheck(
        CheckSubjects subjects,
        @Nullable Severity severity,
        @Nullable CompiledExpression where,
        CompiledExpression when,
        @Nullable CompiledExpression unless,
        @Nullable CompiledExpression missing,
        @Nullable String field,
        @Nullable CelMessage states,
        DegreeExpression degree,
        CelMessage message) {
    private static final Pattern POINTER_END = Pattern.compile("\\w+(/\\w+)*");

    /** The field that says which of the subjects a check applies to. */
    static final String WHERE = "where";

    static final ImmutableSet<String> FIELDS =
            ImmutableSet.of("for", WHERE, "when", "unless", "missing", "field", "states", "degree", "message");

    /** What a check comes to for one subject. */
    enum Outcome {
        PASSED,
        VIOLATED,
        MISSING
    }

    /**
     * The outcome, and what is not stated.
     *
     * @param absent the first field that is not stated and would decide; null if the check says itself what is missing
     */
    record Result(Outcome outcome, @Nullable String absent) {}

    /**
     * Reads a check; empty, after noting why, if it is wrong.
     *
     * @param whole what holds the fields
     * @param severities what the rule declares, the highest first
     */
    static Optional<CelCheck> read(
            String rule,
            DocumentPart whole,
            Map<String, DocumentPart> fields,
            StructType limits,
            ImmutableList<Severity> severities) {
        for (String required : ImmutableList.of("when", "message")) {
            if (!fields.containsKey(required)) {
                whole.refuse("'" + required + "' is missing");
            }
        }
        DocumentPart looksAt = fields.get("for");
        Optional<CheckSubjects> subjects =
                looksAt == null ? Optional.of(CheckSubjects.strategy()) : CheckSubjects.read(looksAt);
        if (subjects.isEmpty()) {
            return Optional.empty();
        }
        ExpressionCompiler compiler = new ExpressionCompiler(
                rule, subjects.get().variable(), subjects.get().list().type(), limits);
        Optional<CompiledExpression> where =
                Optional.ofNullable(fields.get(WHERE)).flatMap(compiler::condition);
        Optional<CompiledExpression> when =
                Optional.ofNullable(fields.get("when")).flatMap(compiler::condition);
        Optional<CompiledExpression> unless =
                Optional.ofNullable(fields.get("unless")).flatMap(compiler::condition);
        Optional<CompiledExpression> missing =
                Optional.ofNullable(fields.get("missing")).flatMap(compiler::condition);
        Optional<String> field = Optional.ofNullable(fields.get("field"))
                .flatMap(part -> field(part, subjects.get().list().type()));
        Optional<CelMessage> states =
                Optional.ofNullable(fields.get("states")).flatMap(part -> CelMessage.read(part, compiler));
        if (fields.containsKey("missing") && !fields.containsKey("field")) {
            whole.refuse(
                    "'field' is missing", "it names what is not stated when 'missing' holds, such as rollout/history");
        }
        Optional<DegreeExpression> degree = fields.containsKey("degree")
                ? DegreeExpression.read(fields.get("degree"), compiler)
                : Optional.of(DegreeExpression.NOT_STATED);
        Optional<CelMessage> message =
                Optional.ofNullable(fields.get("message")).flatMap(part -> CelMessage.read(part, compiler));
        Severity severity = severity(whole, fields, severities);
        return when.isEmpty() || message.isEmpty() || degree.isEmpty()
                ? Optional.empty()
                : Optional.of(new CelCheck(
                        subjects.get(),
                        severity,
                        where.orElse(null),
                        when.get(),
                        unless.orElse(null),
                        missing.orElse(null),
                        field.orElse(null),
                        states.orElse(null),
                        degree.get(),
                        message.get()));
    }

    private static Optional<String> field(DocumentPart part, Class<?> subject) {
        Optional<String> text = part.text();
        if (text.filter(field -> !POINTER_END.matcher(field).matches()).isPresent()) {
            part.refuse("expected a field such as updated or rollout/history, was " + part.described());
            return Optional.empty();
        }
        if (text.filter(field -> !EntityFields.has(subject.getSimpleName(), field))
                .isPresent()) {
            part.refuse(subject.getSimpleName() + " has no such field");
            return Optional.empty();
        }
        return text;
    }

    private static @Nullable Severity severity(
            DocumentPart whole, Map<String, DocumentPart> fields, ImmutableList<Severity> severities) {
        DocumentPart part = fields.get(CelChecks.SEVERITY);
        if (part == null || severities.isEmpty()) {
            return null;
        }
        if (!part.isObject() && part.peek().isEmpty()) {
            if (severities.size() > 1) {
                whole.refuse(
                        "a rule of several severities says in 'checks' which is when",
                        "each check has a 'severity' of its own");
            }
            return null;
        }
        return part.word(severities.stream().map(Severity::word).collect(toImmutableList()))
                .flatMap(word -> severities.stream()
                        .skip(1)
                        .filter(severity -> severity.word().equals(word))
                        .findFirst())
                .orElse(null);
    }

    /** Tells whether it applies to a subject; a fact that is not stated and would decide does not keep it from that. */
    boolean appliesTo(Map<String, Object> variables, EvaluationBudget run) {
        return where == null || !where.evaluate(variables, run).is(false);
    }

    /** Asks about one subject. An absent fact leaves it undecided, unless what is stated decides without it. */
    Result ask(Map<String, Object> variables, EvaluationBudget run) {
        CelResult defect = when.evaluate(variables, run);
        CelResult excuse = unless == null || defect.is(false) ? CelResult.of(false) : unless.evaluate(variables, run);
        boolean clear = defect.is(false) || excuse.is(true);
        if (!clear && defect.is(true) && excuse.is(false)) {
            return new Result(Outcome.VIOLATED, null);
        }
        if (missing != null) {
            CelResult undecided = missing.evaluate(variables, run);
            if (undecided.is(true)) {
                return new Result(Outcome.MISSING, null);
            }
            if (undecided.value() == null) {
                return new Result(Outcome.MISSING, undecided.absent());
            }
        }
        if (clear) {
            return new Result(Outcome.PASSED, null);
        }
        return new Result(Outcome.MISSING, defect.absent() == null ? excuse.absent() : defect.absent());
    }
}
