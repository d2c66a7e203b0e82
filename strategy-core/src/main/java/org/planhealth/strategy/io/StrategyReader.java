package org.planhealth.strategy.io;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Sources;
import org.planhealth.strategy.Strategy;

/**
 * Reads strategies in the format {@code planhealth/v1}, from YAML 1.2 or JSON.
 *
 * <pre>{@code
 * Strategy strategy = StrategyReader.create().read(Path.of("plan.yaml"));
 * }</pre>
 *
 * <p>A name that ends in {@code .json} is read as JSON, one that ends in {@code .yaml} or {@code .yml} as YAML; without
 * such an ending a text that begins with a brace and a double quote is JSON. The text is UTF-8, with or without a byte
 * order mark.
 *
 * <p>A file that is wrong ends in an {@link InvalidPlanException} that names every problem of it, and of the
 * organization's file that it names, by line and column. What a plan leaves out is never a problem, but for
 * {@code apiVersion}, {@code kind}, {@code id} and {@code title} of the file, the id of each entity, and what a row means
 * nothing without: the team of a rollout row, the initiative of a dependency, the teams of a channel.
 *
 * <p>Dates are of the years 1 to 9999, and numbers -1e15 to 1e15.
 *
 * <p>A strategy keeps the texts that it was read from, see {@link Sources#text}, so that a report can show its lines. They take
 * at most twice the bytes of the files; whoever keeps many strategies and needs no lines can set {@link Sources#none}.
 *
 * <p>A reader is immutable and may be used by several threads.
 */
public final class StrategyReader {
    private static final String UNNAMED = "plan";

    private final ReadLimits limits;
    private final @Nullable Path directory;
    private final @Nullable Path bound;

    private StrategyReader(ReadLimits limits, @Nullable Path directory, @Nullable Path bound) {
        this.limits = limits;
        this.directory = directory;
        this.bound = bound;
    }

    /** Returns a reader with {@link ReadLimits#defaults()}. */
    public static StrategyReader create() {
        return new StrategyReader(ReadLimits.defaults(), null, null);
    }

    /** Returns a reader like this one with other limits. */
    public StrategyReader withLimits(ReadLimits limits) {
        return new StrategyReader(requireNonNull(limits, "limits"), directory, bound);
    }

    /**
     * Returns a reader like this one that finds the organization's file of a text or stream in a directory.
     *
     * @param directory from which the path in the plan leads on; without one, a text or stream that names a file is a
     *     problem. The plan in a file finds it beside itself, whatever directory is given here
     */
    public StrategyReader withDirectory(Path directory) {
        return new StrategyReader(limits, requireNonNull(directory, "directory"), bound);
    }

    /**
     * Returns a reader like this one that follows no path of a plan out of a folder: for plans whose authors may not read all
     * that the program may. An {@code organization} that leads out of it, by {@code ..} or by a link, is a problem that does
     * not tell whether the file exists; an absolute path is always one. The plan itself may be anywhere, since the caller
     * names it.
     *
     * @param root the folder, links in its own path allowed; if it does not exist, no organization is followed
     */
    public StrategyReader within(Path root) {
        return new StrategyReader(limits, directory, requireNonNull(root, "root"));
    }

    /**
     * Reads a strategy from a file.
     *
     * @param file the file, by whose path the places in it are named
     * @throws InvalidPlanException if the plan is wrong
     * @throws IOException if the file cannot be read; also if it is a folder, a pipe or a device
     */
    public Strategy read(Path file) throws IOException {
        byte[] bytes = DocumentLoader.bytes(file, limits);
        return strategy(
                file.toString(),
                () -> PlanText.decode(file.toString(), bytes, limits),
                DocumentLoader.directoryOf(file));
    }

    /**
     * Reads a strategy from a text, whose places are named {@code plan}.
     *
     * @throws InvalidPlanException if the plan is wrong
     */
    public Strategy read(String text) {
        return read(text, UNNAMED);
    }

    /**
     * Reads a strategy from a text.
     *
     * @param name the name of the file for the places in it; its ending says whether it is JSON or YAML
     * @throws InvalidPlanException if the plan is wrong
     */
    public Strategy read(String text, String name) {
        requireNonNull(text, "text");
        return strategy(requireNonNull(name, "name"), () -> PlanText.of(name, text, limits), directory);
    }

    /**
     * Reads a strategy from a stream, which is left open.
     *
     * @param in bytes in UTF-8; not more than one byte beyond the limit is read
     * @param name the name of the file for the places in it; its ending says whether it is JSON or YAML
     * @throws InvalidPlanException if the plan is wrong
     * @throws IOException if the stream cannot be read
     */
    public Strategy read(InputStream in, String name) throws IOException {
        byte[] bytes = DocumentLoader.bytes(in, limits);
        return strategy(requireNonNull(name, "name"), () -> PlanText.decode(name, bytes, limits), directory);
    }

    /**
     * Reads the strategies of a YAML stream, whose documents are separated by lines {@code ---}; a JSON text is one.
     *
     * @param name the name of the file for the places in it, whose lines are those of the whole text
     * @return the strategies in the order of the text; empty if it holds none
     * @throws InvalidPlanException if any of them is wrong; it names the problems of all
     */
    public ImmutableList<Strategy> readAll(String text, String name) {
        requireNonNull(text, "text");
        ProblemCollector problems = new ProblemCollector(limits.maxProblems());
        DocumentLoader roots = DocumentLoader.of(FileKind.STRATEGY, limits, problems);
        List<Strategy> strategies = new ArrayList<>();
        try {
            PlanText plan = PlanText.of(requireNonNull(name, "name"), text, limits);
            for (Document document : roots.all(plan)) {
                problems.addRoot(name, document.root());
                Strategy strategy = new PlanBinding(roots, problems, directory, bound).strategy(document.root(), name);
                if (strategy != null) {
                    strategies.add(strategy);
                }
            }
        } catch (UnreadableTextException e) {
            problems.add(e.in(name));
        }
        problems.throwIfAny();
        return ImmutableList.copyOf(strategies);
    }

    /**
     * Reads an organization from a file of its own.
     *
     * @param file the file, by whose path the places in it are named
     * @throws InvalidPlanException if it is wrong
     * @throws IOException if the file cannot be read; also if it is a folder, a pipe or a device
     */
    public Organization readOrganization(Path file) throws IOException {
        byte[] bytes = DocumentLoader.bytes(file, limits);
        ProblemCollector problems = new ProblemCollector(limits.maxProblems());
        DocumentLoader roots = DocumentLoader.of(FileKind.ORGANIZATION, limits, problems);
        PlanBinding reading = new PlanBinding(roots, problems, null, null);
        DocumentNode root = roots.root(file.toString(), () -> PlanText.decode(file.toString(), bytes, limits));
        Organization organization = root == null ? null : reading.organization(root, file.toString());
        problems.throwIfAny();
        return requireNonNull(organization, "organization");
    }

    private Strategy strategy(String name, Supplier<PlanText> text, @Nullable Path directory) {
        ProblemCollector problems = new ProblemCollector(limits.maxProblems());
        DocumentLoader roots = DocumentLoader.of(FileKind.STRATEGY, limits, problems);
        PlanBinding reading = new PlanBinding(roots, problems, directory, bound);
        DocumentNode root = roots.root(name, text);
        Strategy strategy = root == null ? null : reading.strategy(root, name);
        problems.throwIfAny();
        return requireNonNull(strategy, "strategy");
    }
}
