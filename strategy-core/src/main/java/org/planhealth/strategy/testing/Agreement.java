package org.planhealth.strategy.testing;

import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Ask;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Strategy;

/** What the components of one record say together, where each was drawn without regard to the others. */
final class Agreement {
    private Agreement() {}

    /** Changes drawn components that cannot stand together. */
    static void make(Class<?> type, @Nullable Object[] drawn) {
        if (type == RolloutCount.class) {
            swapUnlessOrdered(drawn, 0, 1);
        }
        if (type == RolloutTeam.class) {
            swapUnlessOrdered(drawn, index(type, "done"), index(type, "total"));
        }
        if (type == Initiative.class) {
            swapUnlessOrdered(drawn, index(type, "start"), index(type, "actualEnd"));
            swapUnlessOrdered(drawn, index(type, "baselineStart"), index(type, "baselineEnd"));
        }
        if (type == Ask.class && RecordReflection.construct(type, drawn).isEmpty()) {
            drawn[index(type, "change")] = null; // a reduction that is none
        }
        if (type == Objective.class && drawn[index(type, "quarter")] != null) {
            drawn[index(type, "period")] = null;
        }
        if (type == Rollout.class && RecordReflection.construct(type, drawn).isEmpty()) {
            drawn[index(type, "history")] =
                    null; // of which the teams have done more than all, or a day of nothing at all
        }
        if (type == Strategy.class
                && RecordReflection.construct(type, drawn).orElseThrow() instanceof Strategy strategy
                && strategy.problems().stream()
                        .anyMatch(problem -> problem.pointer().endsWith("/rollout/teams"))) {
            drawn[index(type, "asOf")] = null; // on which the teams have done more than all
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Both are of one comparable type.
    private static void swapUnlessOrdered(@Nullable Object[] drawn, int less, int more) {
        if (drawn[less] instanceof Comparable one
                && drawn[more] instanceof Comparable other
                && one.compareTo(other) > 0) {
            drawn[less] = other;
            drawn[more] = one;
        }
    }

    private static int index(Class<?> type, String component) {
        return RecordReflection.components(type).stream()
                .map(RecordComponent::getName)
                .toList()
                .indexOf(component);
    }
}
