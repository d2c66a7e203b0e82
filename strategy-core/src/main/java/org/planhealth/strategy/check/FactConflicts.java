package org.planhealth.strategy.check;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which facts of one record cannot hold together, in the words of a problem: for the constructors of the model, which refuse
 * them, and for the reader, which knows their places.
 */
public final class FactConflicts {
    /** What to try where an end is before its start. */
    public static final String SPAN_HINT = "dates are inclusive; swap them, or correct the year";

    /** Sums of decimal fractions are not exact. */
    private static final double ROUNDING = 1e-9;

    private static final int PERCENT = 2;

    private FactConflicts() {}

    /** Returns what is wrong with an end that is before its start. */
    public static Optional<String> span(@Nullable LocalDate start, @Nullable LocalDate end) {
        return start == null || end == null || !end.isBefore(start)
                ? Optional.empty()
                : Optional.of(end + " is before the start, " + start);
    }

    /** Returns what is wrong with more done than there is. */
    public static Optional<String> done(@Nullable Double done, @Nullable Double total) {
        return done == null || total == null || done <= total
                ? Optional.empty()
                : Optional.of(spelled(done) + " done is more than the total, " + spelled(total));
    }

    /** Returns what is wrong with the total of a day in the history of a whole rollout: one of nothing is done by itself. */
    public static Optional<String> total(@Nullable Double total) {
        return total != null && total == 0
                ? Optional.of("expected a total above 0 in the history of a rollout, was 0")
                : Optional.empty();
    }

    /** Returns what is wrong with a change that an ask to reduce names: it must not be a rise, nor a cut of more than all. */
    public static Optional<String> cut(double change, boolean relative) {
        if (change > 0) {
            return Optional.of("an ask of kind reduce cannot ask for a rise of " + spelled(change, relative));
        }
        return relative && change < -1
                ? Optional.of("a cut of " + spelled(-change, true) + " is more than all there is")
                : Optional.empty();
    }

    /** Returns what to try instead of such a change. */
    public static String cutHint(double change, boolean relative) {
        return change > 0
                ? "did you mean '" + spelled(-change, relative) + "'?"
                : "the most that can be cut is -100%; write a plain number for an amount in the metric's unit";
    }

    /**
     * Rows of a rollout, and its history.
     *
     * @param <R> a row
     * @param <C> a count
     * @param doneOfRow what a row says is done, without a day; null if it does not
     * @param historyOfRow the history of a row; null if it states none
     * @param done what a count says is done; null if it does not
     */
    public record Rows<R, C>(
            Iterable<R> rows,
            Map<LocalDate, C> all,
            Function<R, @Nullable Double> doneOfRow,
            Function<R, @Nullable Map<LocalDate, C>> historyOfRow,
            Function<C, @Nullable Double> done) {

        /**
         * Returns what is wrong with a history of which the rows have done more than all on the same day. Rows may be a part
         * of the rollout, so that less is not wrong.
         *
         * @return the problem of each such day
         */
        public ImmutableSortedMap<LocalDate, String> onDaysOfHistory() {
            ImmutableSortedMap.Builder<LocalDate, String> problems = ImmutableSortedMap.naturalOrder();
            all.keySet()
                    .forEach(day -> on(day, row -> doneIn(row, day)).ifPresent(problem -> problems.put(day, problem)));
            return problems.build();
        }

        /** Returns what is wrong with rows that have done more than all on the day for which they say what is done. */
        public Optional<String> asOf(LocalDate day) {
            return on(day, row -> {
                Double stated = doneOfRow.apply(row);
                return stated == null ? doneIn(row, day) : stated;
            });
        }

        private Optional<String> on(LocalDate day, Function<R, @Nullable Double> ofRow) {
            C count = all.get(day);
            Double most = count == null ? null : done.apply(count);
            double sum = 0;
            for (R row : rows) {
                Double one = ofRow.apply(row);
                sum += one == null ? 0 : one;
            }
            return most == null || sum <= most + ROUNDING * most
                    ? Optional.empty()
                    : Optional.of("its teams have done " + spelled(sum) + " on " + day + ", more than the "
                            + spelled(most) + " of its history");
        }

        private @Nullable Double doneIn(R row, LocalDate day) {
            Map<LocalDate, C> history = historyOfRow.apply(row);
            C entry = history == null ? null : history.get(day);
            return entry == null ? null : done.apply(entry);
        }
    }

    private static String spelled(double number, boolean percent) {
        return percent ? plain(BigDecimal.valueOf(number).movePointRight(PERCENT)) + "%" : spelled(number);
    }

    /** Returns a number as people write it, without an exponent. */
    private static String spelled(double number) {
        return plain(BigDecimal.valueOf(number));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
