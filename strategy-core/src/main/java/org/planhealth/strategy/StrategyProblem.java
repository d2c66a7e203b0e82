package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.check.PrintableText;

/**
 * One thing that is wrong in a strategy as a whole: where, what is there, and what to try.
 *
 * @param pointer the JSON pointer of the part, from the root of the strategy, such as {@code /initiatives/0/owner}
 * @param entity id of the entity that holds the part
 * @param location where that part was read, else its entity; null if neither was read
 * @param message what is there and what was expected, in one line
 * @param hints what to try, a line each; often none
 */
public record StrategyProblem(
        String pointer, String entity, @Nullable SourceLocation location, String message, ImmutableList<String> hints) {
    public StrategyProblem {
        requireNonNull(pointer, "pointer");
        requireNonNull(entity, "entity");
        requireNonNull(message, "message");
        requireNonNull(hints, "hints");
    }

    /**
     * Returns {@code /pointer (entity): message}, after {@code file:line:column: } if that is known, and the hints in indented
     * lines below.
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (location != null) {
            text.append(location).append(": ");
        }
        text.append(PrintableText.clean(pointer))
                .append(" (")
                .append(PrintableText.clean(entity))
                .append("): ");
        text.append(message);
        hints.forEach(hint -> text.append("\n  ").append(hint));
        return text.toString();
    }
}
