package org.planhealth.rules.sdk;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * A subject that a rule applies to, whether or not it finds anything there; reports count findings against these.
 *
 * @param rule id of the rule
 * @param subjects ids of the entities, as a finding would name them: the subject first, then the related ones
 */
public record Applicable(String rule, ImmutableList<String> subjects) {
    /** Checks the parts. */
    public Applicable {
        requireNonNull(rule, "rule");
        requireNonNull(subjects, "subjects");
    }
}
