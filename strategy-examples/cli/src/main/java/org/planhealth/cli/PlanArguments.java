package org.planhealth.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.FilePattern;
import org.planhealth.strategy.io.InvalidPlanException;
import org.planhealth.strategy.io.PlanProblem;

/** The plans of one call: each file is read once, each id is that of one plan, and each problem is said once. */
final class PlanArguments {
    private final InputStream in;
    private final Map<String, String> nameById = new HashMap<>();
    private final Set<String> said = new HashSet<>();

    /** Reads plans, of which a hyphen names the one on {@code in}. */
    PlanArguments(InputStream in) {
        this.in = in;
    }

    /**
     * Returns the plans that were named, those of a pattern in the order of their names, and none twice.
     *
     * @throws UnusableException if a pattern names no file
     */
    static ImmutableList<String> expanded(List<String> names) {
        Map<Object, String> byIdentity = new LinkedHashMap<>();
        for (String name : names) {
            if (name.equals(FileArgument.STANDARD)) {
                byIdentity.putIfAbsent(name, name);
                continue;
            }
            Path file = FileArgument.path(name);
            if (FilePattern.isPattern(name) && !Files.exists(file)) {
                matching(name).forEach(found -> byIdentity.putIfAbsent(identity(found), found.toString()));
            } else {
                byIdentity.putIfAbsent(identity(file), name);
            }
        }
        return ImmutableList.copyOf(byIdentity.values());
    }

    /**
     * Reads a plan.
     *
     * @throws UnusableException if it cannot be read, or has the id of another one
     */
    Strategy read(String name) {
        Strategy plan;
        try {
            plan = FileArgument.readPlan(name, in);
        } catch (InvalidPlanException e) {
            throw new UnusableException(newProblems(name, e));
        }
        String other = nameById.putIfAbsent(plan.id(), name);
        if (other != null) {
            throw new UnusableException(name + ": the id " + plan.id() + " is that of " + other
                    + " too\n  give each plan an id of its own, or audit them one by one");
        }
        return plan;
    }

    private static Object identity(Path file) {
        return file.toAbsolutePath().normalize();
    }

    private static ImmutableList<Path> matching(String pattern) {
        ImmutableList<Path> found;
        try {
            found = FilePattern.matching(pattern);
        } catch (IllegalArgumentException e) {
            throw new UnusableException("'" + pattern + "' is not a pattern of files that can be understood");
        } catch (IOException e) {
            throw new UnusableException(
                    "'" + pattern + "': " + FileArgument.why(e, "may not be searched", "cannot be searched"));
        }
        if (found.isEmpty()) {
            throw new UnusableException("no file matches '" + pattern + "'");
        }
        return found;
    }

    /** Several plans may share the file of their organization; what is wrong in it is said with the first of them. */
    private String newProblems(String name, InvalidPlanException problem) {
        ImmutableList<PlanProblem> left = problem.problems().stream()
                .filter(each -> said.add(key(each)))
                .collect(ImmutableList.toImmutableList());
        if (left.size() == problem.problems().size()) {
            return String.valueOf(problem.getMessage());
        }
        String also = name + ": " + (left.isEmpty() ? "" : "also ") + "has the problems of "
                + problem.problems().get(0).location().file() + " above";
        StringBuilder text = new StringBuilder();
        left.forEach(each -> text.append(each).append('\n'));
        return text.append(also).toString();
    }

    private static String key(PlanProblem problem) {
        SourceLocation at = problem.location();
        String file = identity(FileArgument.path(at.file())).toString();
        return file + ":" + at.line() + ":" + at.column() + ":" + problem.message();
    }
}
