package org.planhealth.rules.sdk;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A finding of a rule, before the audit scores it.
 *
 * @param rule id of the rule
 * @param severity the severity, if lower than the highest of the rule; null otherwise
 * @param subject id of the entity
 * @param related ids of the other entities that it is about
 * @param degree how much of the plan it touches, over 0 up to 1; null if the rule leaves that to the audit
 * @param message what is wrong, or what is missing, in a sentence that stands alone; its beginning, if it has over 2,000
 *     characters, and so of the texts among the figures
 * @param figures the figures of the message by name, each a text, a number, a truth value, a date or a list of texts
 * @param missing the facts that the rule needs and the plan does not state; empty if the plan has the defect
 * @param decidableFrom the day from which the rule can decide; null unless it is too early
 */
public record RuleFinding(
        String rule,
        @Nullable Severity severity,
        String subject,
        ImmutableList<String> related,
        @Nullable Double degree,
        String message,
        ImmutableSortedMap<String, Object> figures,
        ImmutableList<MissingFact> missing,
        @Nullable LocalDate decidableFrom) {
    private static final String VERB = " does not state ";

    /**
     * Checks what the score and the report rest on.
     *
     * @throws IllegalArgumentException if the degree is not over 0 up to 1, there is no message, or an id is longer than any
     *     entity may have
     */
    public RuleFinding {
        requireNonNull(rule, "rule");
        requireNonNull(subject, "subject");
        requireNonNull(related, "related");
        requireNonNull(figures, "figures");
        requireNonNull(missing, "missing");
        checkArgument(
                degree == null || (degree > 0 && degree <= 1), "a degree must be over 0 and at most 1, was %s", degree);
        checkArgument(message != null && !message.isBlank(), "the finding about '%s' has no message", subject);
        related.forEach(id -> checkArgument(
                id.length() <= Phrases.LONGEST,
                "an id has at most %s characters, was %s",
                Phrases.LONGEST,
                id.length()));
        message = Phrases.bounded(message);
        figures = ImmutableSortedMap.copyOfSorted(Maps.transformValues(figures, RuleFinding::bounded));
    }

    private static Object bounded(Object figure) {
        if (figure instanceof ImmutableList<?> several) {
            return several.stream().map(RuleFinding::bounded).collect(toImmutableList());
        }
        return figure instanceof String text ? Phrases.bounded(text) : figure;
    }

    /** Tells whether the rule lacks information to decide; otherwise the plan has the defect. */
    public boolean isMissing() {
        return !missing.isEmpty() || decidableFrom != null;
    }

    /** Returns this finding as one that touches so much of the plan. */
    RuleFinding ofDegree(double stated) {
        return new RuleFinding(rule, severity, subject, related, stated, message, figures, missing, decidableFrom);
    }

    /** Returns this finding with what two findings about the same entities miss, each fact once. */
    public RuleFinding withMissing(RuleFinding one, RuleFinding other) {
        Map<String, MissingFact> both = new LinkedHashMap<>();
        Stream.concat(one.missing.stream(), other.missing.stream()).forEach(fact -> both.putIfAbsent(fact.key(), fact));
        Map<String, Object> all = new TreeMap<>(one.figures);
        other.figures.forEach(all::putIfAbsent);
        return new RuleFinding(
                rule,
                severity,
                subject,
                related,
                degree,
                one.and(other),
                ImmutableSortedMap.copyOf(all),
                ImmutableList.copyOf(both.values()),
                one.decidableFrom == null ? other.decidableFrom : one.decidableFrom);
    }

    /** Returns both messages as one; what they begin with alike is said once. */
    private String and(RuleFinding other) {
        if (message.equals(other.message)) {
            return message;
        }
        int verb = message.indexOf(VERB);
        String begun = verb < 0 ? message : message.substring(0, verb + VERB.length());
        return verb >= 0 && other.message.startsWith(begun)
                ? message + ", nor " + other.message.substring(begun.length())
                : message + "; " + other.message;
    }
}
