package org.planhealth.rules.profile;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Ordering;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.rules.sdk.Severity;

/**
 * The settings of one rule in a profile.
 *
 * @param enabled whether the rule runs; null if the built-in profile decides
 * @param severity the severity of what the rule finds; a finding that the rule itself calls less severe than its worst keeps
 *     its own severity, but never one above this; null if the rule decides
 * @param limits the limits that differ from those of the rule, by name; 0 or more
 * @param words the lists of words that differ from those of the rule, by name
 */
public record RuleSetting(
        @Nullable Boolean enabled,
        @Nullable Severity severity,
        ImmutableSortedMap<String, Double> limits,
        ImmutableSortedMap<String, ImmutableList<String>> words) {
    private static final RuleSetting NONE = enabled(null);

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one is not finite
     */
    public RuleSetting {
        requireNonNull(limits, "limits");
        requireNonNull(words, "words");
        limits.forEach((name, number) ->
                checkArgument(Double.isFinite(number), "limit '%s' must be a finite number, was %s", name, number));
    }

    /** Returns the setting that leaves everything to the rule and the built-in profile. */
    public static RuleSetting none() {
        return NONE;
    }

    /** Returns the setting that switches a rule on. */
    public static RuleSetting on() {
        return enabled(true);
    }

    /** Returns the setting that switches a rule off. */
    public static RuleSetting off() {
        return enabled(false);
    }

    /** Returns this setting with another severity. */
    public RuleSetting withSeverity(Severity severity) {
        return new RuleSetting(enabled, requireNonNull(severity, "severity"), limits, words);
    }

    /**
     * Returns this setting with another limit.
     *
     * @throws IllegalArgumentException if the number is not finite
     */
    public RuleSetting withLimit(String name, double number) {
        return new RuleSetting(
                enabled, severity, merged(limits, ImmutableSortedMap.of(requireNonNull(name, "name"), number)), words);
    }

    /** Returns this setting with another list of words in place of that of the rule. */
    public RuleSetting withWords(String name, ImmutableList<String> list) {
        return new RuleSetting(
                enabled, severity, limits, merged(words, ImmutableSortedMap.of(requireNonNull(name, "name"), list)));
    }

    /** Returns this setting, completed by what another one states besides. */
    RuleSetting over(RuleSetting base) {
        return new RuleSetting(
                enabled == null ? base.enabled : enabled,
                severity == null ? base.severity : severity,
                merged(base.limits, limits),
                merged(base.words, words));
    }

    /** Tells whether it changes what the rule finds, and not just whether it runs. */
    public boolean isTuned() {
        return severity != null || !limits.isEmpty() || !words.isEmpty();
    }

    /** Returns a rule with the severity and the limits of this setting. */
    RuleInfo applyTo(RuleInfo rule) {
        if (!isTuned()) {
            return rule;
        }
        Severity highest = severity == null ? rule.severity() : severity;
        return rule.with(
                highest,
                rule.lowestSeverity() == rule.severity()
                        ? highest
                        : Ordering.natural().min(rule.lowestSeverity(), highest),
                merged(rule.limits(), limits),
                merged(rule.words(), words));
    }

    private static RuleSetting enabled(@Nullable Boolean enabled) {
        return new RuleSetting(enabled, null, ImmutableSortedMap.of(), ImmutableSortedMap.of());
    }

    private static <T> ImmutableSortedMap<String, T> merged(Map<String, T> base, Map<String, T> changed) {
        Map<String, T> merged = new TreeMap<>(base);
        merged.putAll(changed);
        return ImmutableSortedMap.copyOf(merged);
    }
}
