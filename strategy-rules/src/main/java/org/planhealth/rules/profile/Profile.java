package org.planhealth.rules.profile;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.BuiltInProfile;
import org.planhealth.rules.sdk.RuleCatalogue;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.Waiver;

/**
 * Which rules run with which settings, what is waived, and what makes the gate fail.
 *
 * <pre>{@code
 * Profile profile = Profile.recommended()
 *         .withName("platform")
 *         .withRuleOff("blanket-ask")
 *         .withSeverity("stalled-middle", Severity.CRITICAL)
 *         .withLimit("missing-conversation", "maxCadenceDays", 7);
 * }</pre>
 *
 * <p>{@link ProfileReader} reads one from a file. Whether there are such rules and limits is checked where a profile meets
 * the rules, in {@code PlanHealth.withProfile}.
 *
 * @param name the name that reports show
 * @param title what it is for, in a few words; null if that is not stated
 * @param base which rules run: those of these built-in profiles
 * @param settings what it says of single rules, by id; a rule that is switched on or off here runs or not whatever the built-in profile
 * @param gate what makes the gate fail
 * @param waivers findings that are accepted beside those that a plan itself waives
 */
public record Profile(
        String name,
        @Nullable String title,
        ImmutableSet<BuiltInProfile> base,
        ImmutableSortedMap<String, RuleSetting> settings,
        GateSettings gate,
        ImmutableList<Waiver> waivers) {

    /** Checks the parts. */
    public Profile {
        requireNonNull(name, "name");
        requireNonNull(base, "base");
        requireNonNull(settings, "settings");
        requireNonNull(gate, "gate");
        requireNonNull(waivers, "waivers");
    }

    /** Makes a profile that takes the rules of its built-in profiles as they are, with the default gate, and waives nothing. */
    public Profile(String name, ImmutableSet<BuiltInProfile> base) {
        this(name, null, base, ImmutableSortedMap.of(), GateSettings.defaults(), ImmutableList.of());
    }

    /** Returns the default: the rules that a team can trust on day one. The gate is the default one. */
    public static Profile starter() {
        return of(BuiltInProfile.STARTER);
    }

    /** Returns the starter rules and more rules for a well-kept plan. The gate is the same as in the starter profile. */
    public static Profile recommended() {
        return of(BuiltInProfile.RECOMMENDED);
    }

    /** Returns the built-in profile of that name; empty if there is none. */
    public static Optional<Profile> named(String name) {
        return builtIn().stream().filter(profile -> profile.name().equals(name)).findFirst();
    }

    /** Returns the built-in profiles, the default first. */
    public static ImmutableList<Profile> builtIn() {
        return Arrays.stream(BuiltInProfile.values()).map(Profile::of).collect(toImmutableList());
    }

    private static Profile of(BuiltInProfile largest) {
        return new Profile(
                largest.word(),
                Arrays.stream(BuiltInProfile.values())
                        .filter(profile -> profile.compareTo(largest) <= 0)
                        .collect(toImmutableSet()));
    }

    /** Returns this profile under another name, so that a report does not name one that was changed. */
    public Profile withName(String name) {
        return new Profile(name, title, base, settings, gate, waivers);
    }

    /** Returns this profile with another title. */
    public Profile withTitle(String title) {
        return new Profile(name, requireNonNull(title, "title"), base, settings, gate, waivers);
    }

    /** Returns this profile with a rule switched on, whatever the built-in profile. */
    public Profile withRuleOn(String rule) {
        return withSetting(rule, RuleSetting.on());
    }

    /** Returns this profile with a rule switched off, whatever the built-in profile. */
    public Profile withRuleOff(String rule) {
        return withSetting(rule, RuleSetting.off());
    }

    /** Returns this profile with another severity for what a rule finds, as {@link RuleSetting#severity} says. */
    public Profile withSeverity(String rule, Severity severity) {
        return withSetting(rule, RuleSetting.none().withSeverity(severity));
    }

    /**
     * Returns this profile with another limit of a rule.
     *
     * @param limit a name that the rule has a limit of
     * @param number 0 or more, and whole where the default is
     */
    public Profile withLimit(String rule, String limit, double number) {
        return withSetting(rule, RuleSetting.none().withLimit(limit, number));
    }

    /** Returns this profile with more said of a rule; what the setting does not state stays as it is. */
    public Profile withSetting(String rule, RuleSetting setting) {
        Map<String, RuleSetting> all = new TreeMap<>(settings);
        all.put(requireNonNull(rule, "rule"), setting.over(setting(rule)));
        return new Profile(name, title, base, ImmutableSortedMap.copyOf(all), gate, waivers);
    }

    /** Returns this profile with another gate. */
    public Profile withGate(GateSettings settingsOfGate) {
        return new Profile(name, title, base, settings, settingsOfGate, waivers);
    }

    /** Returns this profile with the gate failing on violated findings of both measures from that severity on. */
    public Profile withFailOn(Severity severity) {
        return withGate(gate.withFailOn(severity));
    }

    /** Returns this profile with more waivers, after those that it has. */
    public Profile withWaivers(Waiver... more) {
        ImmutableList<Waiver> all =
                ImmutableList.<Waiver>builder().addAll(waivers).add(more).build();
        return new Profile(name, title, base, settings, gate, all);
    }

    /** Returns what it says of a rule; {@link RuleSetting#none} if nothing. */
    public RuleSetting setting(String rule) {
        return settings.getOrDefault(rule, RuleSetting.none());
    }

    /**
     * Checks what this profile says of single rules.
     *
     * @throws IllegalArgumentException if there is no such rule or limit, a limit cannot have that value, or a rule that does
     *     not run is changed
     */
    public void checkAgainst(RuleCatalogue rules) {
        ProfileChecks.check(this, rules);
    }

    /** Tells whether a rule runs. */
    public boolean includes(RuleInfo rule) {
        Boolean enabled = setting(rule.id()).enabled();
        return enabled == null ? base.contains(rule.profile()) : enabled;
    }

    /** Returns rules with the severities and limits that they have under this profile, also those that do not run. */
    public RuleCatalogue tuned(RuleCatalogue rules) {
        return rules.map(this::tuned);
    }

    /** Returns a rule with the severities and limits that it has under this profile, whether or not it runs. */
    public RuleInfo tuned(RuleInfo rule) {
        return setting(rule.id()).applyTo(rule);
    }
}
