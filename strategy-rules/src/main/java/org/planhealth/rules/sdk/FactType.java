package org.planhealth.rules.sdk;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Strategy;

/**
 * A type of fact that rules match: a record of the plan, or of what is computed from it. {@link FactTypes} lists them all.
 *
 * @param <T> the record
 */
public final class FactType<T extends Record> {
    private final String name;
    private final Class<T> type;
    private final boolean list;
    private final @Nullable String requires;
    private final @Nullable StatedPart<Strategy, ?> within;
    private final Function<CollectedFacts, List<T>> collected;
    private final Function<T, List<@Nullable String>> subjects;

    private FactType(
            String name,
            Class<T> type,
            boolean list,
            @Nullable String requires,
            @Nullable StatedPart<Strategy, ?> within,
            Function<CollectedFacts, List<T>> collected,
            Function<T, List<@Nullable String>> subjects) {
        this.name = name;
        this.type = type;
        this.list = list;
        this.requires = requires;
        this.within = within;
        this.collected = collected;
        this.subjects = subjects;
    }

    static <T extends Record> FactType<T> part(String name, Class<T> type, StatedPart<Strategy, T> part) {
        return new FactType<>(
                name,
                type,
                false,
                null,
                null,
                facts -> {
                    T stated = part.of(facts.strategy());
                    return stated == null ? ImmutableList.of() : ImmutableList.of(stated);
                },
                fact -> ImmutableList.of());
    }

    static <T extends Record> FactType<T> list(
            String name,
            Class<T> type,
            StatedPart<Strategy, List<T>> listed,
            Function<T, List<@Nullable String>> subjects) {
        return new FactType<>(name, type, true, null, null, facts -> orEmpty(listed.of(facts.strategy())), subjects);
    }

    static <T extends Record> FactType<T> analysis(
            String name,
            Class<T> type,
            BiFunction<Strategy, LocalDate, List<T>> computed,
            Function<T, List<@Nullable String>> subjects) {
        return derived(name, type, facts -> computed.apply(facts.strategy(), facts.asOf()), subjects);
    }

    /** Returns a type whose facts are computed from other facts, so that these are computed once. */
    static <T extends Record> FactType<T> derived(
            String name,
            Class<T> type,
            Function<CollectedFacts, List<T>> computed,
            Function<T, List<@Nullable String>> subjects) {
        return new FactType<>(name, type, true, null, null, computed, subjects);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> stated) {
        return stated == null ? ImmutableList.of() : stated;
    }

    /** Returns this type as one that needs a list of those of {@link FactTypes#lists()}. */
    FactType<T> requiring(String name) {
        return new FactType<>(this.name, type, list, name, within, collected, subjects);
    }

    /** Returns this type as one that stands in a list of the plan that {@link FactTypes#lists()} does not name. */
    FactType<T> within(StatedPart<Strategy, ?> stated) {
        return new FactType<>(name, type, list, requires, stated, collected, subjects);
    }

    /** Returns this type as one through which rules do not go one by one. */
    FactType<T> unlisted() {
        return new FactType<>(name, type, false, requires, within, collected, subjects);
    }

    /** Returns what a rule calls all facts of the type, such as {@code initiatives}. */
    public String name() {
        return name;
    }

    /** Returns the record. */
    public Class<T> type() {
        return type;
    }

    /** Tells whether a rule can go through the facts one by one, by their {@link #name}. */
    public boolean isList() {
        return list;
    }

    /** Returns the list of the plan without which there are no such facts, of {@link FactTypes#lists()}; null if none. */
    public @Nullable String requires() {
        return requires;
    }

    /** Tells whether the plan may leave out what holds the facts though {@link #requires} does not say so. */
    public boolean mayBeAbsent() {
        return within != null;
    }

    /** Tells whether the plan states what holds the facts, where {@link #requires} does not say so. */
    public boolean isStated(Strategy strategy) {
        return within == null || within.of(strategy) != null;
    }

    /** Returns the facts of a strategy as of a day, in the order of the plan. */
    public ImmutableList<T> collect(Strategy strategy, LocalDate asOf) {
        return new CollectedFacts(strategy, asOf).all(this);
    }

    ImmutableList<T> collect(CollectedFacts facts) {
        return ImmutableList.copyOf(collected.apply(facts));
    }

    /** Returns the ids of the entities that a finding about a fact is about, the subject first; empty for the strategy. */
    public ImmutableList<String> subjectsOf(Object fact) {
        ImmutableList.Builder<String> stated = ImmutableList.builder();
        for (String id : subjects.apply(type.cast(fact))) {
            if (id != null) {
                stated.add(id);
            }
        }
        return stated.build();
    }

    /** Returns the name by which messages call the list and the record, such as {@code initiatives=Initiative}. */
    @Override
    public String toString() {
        return Map.entry(name, type.getSimpleName()).toString();
    }
}
