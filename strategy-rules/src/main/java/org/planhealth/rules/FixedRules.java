package org.planhealth.rules;

import org.planhealth.strategy.io.DocumentPart;

/** Rules of a catalogue and no more. */
record FixedRules(RuleCatalogue catalogue) implements KnownRules {
    @Override
    public void add(DocumentPart packs) {
        packs.refuse(
                "a pack can hold code, and the reader of a profile alone loads none",
                "PlanHealth.withProfile takes the file of the profile, and what loads its packs");
    }
}
