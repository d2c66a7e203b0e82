package org.planhealth.benchmarks;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks and prints a table: milliseconds by the number of initiatives, and how many times as long the largest
 * plan takes as the smallest, which is 9 times its size.
 *
 * <p>Arguments are names of benchmarks, such as {@code text$}, as regular expressions; without one all are run.
 */
public final class BenchmarkMain {
    private static final String SIZE = "initiatives";
    private static final int NAME_WIDTH = 20;

    private BenchmarkMain() {}

    /** Runs the benchmarks. */
    public static void main(String[] arguments) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .forks(1)
                .warmupIterations(2)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(3)
                .measurementTime(TimeValue.seconds(2))
                .jvmArgsAppend("-Xmx3g");
        ImmutableList<String> wanted = arguments.length == 0
                ? ImmutableList.of(BenchmarkMain.class.getPackageName())
                : ImmutableList.copyOf(arguments);
        wanted.forEach(options::include);
        System.out.print(table(new Runner(options.build()).run()));
    }

    private static String table(Collection<RunResult> results) {
        Map<String, Map<Integer, Double>> byName = new TreeMap<>();
        for (RunResult result : results) {
            String size = result.getParams().getParam(SIZE);
            byName.computeIfAbsent(result.getPrimaryResult().getLabel(), name -> new TreeMap<>())
                    .put(
                            size == null ? 0 : Integer.parseInt(size),
                            result.getPrimaryResult().getScore());
        }
        StringBuilder table = new StringBuilder("\nmilliseconds\n");
        row(
                "",
                Stream.concat(sizes(byName).map(size -> String.format(Locale.ROOT, "%,d", size)), Stream.of("growth")),
                table);
        byName.forEach((name, times) -> row(
                name,
                Stream.concat(
                        times.values().stream().map(time -> String.format(Locale.ROOT, "%,.1f", time)),
                        Stream.of(growth(times))),
                table));
        return table.toString();
    }

    private static Stream<Integer> sizes(Map<String, Map<Integer, Double>> byName) {
        return byName.values().stream()
                .flatMap(times -> times.keySet().stream())
                .filter(size -> size > 0)
                .distinct()
                .sorted();
    }

    private static String growth(Map<Integer, Double> times) {
        if (times.size() < 2) {
            return "";
        }
        ImmutableList<Double> all = ImmutableList.copyOf(times.values());
        return String.format(Locale.ROOT, "x %.1f", all.get(all.size() - 1) / all.get(0));
    }

    private static void row(String name, Stream<String> cells, StringBuilder table) {
        table.append(Strings.padEnd(name, NAME_WIDTH, ' '));
        cells.forEach(cell -> table.append(Strings.padStart(cell, 12, ' ')));
        table.append('\n');
    }
}
