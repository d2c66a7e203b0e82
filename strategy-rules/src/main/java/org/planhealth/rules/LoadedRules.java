package org.planhealth.rules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.planhealth.strategy.io.DocumentPart;

/** Rules of an audit, and of the packs that the profile names. */
final class LoadedRules implements KnownRules {
    private final PackLoader loader;
    private PlanHealth health;

    LoadedRules(PlanHealth health, PackLoader loader) {
        this.health = health;
        this.loader = loader;
    }

    /** Returns the audit with the packs that were taken in. */
    PlanHealth health() {
        return health;
    }

    @Override
    public RuleCatalogue catalogue() {
        return health.catalogue();
    }

    @Override
    public void add(DocumentPart packs) {
        for (DocumentPart pack : packs.elements()) {
            pack.path().ifPresent(place -> add(place, pack));
        }
    }

    private void add(Path place, DocumentPart pack) {
        try {
            health = health.with(loader.load(place));
        } catch (ZipException e) {
            pack.refuse("expected a folder of rules or a jar of one, was another file");
        } catch (IOException e) {
            pack.refuse("the rules cannot be read (" + e.getMessage() + ")");
        } catch (IllegalArgumentException e) {
            pack.refuse(String.valueOf(e.getMessage()));
        }
    }
}
