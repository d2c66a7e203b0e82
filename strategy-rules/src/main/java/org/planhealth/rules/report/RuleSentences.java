package org.planhealth.rules.report;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.sdk.Facts;
import org.planhealth.rules.sdk.Wording;
import org.planhealth.strategy.Entity;
import org.planhealth.strategy.Strategy;

/** Says what a rule found in one sentence, however many findings there are. */
final class RuleSentences {
    private final Map<String, String> titles;

    /** @param strategy the plan, whose entities are called by their titles */
    RuleSentences(Strategy strategy) {
        this.titles = Facts.entities(strategy).stream().collect(toMap(Entity::id, Wording::quoted));
    }

    /** Tells whether a word is the id of an entity, so that it is not to be capitalized. */
    boolean isId(String word) {
        return titles.containsKey(word);
    }

    /**
     * Returns a sentence without a full stop: the message of the only finding, the rule's own words for several defects, or
     * the heaviest finding and how many more there are.
     */
    String of(RuleFindings found) {
        String headline = found.rule().headline();
        int more = found.findings().size() - 1;
        if (more == 0) {
            return found.heaviest().message();
        }
        return headline == null || found.heaviest().outcome() != Outcome.VIOLATED
                ? found.heaviest().message() + "; " + more + " more like it"
                : new HeadlineTemplate(found, titles).fill(headline);
    }
}
