package org.planhealth.rules;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableSortedMap.toImmutableSortedMap;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.planhealth.rules.sdk.RuleDeclaration;

/** The rules that an audit can run, by id. */
public final class RuleCatalogue {
    private final ImmutableSortedMap<String, RuleInfo> rules;

    private RuleCatalogue(ImmutableSortedMap<String, RuleInfo> rules) {
        this.rules = rules;
    }

    /**
     * Reads what rules say of themselves.
     *
     * @throws IllegalArgumentException if a rule lacks a key, or has an unknown one or a value that is not allowed
     */
    static RuleCatalogue of(Collection<RuleDeclaration> declarations) {
        return new RuleCatalogue(declarations.stream()
                .map(RuleMetadata::read)
                .collect(toImmutableSortedMap(Comparator.naturalOrder(), RuleInfo::id, rule -> rule)));
    }

    /**
     * Returns these rules and those of the declarations that are new.
     *
     * @throws IllegalArgumentException if a rule lacks a key, or has an unknown one or a value that is not allowed
     */
    RuleCatalogue with(Collection<RuleDeclaration> declarations) {
        return new RuleCatalogue(declarations.stream()
                .map(rule -> rules.containsKey(rule.id()) ? get(rule.id()) : RuleMetadata.read(rule))
                .collect(toImmutableSortedMap(Comparator.naturalOrder(), RuleInfo::id, rule -> rule)));
    }

    /** Returns these rules with the severities and limits that they have under a profile, those too that are off. */
    RuleCatalogue under(Profile profile) {
        return new RuleCatalogue(ImmutableSortedMap.copyOf(Maps.transformValues(rules, profile::tuned)));
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
    RuleInfo get(String id) {
        RuleInfo rule = rules.get(id);
        checkArgument(rule != null, "there is no rule '%s'", id);
        return rule;
    }
}
