package org.planhealth.cli;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Names out of a closed set, and the one that was probably meant. */
final class Names {
    private Names() {}

    /**
     * Returns what to say when a name is not known.
     *
     * @param kind what it should have been the name of, such as {@code profile}
     * @param read what was given
     * @param known all names there are
     */
    static String unknown(String kind, String read, Collection<String> known) {
        String hint = nearest(read, known)
                .map(name -> "did you mean '" + name + "'?")
                .orElse("known: " + String.join(", ", known));
        return "there is no " + kind + " '" + read + "'\n  " + hint;
    }

    /** Returns the known name that is nearest; empty if a third of its letters or more is different. */
    static Optional<String> nearest(String read, Collection<String> known) {
        return ImmutableList.copyOf(known).stream()
                .filter(name -> distance(read, name) <= Math.max(1, name.length() / 3))
                .min(Comparator.comparingInt(name -> distance(read, name)));
    }

    /** Returns how many letters must be put in, taken out or replaced. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
