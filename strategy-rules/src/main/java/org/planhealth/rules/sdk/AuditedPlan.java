package org.planhealth.rules.sdk;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.YearPart;

/** What a rule written in Java sees: the plan, what is computed from it, the day, and the rule's limits. */
public final class AuditedPlan {
    private final Facts facts;
    private final RuleParameters limits;

    AuditedPlan(Facts facts, RuleParameters limits) {
        this.facts = facts;
        this.limits = limits;
    }

    /** Returns the plan. */
    public Strategy strategy() {
        return facts.strategy();
    }

    /** Returns the day that counts as today; what the plan dates later is to be ignored. */
    public LocalDate asOf() {
        return facts.asOf();
    }

    /**
     * Returns the calendar quarter that holds the day.
     *
     * <p>An objective may have a half or a part of a fiscal year; {@link Objective#isCurrent} tells whether that holds the day.
     */
    public YearPart quarter() {
        return limits.quarter();
    }

    /**
     * Returns a limit as the rule declares it, or as the profile sets it.
     *
     * @throws IllegalArgumentException if the rule declares no such limit
     */
    public double limit(String name) {
        return limits.number(name);
    }

    /**
     * Returns a limit that is a list of words, as the rule declares it, or as the profile sets it.
     *
     * @throws IllegalArgumentException if the rule declares no such list
     */
    public ImmutableList<String> words(String name) {
        return limits.words(name);
    }

    /**
     * Returns every record of a type that the plan holds or that is computed from it, in the order of the plan.
     *
     * @param type a record of {@code org.planhealth.strategy} or {@code org.planhealth.strategy.analysis}
     */
    public <T> Stream<T> all(Class<T> type) {
        return facts.all().stream().filter(type::isInstance).map(type::cast);
    }
}
