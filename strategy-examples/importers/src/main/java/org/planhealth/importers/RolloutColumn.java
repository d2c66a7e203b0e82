package org.planhealth.importers;

import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a column of a burn-down may say. */
public enum RolloutColumn {
    /** The day of the row. */
    DATE(ImmutableSet.of("day", "week", "month", "timestamp", "time"), ImmutableSet.of("as of")),
    /** How much is done. */
    DONE(
            ImmutableSet.of("completed", "complete", "migrated", "finished", "closed", "resolved", "moved", "adopted"),
            ImmutableSet.of()),
    /** How much is left. */
    REMAINING(ImmutableSet.of("left", "open", "outstanding", "pending", "todo"), ImmutableSet.of("to do", "not done")),
    /** How much there is in all. */
    TOTAL(ImmutableSet.of("scope"), ImmutableSet.of("in scope", "in all"));

    private final ImmutableSet<String> words;
    private final ImmutableSet<String> phrases;

    RolloutColumn(ImmutableSet<String> words, ImmutableSet<String> phrases) {
        this.words = words;
        this.phrases = phrases;
    }

    /** Returns its name in a file, such as {@code done}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the column of that name; empty if there is none. */
    public static Optional<RolloutColumn> named(String word) {
        return Arrays.stream(values())
                .filter(column -> column.word().equals(word))
                .findFirst();
    }

    /** Tells whether one of the words is its name, or one that people use for it. */
    boolean isNamedIn(ImmutableSet<String> tokens) {
        return tokens.contains(word()) || tokens.stream().anyMatch(words::contains);
    }

    boolean isNamedBy(String phrase) {
        return phrases.contains(phrase);
    }
}
