package org.planhealth.rules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import org.planhealth.rules.pack.PackLoader;
import org.planhealth.rules.profile.RuleScope;
import org.planhealth.rules.sdk.RuleCatalogue;
import org.planhealth.strategy.io.DocumentPart;

/** Rules of an audit, and of the packs that the profile names. */
final class PackLoadingScope implements RuleScope {
    private final PackLoader loader;
    private PlanHealth health;
    private boolean complete = true;

    PackLoadingScope(PlanHealth health, PackLoader loader) {
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
    public boolean areComplete() {
        return complete;
    }

    @Override
    public void add(DocumentPart packs) {
        complete &= packs.peek().isEmpty();
        for (DocumentPart pack : packs.elements()) {
            complete &= pack.path().filter(place -> add(place, pack)).isPresent();
        }
    }

    /** Tells whether a pack was taken in; if not, it has been noted why. */
    private boolean add(Path place, DocumentPart pack) {
        try {
            health = health.with(loader.load(place));
            return true;
        } catch (ZipException e) {
            pack.refuse("expected a rule folder or a jar, was another file");
        } catch (IOException e) {
            pack.refuse("the rules cannot be read (" + e.getMessage() + ")");
        } catch (IllegalArgumentException e) {
            List<String> lines =
                    String.valueOf(e.getMessage()).lines().map(String::strip).toList();
            pack.refuse(lines.get(0), lines.subList(1, lines.size()).toArray(new String[0]));
        }
        return false;
    }
}
