package org.planhealth.rules.pack;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in a pack of rules: where, what, and what to try.
 *
 * @param file the file or folder, as it was named
 * @param line the line, from 1; 0 if the problem is that of the whole file
 * @param column the column, from 1; 0 if it is not known
 * @param rule the id of the rule; null if it is no single rule's
 * @param message what is wrong, in one line
 * @param hints what to try, a line each; often none
 */
public record RuleProblem(
        String file, int line, int column, @Nullable String rule, String message, ImmutableList<String> hints) {
    public RuleProblem {
        requireNonNull(file, "file");
        checkArgument(line >= 0, "line must be at least 0, was %s", line);
        checkArgument(column >= 0, "column must be at least 0, was %s", column);
        requireNonNull(message, "message");
        requireNonNull(hints, "hints");
    }

    RuleProblem(String file, int line, @Nullable String rule, String message, ImmutableList<String> hints) {
        this(file, line, 0, rule, message, hints);
    }

    /** Returns {@code file:line:column: rule: message}, as far as it is known, and the hints in indented lines below. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line);
        }
        if (column > 0) {
            text.append(':').append(column);
        }
        text.append(": ");
        if (rule != null) {
            text.append(rule).append(": ");
        }
        text.append(message);
        ImmutableSet.copyOf(hints).forEach(hint -> text.append("\n  ").append(hint));
        return text.toString();
    }
}
