package org.planhealth.strategy.io;

import java.util.Collection;
import java.util.Optional;
import org.planhealth.strategy.check.NearestNames;

/**
 * Finds the name that was probably meant.
 *
 * <p>One third of the letters may differ, at most three; a swap of two neighbors counts as one. Case, hyphens and
 * underscores do not count.
 */
public final class Suggestions {
    private Suggestions() {}

    /**
     * Returns the known word that was probably meant.
     *
     * @param word the word that was given
     * @param known the words that would do, at most 200,000
     * @return the nearest of them, the first of several; empty if none is near
     */
    public static Optional<String> nearest(String word, Collection<String> known) {
        return new NearestNames().near(word, known);
    }
}
