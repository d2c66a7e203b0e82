package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.Measure;
import org.planhealth.rules.sdk.MissingFact;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.rules.sdk.Topic;
import org.planhealth.strategy.SourceLocation;

/**
 * One defect of a plan, or missing information.
 *
 * @param rule id of the rule that found it
 * @param measures the score that it counts in
 * @param topic topic of that rule
 * @param severity its own severity, which may be lower than that of the rule
 * @param outcome violated, missing, waived or error
 * @param subject id of the entity that it is about; the id of the strategy if it is about the whole
 * @param message what is wrong, with the figures, in a sentence that stands alone
 * @param figures the figures of the message by name, each a text, a number, a truth value, a date or a list of texts
 * @param missing the facts that the plan does not state: those that the rule needs to decide, or those beside a defect that could
 *     show more; often empty
 * @param decidableFrom the day from which the rule can say more; null unless it is too early
 * @param cause why the rule could not be run; null unless the outcome is an error
 * @param remedy what to do about it, in general: the same for all defects that a rule finds; for a fact that is not
 *     stated, to state it
 * @param degree how much of the plan it touches, over 0 up to 1: 1 for the whole strategy or what it hangs on, else 0.5, or what
 *     the rule computes
 * @param debt its part of the debt of the score that it counts in, in points, 0 or more; 0 if it is missing information, an error,
 *     or a waived finding about the plan
 * @param gain by how much that score would rise without it, 0 or more; 0 where it has no debt
 * @param location where the subject stands; null if the strategy was not read from text
 * @param related the other entities that it is about, in the order in which the rule names them
 */
public record Finding(
        String rule,
        Measure measures,
        Topic topic,
        Severity severity,
        Outcome outcome,
        String subject,
        String message,
        ImmutableSortedMap<String, Object> figures,
        ImmutableList<Missing> missing,
        @Nullable LocalDate decidableFrom,
        @Nullable String cause,
        String remedy,
        double degree,
        double debt,
        double gain,
        @Nullable SourceLocation location,
        ImmutableList<Related> related) {

    /**
     * A fact that the plan does not state.
     *
     * @param fact the list or the field
     * @param pointer where it would stand, as a JSON pointer from the root of the strategy, such as
     *     {@code /initiatives/0/rollout/history}
     */
    public record Missing(MissingFact fact, String pointer) {}

    /**
     * Another entity that a finding is about.
     *
     * @param subject its id
     * @param location where it stands; null if the strategy was not read from text
     */
    public record Related(String subject, @Nullable SourceLocation location) {}

    /**
     * Returns what makes this finding the same from one audit to the next: the rule and the entities, never the message,
     * the line or the order.
     *
     * @return a text such as {@code missing-conversation/ads+search}
     */
    public String fingerprint() {
        return fingerprint(rule, subject, related.stream().map(Related::subject).collect(toImmutableList()));
    }

    /** Returns the ids of all entities that it is about, the subject first. */
    public ImmutableList<String> subjects() {
        return ImmutableList.<String>builder()
                .add(subject)
                .addAll(related.stream().map(Related::subject).iterator())
                .build();
    }

    /** Tells whether it counts: it is violated or information is missing, not waived and not an error. */
    public boolean isOpen() {
        return outcome == Outcome.VIOLATED || outcome == Outcome.MISSING;
    }

    static String fingerprint(String rule, String subject, List<String> related) {
        return related.isEmpty() ? rule + "/" + subject : rule + "/" + subject + "+" + String.join("+", related);
    }
}
