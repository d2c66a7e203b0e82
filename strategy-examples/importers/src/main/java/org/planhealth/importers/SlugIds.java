package org.planhealth.importers;

import java.util.Locale;
import java.util.Optional;

/** Ids out of names. */
final class SlugIds {
    private static final int LONGEST = 100;

    private SlugIds() {}

    /** Returns the name in kebab case, of the letters and digits of ASCII, cut after 100; empty if it has none. */
    static Optional<String> kebab(String name) {
        String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        id = id.substring(0, Math.min(LONGEST, id.length())).replaceAll("-$", "");
        return id.isEmpty() ? Optional.empty() : Optional.of(id);
    }
}
