package org.planhealth.rules;

import org.planhealth.strategy.io.DocumentPart;

/** The rules of which a profile may speak. */
interface KnownRules {
    /** Returns the rules that are known by now. */
    RuleCatalogue catalogue();

    /** Takes in the packs that a profile names, or notes why not. */
    void add(DocumentPart packs);
}
