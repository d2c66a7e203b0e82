package org.planhealth.strategy.io;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.check.PrintableText;

/**
 * One thing that is wrong in a plan: where, what was read, what was expected, and what to try.
 *
 * @param location the place, and the JSON pointer inside its file
 * <p>What was read becomes part of the texts, but nothing of it acts on a terminal or an editor; see {@link DisplayText}.
 *
 * @param message what was read and what was expected, in one line of at most 1,000 characters; a longer one is cut
 * @param hints what to try, a line of at most 1,000 characters each; often none
 */
public record PlanProblem(SourceLocation location, String message, ImmutableList<String> hints) {
    private static final int LONGEST = 1_000;
    private static final int LONGEST_POINTER = 300;

    public PlanProblem {
        requireNonNull(location, "location");
        message = DisplayText.cut(DisplayText.line(requireNonNull(message, "message")), LONGEST);
        hints = hints.stream()
                .map(hint -> DisplayText.cut(DisplayText.line(hint), LONGEST))
                .collect(toImmutableList());
    }

    /** Returns {@code /pointer: message}, and the hints in indented lines below; at the root of a file the message alone. */
    public String description() {
        String pointer = location.pointer().isEmpty()
                ? ""
                : DisplayText.cut(PrintableText.clean(location.pointer()), LONGEST_POINTER) + ": ";
        StringBuilder text = new StringBuilder(pointer).append(message);
        hints.forEach(hint -> text.append("\n  ").append(hint));
        return text.toString();
    }

    /** Returns {@code file:line:column: } and the {@link #description}. */
    @Override
    public String toString() {
        return DisplayText.line(location.toString()) + ": " + description();
    }
}
