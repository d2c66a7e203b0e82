package org.planhealth.rules.profile;

import org.planhealth.rules.sdk.RuleCatalogue;
import org.planhealth.strategy.io.DocumentPart;

/** Rules of a catalogue and no more. */
final class CatalogueScope implements RuleScope {
    private final RuleCatalogue catalogue;
    private boolean complete = true;

    CatalogueScope(RuleCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public RuleCatalogue catalogue() {
        return catalogue;
    }

    @Override
    public boolean areComplete() {
        return complete;
    }

    @Override
    public void add(DocumentPart packs) {
        complete = false;
        packs.refuse(
                "a pack can contain code, so ProfileReader does not load packs",
                "use PlanHealth.withProfile(file, loader), such as RulePack::at");
    }
}
