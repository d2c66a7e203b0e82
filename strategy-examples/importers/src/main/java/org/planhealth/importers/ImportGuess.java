package org.planhealth.importers;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Something in an imported plan that its source does not say in so many words.
 *
 * @param entity id of the initiative that it is about; null if about the whole plan
 * @param text what was concluded, and from what
 */
public record ImportGuess(@Nullable String entity, String text) {
    public ImportGuess {
        requireNonNull(text, "text");
    }
}
