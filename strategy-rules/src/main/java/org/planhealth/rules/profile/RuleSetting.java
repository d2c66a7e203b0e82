package org.planhealth.rules.profile;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

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
 */
public record RuleSetting(
        @Nullable Boolean enabled, @Nullable Severity severity, ImmutableSortedMap<String, Double> limits) {
    private static final RuleSetting NONE = new RuleSetting(null, null, ImmutableSortedMap.of());

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one is not finite
     */
    public RuleSetting {
        requireNonNull(limits, "limits");
        limits.forEach((name, number) ->
                checkArgument(Double.isFinite(number), "limit '%s' must be a finite number, was %s", name, number));
    }

    /** Returns the setting that leaves everything to the rule and the built-in profile. */
    public static RuleSetting none() {
        return NONE;
    }

    /** Returns the setting that switches a rule on. */
    public static RuleSetting on() {
        return new RuleSetting(true, null, ImmutableSortedMap.of());
    }

    /** Returns the setting that switches a rule off. */
    public static RuleSetting off() {
        return new RuleSetting(false, null, ImmutableSortedMap.of());
    }

    /** Returns this setting with another severity. */
    public RuleSetting withSeverity(Severity severity) {
        return new RuleSetting(enabled, requireNonNull(severity, "severity"), limits);
    }

    /**
     * Returns this setting with another limit.
     *
     * @throws IllegalArgumentException if the number is not finite
     */
    public RuleSetting withLimit(String name, double number) {
        return new RuleSetting(
                enabled, severity, merged(limits, ImmutableSortedMap.of(requireNonNull(name, "name"), number)));
    }

    /** Returns this setting, completed by what another one states besides. */
    RuleSetting over(RuleSetting base) {
        return new RuleSetting(
                enabled == null ? base.enabled : enabled,
                severity == null ? base.severity : severity,
                merged(base.limits, limits));
    }

    /** Tells whether it changes what the rule finds, and not just whether it runs. */
    public boolean isTuned() {
        return severity != null || !limits.isEmpty();
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
                merged(rule.limits(), limits));
    }

    private static ImmutableSortedMap<String, Double> merged(Map<String, Double> base, Map<String, Double> changed) {
        Map<String, Double> merged = new TreeMap<>(base);
        merged.putAll(changed);
        return ImmutableSortedMap.copyOf(merged);
    }
}
