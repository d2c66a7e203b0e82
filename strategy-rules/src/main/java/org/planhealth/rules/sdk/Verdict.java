package org.planhealth.rules.sdk;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;

/**
 * What a rule said about an entity.
 *
 * @param rule id of the rule
 * @param unknown whether it could not decide, for want of a fact
 * @param severity the severity in one word, if lower than that of the rule; null otherwise
 * @param subject id of the entity
 * @param related ids of the other entities that it is about
 * @param degree how bad it is, over 0 up to 1
 * @param message what is wrong, or what is not stated, in a sentence that stands alone
 */
public record Verdict(
        String rule,
        boolean unknown,
        @Nullable String severity,
        String subject,
        ImmutableList<String> related,
        double degree,
        String message) {

    /**
     * Checks what the score and the report rest on.
     *
     * @throws IllegalArgumentException if the degree is not over 0 up to 1, or there is no message
     */
    public Verdict {
        requireNonNull(rule, "rule");
        requireNonNull(subject, "subject");
        requireNonNull(related, "related");
        checkArgument(degree > 0 && degree <= 1, "a degree is over 0 up to 1, was %s", degree);
        checkArgument(message != null && !message.isBlank(), "the finding about '%s' has no message", subject);
    }
}
