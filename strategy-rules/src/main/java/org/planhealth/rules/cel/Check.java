package org.planhealth.rules.cel;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.StructType;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.io.DocumentPart;

/**
 * What a rule asks of each of its subjects.
 *
 * @param severity the severity in one word, if lower than that of the rule; null otherwise
 * @param when the defect
 * @param unless what excuses it; null if nothing does
 * @param unknown when the facts do not decide; null if only an absent one can keep them from it
 * @param states what is not stated then; null if the absent field says it
 */
record Check(
        Subjects subjects,
        @Nullable String severity,
        Expression when,
        @Nullable Expression unless,
        @Nullable Expression unknown,
        @Nullable Message states,
        Degree degree,
        Message message) {
    static final ImmutableSet<String> FIELDS =
            ImmutableSet.of("for", "when", "unless", "unknown", "states", "degree", "message");

    /** What a check comes to for one subject. */
    enum Outcome {
        PASSED,
        VIOLATED,
        UNKNOWN
    }

    /**
     * The outcome, and what is not stated.
     *
     * @param absent the first field that is not stated and would decide; null if the check says itself what is unknown
     */
    record Result(Outcome outcome, @Nullable String absent) {}

    /**
     * Reads a check; empty, after noting why, if it is wrong.
     *
     * @param whole what holds the fields
     * @param severities what the rule declares, the highest first
     */
    static Optional<Check> read(
            String rule,
            DocumentPart whole,
            Map<String, DocumentPart> fields,
            StructType limits,
            ImmutableList<String> severities) {
        for (String required : ImmutableList.of("when", "message")) {
            if (!fields.containsKey(required)) {
                whole.refuse("'" + required + "' is missing");
            }
        }
        DocumentPart looksAt = fields.get("for");
        Optional<Subjects> subjects = looksAt == null ? Optional.of(Subjects.strategy()) : Subjects.read(looksAt);
        if (subjects.isEmpty()) {
            return Optional.empty();
        }
        Compiler compiler = new Compiler(
                rule, subjects.get().variable(), subjects.get().list().type(), limits);
        Optional<Expression> when = Optional.ofNullable(fields.get("when")).flatMap(compiler::condition);
        Optional<Expression> unless = Optional.ofNullable(fields.get("unless")).flatMap(compiler::condition);
        Optional<Expression> unknown =
                Optional.ofNullable(fields.get("unknown")).flatMap(compiler::condition);
        Optional<Message> states =
                Optional.ofNullable(fields.get("states")).flatMap(part -> Message.read(part, compiler));
        if (fields.containsKey("unknown") && !fields.containsKey("states")) {
            whole.refuse("'states' is missing", "it says what is not stated when 'unknown' holds");
        }
        Optional<Degree> degree = fields.containsKey("degree")
                ? Degree.read(fields.get("degree"), compiler)
                : Optional.of(Degree.NOT_STATED);
        Optional<Message> message =
                Optional.ofNullable(fields.get("message")).flatMap(part -> Message.read(part, compiler));
        String severity = severity(whole, fields, severities);
        return when.isEmpty() || message.isEmpty() || degree.isEmpty()
                ? Optional.empty()
                : Optional.of(new Check(
                        subjects.get(),
                        severity,
                        when.get(),
                        unless.orElse(null),
                        unknown.orElse(null),
                        states.orElse(null),
                        degree.get(),
                        message.get()));
    }

    private static @Nullable String severity(
            DocumentPart whole, Map<String, DocumentPart> fields, ImmutableList<String> severities) {
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
        return part.word(severities)
                .filter(word -> !word.equals(severities.get(0)))
                .orElse(null);
    }

    /** Asks about one subject. An absent fact leaves it undecided, unless what is stated decides without it. */
    Result ask(Map<String, Object> variables, Run run) {
        Answer defect = when.evaluate(variables, run);
        Answer excuse = unless == null || defect.is(false) ? Answer.of(false) : unless.evaluate(variables, run);
        boolean clear = defect.is(false) || excuse.is(true);
        if (!clear && defect.is(true) && excuse.is(false)) {
            return new Result(Outcome.VIOLATED, null);
        }
        if (unknown != null) {
            Answer undecided = unknown.evaluate(variables, run);
            if (undecided.is(true)) {
                return new Result(Outcome.UNKNOWN, null);
            }
            if (undecided.value() == null) {
                return new Result(Outcome.UNKNOWN, undecided.absent());
            }
        }
        if (clear) {
            return new Result(Outcome.PASSED, null);
        }
        return new Result(Outcome.UNKNOWN, defect.absent() == null ? excuse.absent() : defect.absent());
    }
}
