package org.planhealth.strategy.io;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.check.NearestNames;

/** The problems found so far; beyond a limit they are counted, not kept. */
final class ProblemCollector {
    /** Problems of one place stay in the order in which they were found. */
    private static final Comparator<PlanProblem> IN_FILE_ORDER = Comparator.comparing(
            PlanProblem::location,
            Comparator.comparing(SourceLocation::file)
                    .thenComparingInt(SourceLocation::line)
                    .thenComparingInt(SourceLocation::column));

    private final int most;
    private final List<PlanProblem> kept = new ArrayList<>();
    private final NearestNames suggestions = new NearestNames();
    private int count;

    ProblemCollector(int most) {
        this.most = most;
    }

    void add(SourceLocation location, String message, String... hints) {
        add(location, message, ImmutableList.copyOf(hints));
    }

    void add(SourceLocation location, String message, List<String> hints) {
        add(new PlanProblem(location, message, ImmutableList.copyOf(hints)));
    }

    void add(PlanProblem problem) {
        count++;
        if (kept.size() < most) {
            kept.add(problem);
        }
    }

    int count() {
        return count;
    }

    NearestNames suggestions() {
        return suggestions;
    }

    /** Returns those that are kept. */
    ImmutableList<PlanProblem> inFileOrder() {
        return ImmutableList.sortedCopyOf(IN_FILE_ORDER, kept);
    }

    /** Ends the reading if a problem was found. */
    void throwIfAny() {
        if (count > 0) {
            throw new InvalidPlanException(inFileOrder(), count > kept.size());
        }
    }
}
