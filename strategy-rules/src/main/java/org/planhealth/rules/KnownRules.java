package org.planhealth.rules;

import org.planhealth.strategy.io.DocumentPart;

/** The rules of which a profile may speak. */
interface KnownRules {
    /** Returns the rules that are known by now. */
    RuleCatalogue catalogue();

    /** Tells whether all packs could be taken in, so that a rule that is not known by now is nowhere. */
    boolean areComplete();

    /** Takes in the packs that a profile names, or notes why not. */
    void add(DocumentPart packs);
}
