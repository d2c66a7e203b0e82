package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.planhealth.strategy.io.DocumentPart;

/** How much a defect endangers a strategy. Each severity is worth points of debt, which weigh it in the score. */
public enum Severity {
    /** Worth a mention. */
    LOW(2),
    /** Slows the strategy down. */
    MEDIUM(5),
    /** Makes the strategy likely to fail in part. */
    HIGH(10),
    /** Makes the strategy likely to fail as a whole. */
    CRITICAL(20);

    private final int points;

    Severity(int points) {
        this.points = points;
    }

    /** Returns the points of debt that a rule of this severity adds when it is broken in full; our own default. */
    public int points() {
        return points;
    }

    /**
     * Returns the severity of that spelling.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Severity of(String word) {
        return Arrays.stream(values())
                .filter(severity -> severity.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no severity '" + word + "'"));
    }

    /** Returns the severity that a part of a file states; empty, after noting why, if it states none. */
    static Optional<Severity> in(DocumentPart part) {
        return part.word(Arrays.stream(values()).map(Severity::word).collect(toImmutableList()))
                .map(Severity::of);
    }

    /** Returns the spelling in rules, profiles and reports, such as {@code high}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
