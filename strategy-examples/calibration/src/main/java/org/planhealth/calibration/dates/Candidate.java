package org.planhealth.calibration.dates;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planhealth.calibration.dates.Series.Month;
import org.planhealth.strategy.analysis.FinishDates;
import org.planhealth.strategy.analysis.ForecastMethod;
import org.planhealth.strategy.analysis.RolloutForecast;

/**
 * A way to forecast.
 *
 * @param name what it is called in the tables
 * @param settings how many numbers have to be chosen for it
 * @param answers what it says of a month; empty if it refuses
 */
record Candidate(String name, int settings, Function<Month, Optional<Answer>> answers) {
    private static final int RUNS = 200;

    private static final Map<String, ImmutableDoubleArray> PRIORS = Map.of(
            "any power", ImmutableDoubleArray.of(1, 1, 1, 1, 1),
            "low powers", ImmutableDoubleArray.of(5, 4, 3, 2, 1),
            "powers around a quarter", ImmutableDoubleArray.of(2, 3, 2, 1, 0.5),
            "powers around a half", ImmutableDoubleArray.of(1, 2, 3, 2, 1));

    /** The days that are named; null where there is none. */
    record Answer(
            @Nullable LocalDate p50,
            @Nullable LocalDate p85,
            @Nullable LocalDate p95) {
        static Answer all(@Nullable LocalDate day) {
            return new Answer(day, day, day);
        }
    }

    /** What there was before: the method of the library until this one, and two straight lines. */
    static ImmutableList<Candidate> earlier() {
        return ImmutableList.of(
                new Candidate("the method before", 0, EarlierMethod::answer),
                new Candidate(
                        "straight line of 12 weeks",
                        0,
                        month -> Optional.of(Answer.all(StraightLines.twelveWeeks(month.known())))),
                new Candidate(
                        "straight line of all",
                        0,
                        month -> Optional.of(Answer.all(StraightLines.wholeHistory(month.known())))));
    }

    /** The method of the library. */
    static Candidate standard() {
        return of("the method of the library", ForecastMethod.standard(), 0);
    }

    /**
     * The method of the library, with days widened by the record of each series: if fewer of its earlier forecasts held than
     * promised, the day is taken from as much higher a chance, as adaptive conformal inference does (Gibbs and Candès,
     * 2021).
     */
    static Candidate widened() {
        return new Candidate(
                "the same, widened by its record",
                1,
                month -> RolloutForecast.of(month.initiative(), month.day(), RUNS)
                        .filter(forecast -> forecast.finish() != null)
                        .map(Candidate::widened));
    }

    private static Answer widened(RolloutForecast forecast) {
        FinishDates finish = Objects.requireNonNull(forecast.finish());
        Double record = forecast.backTest().hitRate();
        long more = record == null ? 0 : Math.max(0, 85 - Math.round(100 * record));
        return new Answer(finish.atChance(50), finish.atChance((int) Math.min(99, 85 + more)), finish.atChance(99));
    }

    /** The family that the method is chosen from. */
    static ImmutableList<Candidate> family() {
        ImmutableList.Builder<Candidate> all = ImmutableList.builder();
        for (boolean learning : new boolean[] {false, true}) {
            for (int block : new int[] {1, 3}) {
                for (double half : new double[] {Double.POSITIVE_INFINITY, 24, 12}) {
                    for (int power = 0; power < 5; power++) {
                        all.add(fixed(power, half, block, learning));
                    }
                    PRIORS.keySet().stream().sorted().forEach(prior -> {
                        for (double trust : new double[] {0.25, 0.5, 1}) {
                            all.add(mixed(prior, trust, half, block, learning));
                        }
                    });
                }
            }
        }
        return all.build();
    }

    private static Candidate fixed(int power, double half, int block, boolean learning) {
        double[] prior = new double[5];
        prior[power] = 1;
        return of(
                String.format(Locale.ROOT, "power %.2f", power / 4.0) + rest(half, block, learning),
                new ForecastMethod(ImmutableDoubleArray.copyOf(prior), 0, half, block, learning),
                1 + settings(half, block, learning));
    }

    private static Candidate mixed(String prior, double trust, double half, int block, boolean learning) {
        return of(
                prior + ", trust " + trust + rest(half, block, learning),
                new ForecastMethod(Objects.requireNonNull(PRIORS.get(prior)), trust, half, block, learning),
                2 + settings(half, block, learning));
    }

    private static String rest(double half, int block, boolean learning) {
        return (half == Double.POSITIVE_INFINITY ? "" : String.format(Locale.ROOT, ", half-life %.0f", half))
                + (block == 1 ? "" : ", blocks of " + block)
                + (learning ? ", learning" : "");
    }

    private static int settings(double half, int block, boolean learning) {
        return (half == Double.POSITIVE_INFINITY ? 0 : 1) + (block == 1 ? 0 : 1) + (learning ? 1 : 0);
    }

    private static Candidate of(String name, ForecastMethod method, int settings) {
        return new Candidate(
                name,
                settings,
                month -> RolloutForecast.finish(month.initiative(), month.day(), RUNS, method)
                        .map(finish -> new Answer(finish.atChance(50), finish.atChance(85), finish.atChance(95))));
    }
}
