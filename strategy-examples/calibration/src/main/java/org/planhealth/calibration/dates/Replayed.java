package org.planhealth.calibration.dates;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.planhealth.calibration.dates.Candidate.Answer;
import org.planhealth.calibration.dates.Series.Kind;
import org.planhealth.calibration.dates.Series.Month;

/**
 * What a candidate said of each month of each series.
 *
 * @param candidate the candidate
 * @param bySeries what it said, by series, month by month
 */
record Replayed(Candidate candidate, ImmutableMap<Series, ImmutableList<Said>> bySeries) {
    private static final int MOST_DAYS = 3_652;
    private static final double MONTH = 30;

    /**
     * What it said of one month.
     *
     * @param month the month
     * @param answer what it said; null if it refused
     */
    record Said(Month month, @Nullable Answer answer) {
        boolean isRefused() {
            return answer == null;
        }

        /** The day at a chance of 50, 85 or 95 percent; null if none is named. */
        @Nullable
        LocalDate day(int percent) {
            if (answer == null) {
                return null;
            }
            return switch (percent) {
                case 50 -> answer.p50();
                case 85 -> answer.p85();
                default -> answer.p95();
            };
        }

        /** Tells whether the work was done by the day that was named; no day is not held. */
        boolean holds(int percent) {
            LocalDate day = day(percent);
            return day != null && !month.never() && days(day) >= month.until();
        }

        /** Tells whether a day was named that passed before the end of the data of work that never ended. */
        boolean isContradicted(int percent) {
            LocalDate day = day(percent);
            return day != null && month.never() && days(day) < month.until();
        }

        /** By how many days the day that was named is later than the one on which the work was done; negative if earlier. */
        long error(LocalDate day) {
            return days(day) - month.until();
        }

        double loss() {
            return pinball(50) + pinball(85);
        }

        private double pinball(int percent) {
            LocalDate day = day(percent);
            long days = day == null ? MOST_DAYS : Math.max(0, Math.min(MOST_DAYS, days(day)));
            double said = StrictMath.log(days + MONTH);
            double later = StrictMath.log(month.until() + MONTH) - said;
            if (month.never() && later < 0) {
                return 0;
            }
            return (later >= 0 ? percent : percent - 100) / 100.0 * later;
        }

        private long days(LocalDate day) {
            return ChronoUnit.DAYS.between(month.day(), day);
        }
    }

    static Replayed of(Candidate candidate, ImmutableList<Series> all) {
        ImmutableMap.Builder<Series, ImmutableList<Said>> said = ImmutableMap.builder();
        for (Series series : all) {
            ImmutableList<Month> months = series.kind() == Kind.SIMULATED ? LongTails.months(series) : series.months();
            said.put(
                    series,
                    months.stream()
                            .map(month -> {
                                Optional<Answer> answer = candidate.answers().apply(month);
                                return new Said(month, answer.orElse(null));
                            })
                            .collect(ImmutableList.toImmutableList()));
        }
        return new Replayed(candidate, said.buildOrThrow());
    }

    /** Returns the same of some of the months of each series. */
    Replayed part(UnaryOperator<ImmutableList<Said>> part) {
        ImmutableMap.Builder<Series, ImmutableList<Said>> some = ImmutableMap.builder();
        bySeries.forEach((series, months) -> some.put(series, part.apply(months)));
        return new Replayed(candidate, some.buildOrThrow());
    }

    /** Returns the same without one series. */
    Replayed without(Series out) {
        ImmutableMap.Builder<Series, ImmutableList<Said>> rest = ImmutableMap.builder();
        bySeries.forEach((series, months) -> {
            if (!series.equals(out)) {
                rest.put(series, months);
            }
        });
        return new Replayed(candidate, rest.buildOrThrow());
    }
}
