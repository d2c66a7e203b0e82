package org.planhealth.rules.sdk;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.YearPart;

/**
 * The day and the limits of one rule: the first fact that the rule matches. A rule without it is off.
 *
 * @param rule id of the rule
 * @param asOf the day as of which the plan is audited
 * @param numbers the limits by name, as declared by the rule or set by the profile
 * @param lists the limits that are lists of words, by name, likewise
 */
public record RuleParameters(
        String rule,
        LocalDate asOf,
        ImmutableSortedMap<String, Double> numbers,
        ImmutableSortedMap<String, ImmutableList<String>> lists) {

    /** Makes the parameters of a rule whose limits are all numbers. */
    public RuleParameters(String rule, LocalDate asOf, ImmutableSortedMap<String, Double> numbers) {
        this(rule, asOf, numbers, ImmutableSortedMap.of());
    }

    /** Returns the parameters of a rule with its own limits, or those that a profile gave it. */
    public static RuleParameters of(RuleInfo rule, LocalDate asOf) {
        return new RuleParameters(rule.id(), asOf, rule.limits(), rule.words());
    }

    /**
     * Returns the calendar quarter that holds the day.
     *
     * <p>An objective may have a half or a part of a fiscal year; {@link Objective#isCurrent} tells whether that holds the day.
     */
    public YearPart quarter() {
        return YearPart.quarterOf(asOf);
    }

    /**
     * Returns a limit.
     *
     * @param name a name that the rule declares in {@code @Limits}
     * @throws IllegalArgumentException if the rule declares no such limit
     */
    public double number(String name) {
        Double number = numbers.get(name);
        checkArgument(number != null, "rule %s declares no limit '%s', known: %s", rule, name, numbers.keySet());
        return number;
    }

    /**
     * Returns a limit that counts something.
     *
     * @param name a name that the rule declares in {@code @Limits}
     * @throws IllegalArgumentException if the rule declares no such limit, or if it is not a whole number
     */
    public int whole(String name) {
        double number = number(name);
        checkArgument(
                number == Math.rint(number),
                "limit '%s' of rule %s must be a whole number, was %s",
                name,
                rule,
                number);
        return (int) number;
    }

    /**
     * Returns a limit that is a list of words.
     *
     * @param name a name that the rule declares in {@code @Words}
     * @throws IllegalArgumentException if the rule declares no such list
     */
    public ImmutableList<String> words(String name) {
        ImmutableList<String> words = lists.get(name);
        checkArgument(words != null, "rule %s declares no words '%s', known: %s", rule, name, lists.keySet());
        return words;
    }

    /**
     * Returns the day that lies a limit's number of days before the day of the audit.
     *
     * @param name a name that the rule declares in {@code @Limits}, of a whole number of days
     * @throws IllegalArgumentException if the rule declares no such limit, or if it is not a whole number
     */
    public LocalDate daysAgo(String name) {
        return asOf.minusDays(whole(name));
    }

    /** Returns how many days lie between a day and the day of the audit; negative if the day lies after it. */
    public long daysSince(LocalDate day) {
        return ChronoUnit.DAYS.between(day, asOf);
    }
}
