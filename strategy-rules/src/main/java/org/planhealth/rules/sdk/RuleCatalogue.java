package org.planhealth.rules.sdk;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableSortedMap.toImmutableSortedMap;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The rules that an audit can run, by id. */
public final class RuleCatalogue {
    private final ImmutableSortedMap<String, RuleInfo> rules;

    private RuleCatalogue(ImmutableSortedMap<String, RuleInfo> rules) {
        this.rules = rules;
    }

    /** Returns the catalogue of some rules, each with an id of its own. */
    public static RuleCatalogue of(Collection<RuleInfo> rules) {
        return new RuleCatalogue(
                rules.stream().collect(toImmutableSortedMap(Comparator.naturalOrder(), RuleInfo::id, rule -> rule)));
    }

    /** Returns these rules, each changed in the same way, such as by a profile. */
    public RuleCatalogue map(UnaryOperator<RuleInfo> change) {
        return new RuleCatalogue(ImmutableSortedMap.copyOf(Maps.transformValues(rules, change::apply)));
    }

    /** Returns every rule, by id. */
    public ImmutableCollection<RuleInfo> rules() {
        return rules.values();
    }

    /** Returns the rule of that id; empty if there is none. */
    public Optional<RuleInfo> find(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    /**
     * Returns the rule of that id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public RuleInfo get(String id) {
        RuleInfo rule = rules.get(id);
        checkArgument(rule != null, "unknown rule '%s'", id);
        return rule;
    }
}
