package org.planhealth.strategy.check;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the name that was probably meant.
 *
 * <p>One third of the letters may differ, at most three; a swap of two neighbors counts as one. Case, hyphens and
 * underscores do not count. A reading makes a bounded number of comparisons and then suggests no more, so that a large
 * file full of mistakes does not take long.
 */
public final class NearestNames {
    private static final int COMPARISONS = 200_000;
    private static final int LONGEST = 200;
    private int left = COMPARISONS;

    /** Starts a reading, with all its comparisons. */
    public NearestNames() {}

    /** Returns the known name that is nearest to what was read, as long as comparisons are left. */
    public Optional<String> near(String read, Collection<String> known) {
        if (read.length() > LONGEST || known.size() > left) {
            return Optional.empty();
        }
        left -= known.size();
        String wanted = simple(read);
        int allowed = Math.min(3, Math.max(1, wanted.length() / 3));
        Optional<String> nearest = Optional.empty();
        int best = Integer.MAX_VALUE;
        for (String name : known) {
            String candidate = simple(name);
            int difference = Math.abs(candidate.length() - wanted.length());
            if (name.length() <= LONGEST && difference <= allowed) {
                int distance = distance(wanted, candidate);
                // Of two that are equally near, the one of the same length was meant rather.
                int rank = 2 * distance + (difference == 0 ? 0 : 1);
                if (distance <= allowed && distance < Math.max(wanted.length(), candidate.length()) && rank < best) {
                    nearest = Optional.of(name);
                    best = rank;
                }
            }
        }
        return nearest;
    }

    /** Returns the line that suggests the nearest name, or nothing. */
    public ImmutableList<String> didYouMean(String read, Collection<String> known) {
        return near(read, known)
                .map(name -> ImmutableList.of("did you mean '" + name + "'?"))
                .orElse(ImmutableList.of());
    }

    private static String simple(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    /** Optimal string alignment: insertions, deletions, replacements, and swaps of neighbors. */
    private static int distance(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        Arrays.setAll(last, index -> index);
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[other.length()];
    }
}
