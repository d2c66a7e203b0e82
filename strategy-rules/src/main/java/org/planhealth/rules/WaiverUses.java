package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static com.google.common.collect.ImmutableSetMultimap.flatteningToImmutableSetMultimap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.profile.Profile;
import org.planhealth.rules.sdk.Facts;
import org.planhealth.rules.sdk.RuleCatalogue;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.rules.sdk.WaiverUse;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Waiver;

/** Checks each waiver of a plan against what the rules found. */
final class WaiverUses {
    private final Facts facts;
    private final RuleCatalogue catalogue;
    private final Profile profile;
    private final ImmutableSet<String> missingAbout;
    private final ImmutableSetMultimap<String, String> subjects;

    private WaiverUses(Facts facts, RuleCatalogue catalogue, Profile profile, List<UnscoredFinding> findings) {
        this.facts = facts;
        this.catalogue = catalogue;
        this.profile = profile;
        String strategy = facts.strategy().id();
        this.missingAbout = findings.stream()
                .filter(finding -> finding.isUndecidedAbout(strategy))
                .map(finding -> finding.rule().id())
                .collect(toImmutableSet());
        this.subjects = findings.stream()
                .collect(flatteningToImmutableSetMultimap(
                        finding -> finding.rule().id(), finding -> finding.subjects().stream()));
    }

    /**
     * Returns what became of the waivers of the plan, in its order. Those of the profile are not asked for: a profile serves
     * many plans, and its reader looks after it.
     *
     * @param findings what the other rules found
     */
    static ImmutableList<WaiverUse> of(
            Facts facts, RuleCatalogue catalogue, Profile profile, List<UnscoredFinding> findings) {
        WaiverUses uses = new WaiverUses(facts, catalogue, profile, findings);
        return stated(facts.strategy()).stream()
                .distinct()
                .map(waiver -> new WaiverUse(WaiverUse.id(waiver), waiver, uses.faults(waiver)))
                .collect(toImmutableList());
    }

    private static ImmutableList<Waiver> stated(Strategy strategy) {
        return strategy.waivers() == null ? ImmutableList.of() : strategy.waivers();
    }

    private ImmutableList<String> faults(Waiver waiver) {
        ImmutableList.Builder<String> faults = ImmutableList.builder();
        ImmutableSet<String> missing = missing(waiver);
        if (!missing.isEmpty()) {
            faults.add("states no " + String.join(" or ", missing));
        }
        LocalDate expires = waiver.expires();
        boolean expired = expires != null && expires.isBefore(facts.asOf());
        if (expired) {
            faults.add("expired on " + expires);
        }
        if (waiver.rule() != null && catalogue.find(waiver.rule()).isEmpty()) {
            faults.add("names no known rule");
        } else if (!expired && waiver.rule() != null && waiver.subject() != null && acceptsNothing(waiver)) {
            faults.add("matches no finding");
        }
        return faults.build();
    }

    private static ImmutableSet<String> missing(Waiver waiver) {
        ImmutableSet.Builder<String> missing = ImmutableSet.builder();
        addIfNull(waiver.rule(), "rule", missing);
        addIfNull(waiver.subject(), "entity", missing);
        addIfNull(waiver.reason(), "reason", missing);
        addIfNull(waiver.approvedBy(), "approver", missing);
        addIfNull(waiver.expires(), "expiry date", missing);
        return missing.build();
    }

    private static void addIfNull(@Nullable Object part, String name, ImmutableSet.Builder<String> missing) {
        if (part == null) {
            missing.add(name);
        }
    }

    /** Tells whether the rule of a waiver could say what is wrong with each entity, and says nothing of this one. */
    private boolean acceptsNothing(Waiver waiver) {
        Optional<RuleInfo> rule = catalogue.find(String.valueOf(waiver.rule()));
        if (rule.isEmpty() || !profile.includes(rule.get()) || rule.get().isAboutWaivers()) {
            return false;
        }
        String id = rule.get().id();
        return !missingAbout.contains(id)
                && !(facts.strategy().id().equals(waiver.subject())
                        ? subjects.containsKey(id)
                        : subjects.containsEntry(id, waiver.subject()));
    }
}
