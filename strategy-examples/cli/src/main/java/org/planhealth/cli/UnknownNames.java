package org.planhealth.cli;

import java.util.Collection;
import org.planhealth.strategy.io.Suggestions;

/** Names out of a closed set. */
final class UnknownNames {
    private UnknownNames() {}

    /**
     * Returns what to say when a name is not known.
     *
     * @param kind what it should have been the name of, such as {@code profile}
     * @param read what was given
     * @param known all names there are
     */
    static String unknown(String kind, String read, Collection<String> known) {
        String hint = Suggestions.nearest(read, known)
                .map(name -> "did you mean '" + name + "'?")
                .orElse("known: " + String.join(", ", known));
        return "unknown " + kind + " '" + read + "'\n  " + hint;
    }
}
