package org.planhealth.strategy.testing;

import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Ask;
import org.planhealth.strategy.AskKind;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.MetricChange;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.RolloutTeam;

/** What the components of one record say together, where each was drawn without regard to the others. */
final class Agreement {
    private Agreement() {}

    /** Changes drawn components that cannot stand together. */
    static void make(Class<?> type, @Nullable Object[] drawn) {
        if (type == RolloutCount.class || type == RolloutTeam.class) {
            order(drawn, index(type, "done"), index(type, "total"));
        }
        if (type == RolloutCount.class && Double.valueOf(0).equals(drawn[index(type, "total")])) {
            drawn[index(type, "total")] = 1.0;
        }
        if (type == Initiative.class) {
            order(drawn, index(type, "start"), index(type, "actualEnd"));
        }
        if (type == Ask.class
                && drawn[index(type, "kind")] == AskKind.REDUCE
                && drawn[index(type, "change")] instanceof MetricChange change) {
            double less = -Math.abs(change.amount());
            drawn[index(type, "change")] =
                    new MetricChange(change.relative() ? Math.max(-1, less) : less, change.relative());
        }
        if (type == Objective.class && drawn[index(type, "quarter")] != null) {
            drawn[index(type, "period")] = null;
        }
        if (type == Rollout.class && RecordReflection.construct(type, drawn).isEmpty()) {
            drawn[index(type, "history")] = null; // of which the teams have done more than all
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // The two components are of one comparable type.
    private static void order(@Nullable Object[] drawn, int less, int more) {
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
