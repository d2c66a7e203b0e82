package org.planhealth.rules.sdk;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.planhealth.strategy.Entity;
import org.planhealth.strategy.Strategy;

/**
 * The facts that rules match: the records of the strategy and the records computed from it, as listed in {@link FactTypes}.
 *
 * @param strategy the strategy
 * @param asOf the day as of which it is audited
 * @param all every fact; the strategy is the first
 */
public record Facts(Strategy strategy, LocalDate asOf, ImmutableList<Object> all) {

    /** Returns the facts of a strategy as of a day. */
    public static Facts of(Strategy strategy, LocalDate asOf) {
        CollectedFacts collected = new CollectedFacts(strategy, asOf);
        return new Facts(
                strategy,
                asOf,
                FactTypes.all().stream()
                        .flatMap(type -> collected.all(type).stream())
                        .collect(toImmutableList()));
    }

    /** Returns these facts and, after them, what became known of the waivers of the strategy. */
    public Facts with(ImmutableList<WaiverUse> uses) {
        return new Facts(
                strategy, asOf, ImmutableList.builder().addAll(all).addAll(uses).build());
    }

    /** Returns every part of the strategy that has an id, the strategy first. */
    public ImmutableList<Entity> entities() {
        return all(Entity.class);
    }

    /** Returns the facts of a type, in their order. */
    public <T> ImmutableList<T> all(Class<T> type) {
        return all.stream().filter(type::isInstance).map(type::cast).collect(toImmutableList());
    }

    /** Returns how many facts have a type of one of those simple names. */
    public int count(ImmutableSet<String> types) {
        return (int) all.stream()
                .filter(fact -> types.contains(fact.getClass().getSimpleName()))
                .count();
    }
}
