package org.planhealth.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.analysis.StrategyForecast;

/** The forecast of a strategy whose initiatives wait for each other: 200 of them take under 100 ms. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class StrategyForecastBenchmark {
    /** How many initiatives there are. */
    @Param({"10", "200", "5000"})
    public int initiatives;

    private Strategy strategy = BenchmarkPlans.withDependencies(0);

    /** Makes the plan. */
    @Setup
    public void prepare() {
        strategy = BenchmarkPlans.withDependencies(initiatives);
    }

    /** Forecasts when the strategy is done. */
    @Benchmark
    public Object forecast() {
        return StrategyForecast.of(strategy, BenchmarkPlans.AS_OF, ImmutableList.of());
    }
}
