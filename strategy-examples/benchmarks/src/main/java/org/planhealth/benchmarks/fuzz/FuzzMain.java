package org.planhealth.benchmarks.fuzz;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;

/**
 * Feeds readers random and mutated files, one after the other on one thread, and prints for each reader how many there were,
 * how many it failed on and the slowest. A reader fails if it throws anything but what it documents, takes more than two
 * seconds, or says something that a terminal would act on or nobody would read.
 *
 * <p>Arguments: {@code --inputs 100000}, {@code --seed 1}, then names of readers; without one all of them.
 * {@code --show 4711} prints that input of one reader and runs it alone. The same seed makes the same inputs.
 */
public final class FuzzMain {
    private static final int INPUTS = 100_000;

    private int inputs = INPUTS;
    private long seed = 1;
    private int shown = -1;
    private final ImmutableList.Builder<String> wanted = ImmutableList.builder();

    private FuzzMain() {}

    /** Runs the readers; ends with 1 if one of them failed. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new FuzzMain().run(ImmutableList.copyOf(arguments), out) ? 0 : 1);
    }

    private boolean run(ImmutableList<String> arguments, PrintStream out) throws IOException {
        for (int index = 0; index < arguments.size(); index++) {
            switch (arguments.get(index)) {
                case "--inputs" -> inputs = Integer.parseInt(arguments.get(++index));
                case "--seed" -> seed = Long.parseLong(arguments.get(++index));
                case "--show" -> shown = Integer.parseInt(arguments.get(++index));
                default -> wanted.add(arguments.get(index));
            }
        }
        ImmutableList<FuzzTarget> all = new FuzzTargets(Files.createTempDirectory("planhealth-fuzz")).all();
        ImmutableList<String> names = wanted.build();
        ImmutableList<FuzzTarget> targets = all.stream()
                .filter(target -> names.isEmpty() || names.contains(target.name()))
                .collect(toImmutableList());
        if (targets.isEmpty()) {
            out.println("no such reader; there are " + Joiner.on(", ").join(FuzzTargets.names(all)));
            return false;
        }
        out.printf(Locale.ROOT, "%-12s%12s%12s   %s%n", "reader", "inputs", "failures", "slowest (input)");
        boolean sound = true;
        for (FuzzTarget target : targets) {
            FuzzRun run = new FuzzRun(target, seed);
            if (shown < 0) {
                run.run(0, inputs / target.cost());
            } else {
                FuzzInput input = run.input(shown);
                out.println(input.name() + ", " + input.bytes().length + " bytes:\n" + input.text());
                run.run(shown, 1);
            }
            print(run, out);
            sound &= run.failed() == 0;
        }
        return sound;
    }

    private void print(FuzzRun run, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%-12s%,12d%,12d   %s%n",
                run.target().name(),
                run.executions(),
                run.failed(),
                run.slowest());
        for (var failure : List.copyOf(run.failures())) {
            out.printf(
                    Locale.ROOT,
                    "  %,d x %s%n      first: --seed %d --show %d %s%n",
                    failure.getValue().count(),
                    failure.getKey(),
                    seed,
                    failure.getValue().first(),
                    run.target().name());
        }
    }
}
