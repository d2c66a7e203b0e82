package org.planhealth.strategy.io;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    private final AliasOrigins origins = new AliasOrigins();
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

    /** Notes the root of a document, so that a problem of it may have a second place. */
    void addRoot(String file, DocumentNode root) {
        origins.add(file, root);
    }

    /**
     * Returns those that are kept. One that stands at an alias names where the text itself stands; if the very same is wrong
     * there, it is named only there.
     */
    ImmutableList<PlanProblem> inFileOrder() {
        Set<String> told = new HashSet<>();
        kept.forEach(problem -> told.add(problem.location() + " " + problem.message()));
        List<PlanProblem> problems = new ArrayList<>();
        for (PlanProblem problem : kept) {
            SourceLocation at = problem.location();
            ImmutableList<TextPosition> chain = origins.chain(at);
            boolean toldAlready = chain.stream()
                    .skip(1)
                    .anyMatch(place -> told.contains(at.file() + ":" + place + " " + problem.message()));
            if (!toldAlready) {
                problems.add(new PlanProblem(
                        at,
                        problem.message(),
                        ImmutableList.<String>builder()
                                .addAll(problem.hints())
                                .addAll(AliasOrigins.hint(chain))
                                .build()));
            }
        }
        return ImmutableList.sortedCopyOf(IN_FILE_ORDER, problems);
    }

    /** Ends the reading if a problem was found. */
    void throwIfAny() {
        if (count > 0) {
            throw new InvalidPlanException(inFileOrder(), count > kept.size());
        }
    }
}
