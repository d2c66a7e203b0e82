package org.planhealth.rules.profile;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.rules.sdk.RuleCatalogue;
import org.planhealth.rules.sdk.RuleInfo;

/** Checks of the settings of a profile. */
final class ProfileChecks {
    /** More than any count of days, teams or quarters; our own bound, so that no sum of days leaves the calendar. */
    private static final double MOST = 1_000_000;

    private ProfileChecks() {}

    /**
     * Checks what a profile says of rules.
     *
     * @throws IllegalArgumentException if there is no such rule or limit, a limit cannot have that value, or a rule that does
     *     not run is changed
     */
    static void check(Profile profile, RuleCatalogue catalogue) {
        profile.settings().forEach((id, setting) -> {
            RuleInfo rule = catalogue.get(id);
            setting.limits().forEach((limit, number) -> {
                checkArgument(
                        rule.limits().containsKey(limit),
                        "rule %s has no limit '%s', only %s",
                        id,
                        limit,
                        rule.limits().keySet());
                expected(rule, limit, number).ifPresent(expected -> {
                    throw new IllegalArgumentException("limit '" + limit + "' of rule " + id + " is " + expected
                            + ", was " + Phrases.number(number));
                });
            });
            setting.words()
                    .keySet()
                    .forEach(list -> checkArgument(
                            rule.words().containsKey(list),
                            "rule %s has no words '%s', only %s",
                            id,
                            list,
                            rule.words().keySet()));
            checkArgument(
                    profile.includes(rule) || !setting.isTuned() || setting.enabled() != null,
                    "rule %s is off in profile %s, so its settings have no effect; switch it on",
                    id,
                    profile.name());
        });
    }

    /** Returns what a limit must be, such as {@code a number, 0 or more}; empty if the number is that. */
    static Optional<String> expected(RuleInfo rule, String limit, double number) {
        Double standard = rule.limits().get(limit);
        boolean whole = standard != null && standard == Math.rint(standard);
        if (whole) {
            return number == Math.rint(number) && number >= 0 && number <= MOST
                    ? Optional.empty()
                    : Optional.of("a whole number from 0 to 1000000");
        }
        return number >= 0 ? Optional.empty() : Optional.of("a number, 0 or more");
    }
}
