package org.planhealth.strategy.io;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.check.PrintableText;

/**
 * One thing that is wrong in a plan: where, what was read, what was expected, and what to try.
 *
 * @param location the place, and the JSON pointer inside its file
 * @param message what was read and what was expected, in one line
 * @param hints what to try, a line each; often none
 */
public record PlanProblem(SourceLocation location, String message, ImmutableList<String> hints) {
    public PlanProblem {
        requireNonNull(location, "location");
        requireNonNull(message, "message");
        requireNonNull(hints, "hints");
    }

    /** Returns {@code /pointer: message}, and the hints in indented lines below; at the root of a file the message alone. */
    public String description() {
        String pointer = location.pointer().isEmpty() ? "" : PrintableText.clean(location.pointer()) + ": ";
        StringBuilder text = new StringBuilder(pointer).append(message);
        hints.forEach(hint -> text.append("\n  ").append(hint));
        return text.toString();
    }

    /** Returns {@code file:line:column: } and the {@link #description}. */
    @Override
    public String toString() {
        return location + ": " + description();
    }
}
