package org.planhealth.strategy.testing;

import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutCount;

/** What the components of one record say together, where each was drawn without regard to the others. */
final class Agreement {
    private Agreement() {}

    /** Changes drawn components that cannot stand together. */
    static void make(Class<?> type, @Nullable Object[] drawn) {
        if (type == RolloutCount.class
                && drawn[0] instanceof Double done
                && drawn[1] instanceof Double total
                && done > total) {
            drawn[0] = total;
            drawn[1] = done;
        }
        if (type == Objective.class && drawn[index(type, "quarter")] != null) {
            drawn[index(type, "period")] = null;
        }
        if (type == Rollout.class && RecordReflection.construct(type, drawn).isEmpty()) {
            drawn[index(type, "history")] = null; // of which the teams have done more than all
        }
    }

    private static int index(Class<?> type, String component) {
        return RecordReflection.components(type).stream()
                .map(RecordComponent::getName)
                .toList()
                .indexOf(component);
    }
}
