package org.planhealth.rules;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultiset;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.planhealth.rules.sdk.FactTypes;
import org.planhealth.rules.sdk.MessageTemplate;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.Entity;
import org.planhealth.strategy.Strategy;

/** Says what a rule found in one sentence, however many findings there are. */
final class GroupSentence {
    private final ImmutableMap<String, String> titles;

    private GroupSentence(ImmutableMap<String, String> titles) {
        this.titles = titles;
    }

    /** Returns sentences that call the entities of a plan by their titles. */
    static GroupSentence of(Strategy strategy) {
        return new GroupSentence(entities(strategy).collect(toImmutableMap(Entity::id, Phrases::quoted)));
    }

    /** Returns the parts of a plan that have an id. The day says nothing of them, and nothing has to be computed. */
    static Stream<Entity> entities(Strategy strategy) {
        return FactTypes.all().stream()
                .filter(type -> Entity.class.isAssignableFrom(type.type()))
                .flatMap(type -> type.collect(strategy, LocalDate.EPOCH).stream())
                .map(Entity.class::cast);
    }

    /** Tells whether a word is the id of an entity, so that it is not to be capitalized. */
    boolean isId(String word) {
        return titles.containsKey(word);
    }

    /**
     * Returns a sentence without a period: the message of the only finding, the rule's own words for several defects, or
     * the heaviest finding and how many more there are.
     */
    String of(RuleOutcome ended, ImmutableList<Finding> findings) {
        MessageTemplate grouped = ended.rule().grouped();
        Finding heaviest = findings.get(0);
        int more = findings.size() - 1;
        if (more == 0) {
            return heaviest.message();
        }
        if (heaviest.outcome() == Outcome.MISSING) {
            return MissingSentence.of(findings);
        }
        return grouped == null || heaviest.outcome() != Outcome.VIOLATED
                ? heaviest.message() + more(more)
                : grouped.fill(gap -> gap.show(value(gap.content(), ended, findings)));
    }

    /** Returns how many findings a sentence leaves out, such as {@code " (+3 more)"}; empty if none. */
    static String more(int count) {
        return count == 0 ? "" : " (+" + Phrases.amount(count) + " more)";
    }

    private Object value(String name, RuleOutcome ended, ImmutableList<Finding> findings) {
        return switch (name) {
            case "count" -> findings.size();
            case "population" -> ended.applicable();
            case "subjects" ->
                findings.stream().map(finding -> subject(ended, finding)).collect(toImmutableSet());
            case "related" -> related(findings);
            default -> throw new IllegalArgumentException("unknown gap '" + name + "'");
        };
    }

    /** Returns the names of the other entities, those first that most of the findings are about. */
    private ImmutableSet<String> related(ImmutableList<Finding> findings) {
        Multiset<String> named = findings.stream()
                .flatMap(finding -> finding.related().stream())
                .map(related -> title(related.subject()))
                .collect(toCollection(LinkedHashMultiset::create));
        return Multisets.copyHighestCountFirst(named).elementSet();
    }

    /** Returns the name of what a finding is about; a pair is said as {@code one with other}. */
    private String subject(RuleOutcome ended, Finding finding) {
        return ended.rule().isAboutPairs()
                ? finding.subjects().stream().map(this::title).collect(joining(" with "))
                : title(finding.subject());
    }

    private String title(String id) {
        return titles.getOrDefault(id, id);
    }
}
