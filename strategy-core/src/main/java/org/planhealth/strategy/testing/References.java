package org.planhealth.strategy.testing;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Entity;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.RefersTo;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;

/** The ids of a strategy, and the strategy without dangling references. */
final class References {
    private final Map<Class<?>, Set<String>> ids = new HashMap<>();
    private final boolean teamsKnown;

    private References(Strategy strategy) {
        this.teamsKnown =
                strategy.organization() != null && strategy.organization().teams() != null;
        collect(strategy);
    }

    /**
     * Returns the strategy without dangling references. Records that mean nothing without a reference go too:
     * a dependency, a channel, a row of a rollout. Where teams are not stated, any team may be referred to. A quarter of a
     * fiscal year goes where nothing states when that starts.
     */
    static Strategy withoutDangling(Strategy strategy) {
        Strategy repaired = (Strategy) Objects.requireNonNull(new References(strategy).repaired(strategy));
        boolean yearKnown =
                repaired.organization() != null && repaired.organization().fiscalYearStartMonth() != null;
        return yearKnown || repaired.objectives() == null
                ? repaired
                : repaired.toBuilder()
                        .objectives(repaired.objectives().stream()
                                .map(References::withoutFiscalQuarter)
                                .toList())
                        .build();
    }

    private static Objective withoutFiscalQuarter(Objective objective) {
        return objective.quarter() == null || !objective.quarter().fiscal()
                ? objective
                : objective.toBuilder().quarter(null).build();
    }

    private void collect(@Nullable Object part) {
        if (part instanceof Entity entity) {
            ids.computeIfAbsent(entity.getClass(), type -> new HashSet<>()).add(entity.id());
        }
        if (part instanceof Record) {
            Arrays.stream(RecordReflection.values(part)).forEach(this::collect);
        } else if (part instanceof ImmutableList<?> list) {
            list.forEach(this::collect);
        }
    }

    private boolean isDangling(Object id, RefersTo reference) {
        return Arrays.stream(reference.value())
                .noneMatch(type -> (type == Team.class && !teamsKnown)
                        || ids.getOrDefault(type, Set.of()).contains(id));
    }

    private @Nullable Object repaired(Object part) {
        if (part instanceof Record whole) {
            return mendedRecord(whole);
        }
        if (part instanceof ImmutableList<?> list) {
            ImmutableList.Builder<Object> repaired = ImmutableList.builder();
            for (Object element : list) {
                Object left = repaired(element);
                if (left != null) {
                    repaired.add(left);
                }
            }
            return repaired.build();
        }
        return part;
    }

    private @Nullable Object mendedRecord(Record whole) {
        ImmutableList<RecordComponent> components = RecordReflection.components(whole.getClass());
        ImmutableList<Boolean> optional = RecordReflection.optional(whole.getClass());
        @Nullable Object[] values = RecordReflection.values(whole);
        for (int index = 0; index < values.length; index++) {
            Object value = values[index];
            if (value == null) {
                continue;
            }
            RefersTo reference = components.get(index).getAnnotation(RefersTo.class);
            Object left = reference == null ? repaired(value) : target(value, reference);
            if (left == null && !optional.get(index)) {
                return null;
            }
            values[index] = left;
        }
        return RecordReflection.construct(whole.getClass(), values).orElseThrow();
    }

    private @Nullable Object target(Object value, RefersTo reference) {
        if (value instanceof ImmutableList<?> list) {
            return list.stream()
                    .filter(id -> !isDangling(id, reference))
                    .collect(ImmutableList.<Object>toImmutableList());
        }
        return isDangling(value, reference) ? null : value;
    }
}
