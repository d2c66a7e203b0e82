package org.planhealth.rules.pack;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The problems of a pack that were found so far. */
final class RuleProblems {
    /** Problems of one line stay in the order in which they were found. */
    private static final Comparator<RuleProblem> IN_FILE_ORDER = Comparator.comparing(RuleProblem::file)
            .thenComparingInt(RuleProblem::line)
            .thenComparingInt(RuleProblem::column);

    private final String pack;
    private final List<RuleProblem> found = new ArrayList<>();

    RuleProblems(String pack) {
        this.pack = pack;
    }

    void add(Object file, int line, @Nullable String rule, String message, String... hints) {
        add(new RuleProblem(file.toString(), line, rule, message, ImmutableList.copyOf(hints)));
    }

    void add(RuleProblem problem) {
        if (!found.contains(problem)) {
            found.add(problem);
        }
    }

    boolean concern(Object file) {
        return found.stream().anyMatch(problem -> problem.file().equals(file.toString()));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Ends the reading if a problem was found. */
    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidRulesException(pack, ImmutableList.sortedCopyOf(IN_FILE_ORDER, found));
        }
    }
}
