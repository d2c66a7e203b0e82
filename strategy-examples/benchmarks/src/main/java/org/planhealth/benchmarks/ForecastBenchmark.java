package org.planhealth.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.analysis.RolloutForecast;

/** The forecast of one rollout with a long history, by 20,000 runs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ForecastBenchmark {
    private static final int ENTRIES = 400;
    private static final int RUNS = 20_000;

    private final Initiative rollout = BenchmarkPlans.withHistory(ENTRIES);

    /** Forecasts when a rollout of 400 entries is done. */
    @Benchmark
    public Object forecast() {
        return RolloutForecast.of(rollout, BenchmarkPlans.AS_OF, RUNS);
    }
}
