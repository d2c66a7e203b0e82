package org.planhealth.rules.profile;

import org.planhealth.rules.sdk.RuleCatalogue;
import org.planhealth.strategy.io.DocumentPart;

/** The rules of which a profile may speak. */
public interface RuleScope {
    /** Returns the rules that are known by now. */
    RuleCatalogue catalogue();

    /** Tells whether all packs could be taken in, so that a rule that is not known by now is nowhere. */
    boolean areComplete();

    /** Takes in the packs that a profile names, or notes why not. */
    void add(DocumentPart packs);
}
