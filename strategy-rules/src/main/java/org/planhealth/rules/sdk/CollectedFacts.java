package org.planhealth.rules.sdk;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.planhealth.strategy.Strategy;

/** The facts of a strategy while they are collected: each type once, whoever asks for it. */
final class CollectedFacts {
    private final Strategy strategy;
    private final LocalDate asOf;
    private final Map<FactType<?>, ImmutableList<?>> known = new HashMap<>();

    CollectedFacts(Strategy strategy, LocalDate asOf) {
        this.strategy = strategy;
        this.asOf = asOf;
    }

    Strategy strategy() {
        return strategy;
    }

    LocalDate asOf() {
        return asOf;
    }

    /** Returns the facts of a type, in the order of the plan. */
    <T extends Record> ImmutableList<T> all(FactType<T> type) {
        ImmutableList<?> collected = known.get(type);
        if (collected != null) {
            return collected.stream().map(type.type()::cast).collect(toImmutableList());
        }
        ImmutableList<T> facts = type.collect(this);
        known.put(type, facts);
        return facts;
    }
}
