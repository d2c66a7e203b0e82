package org.planhealth.strategy.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.Optional;

/**
 * Spellings that the format does not use because YAML tools stumble over them, and the ones that it does use.
 *
 * <p>YAML 1.1 reads the key {@code on} as true, and an unquoted {@code >=} or {@code =} is an error or a tag to several
 * tools.
 */
final class FormerSpellings {
    private static final String ON = "on";
    private static final ImmutableList<String> INSTEAD_OF_ON = ImmutableList.of("date", "subject");

    private static final ImmutableMap<String, String> OPERATORS = ImmutableMap.<String, String>builder()
            .put("<", "below")
            .put("<=", "at-most")
            .put("=<", "at-most")
            .put("=", "equals")
            .put("==", "equals")
            .put(">=", "at-least")
            .put("=>", "at-least")
            .put(">", "above")
            .buildOrThrow();

    private FormerSpellings() {}

    /** Returns the name of the field that {@code on} stands for among those that an object may have. */
    static Optional<String> field(String read, Collection<String> known) {
        return read.equals(ON) ? INSTEAD_OF_ON.stream().filter(known::contains).findFirst() : Optional.empty();
    }

    /** Returns the hints for an operator that is written as a sign; empty if it is none. */
    static ImmutableList<String> operator(String read) {
        String word = OPERATORS.get(read.strip());
        if (word != null) {
            return ImmutableList.of("did you mean '" + word + "'?");
        }
        return read.isBlank()
                ? ImmutableList.of("did you mean 'above'?", "YAML begins a block of text with >, and reads no sign")
                : ImmutableList.of();
    }
}
