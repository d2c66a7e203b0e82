package org.planhealth.rules;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Strategy;

/**
 * A promise, a bound or a dated fact that the newer version of a plan states otherwise, or no longer.
 *
 * <p>Nothing is wrong with it as such: a date that will not hold should be moved. But a finding that is gone because its
 * date was moved is not fixed, so whoever compares two versions has to see both.
 *
 * @param subject id of the entity that states it
 * @param field the field, such as {@code rollout.due}, {@code stageHistory[middle]} or {@code milestones[Cut over].due};
 *     empty if it is the whole entity that is gone
 * @param before what the older version states, as it is written in a plan; {@code stated} if that is more than one value
 * @param after what the newer version states; null if it states nothing
 */
public record Restatement(
        String subject,
        String field,
        String before,
        @Nullable String after) {
    /** What stands for a part that is more than one value. */
    static final String PART = "stated";

    /** Returns what the newer version of a plan restates, in the order of the older one. */
    public static ImmutableList<Restatement> between(Strategy older, Strategy newer) {
        return RestatedPlan.of(older, newer).restatements();
    }

    /**
     * Returns a clause without the subject, such as {@code rollout.due 2026-12-18, now 2028-12-18},
     * {@code deadline left out} or {@code left out of the plan}.
     */
    @Override
    public String toString() {
        if (field.isEmpty()) {
            return "left out of the plan";
        } else if (before.equals(PART)) {
            return field + " left out";
        }
        return field + " " + before + (after == null ? ", left out" : ", now " + after);
    }
}
