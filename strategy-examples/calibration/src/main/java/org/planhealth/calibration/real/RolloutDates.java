package org.planhealth.calibration.real;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.planhealth.importers.RolloutImporter;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.analysis.RolloutForecast;
import org.planhealth.strategy.analysis.RolloutForecast.Evidence;

/** Whether the dates of the rollout forecast hold on real migrations, month by month. */
final class RolloutDates {
    private static final int RUNS = 2_000;
    /** Later than the last day of any series. */
    private static final LocalDate END = LocalDate.of(2026, 1, 1);

    private static final ImmutableList<Double> EDGES = ImmutableList.of(0.0, 0.25, 0.5, 0.75, 0.95, 1.01);

    private RolloutDates() {}

    /**
     * The forecasts of one month.
     *
     * @param done how much was done, as a share of the total
     * @param forecast what the library said
     * @param straight the date of a straight line through the last 12 weeks; null if it never ends
     * @param plain the date at 85% of a plain bootstrap; null if none
     * @param actual the day on which it really was done; null if it never was
     * @param last the last day that is known
     */
    private record Month(
            double done,
            RolloutForecast forecast,
            @Nullable LocalDate straight,
            @Nullable LocalDate plain,
            @Nullable LocalDate actual,
            LocalDate last) {
        boolean isRefused() {
            return forecast.evidence() == Evidence.NONE;
        }

        boolean holds(@Nullable LocalDate date) {
            return date == null || (actual != null && !date.isBefore(actual));
        }

        /** Tells whether a date was named that is known to be wrong. */
        boolean isWrong(@Nullable LocalDate date) {
            return date != null && (actual == null ? !date.isAfter(last) : date.isBefore(actual));
        }
    }

    static void write(Path folder, CalibrationReport page) throws IOException {
        page.heading(2, "The dates of rollouts");
        page.paragraph(
                "At the start of each month, from what was known that day. A date holds if the work was done by it; no date is"
                        + " later than any, so it holds. Refused are months with under five periods, or with under 5% left"
                        + " after more than 24; they are in no rate of P50, P85 and P95, and in those of the straight line"
                        + " through 12 weeks and of the plain bootstrap. Two series are two series: the months of one are"
                        + " not independent, so these rates are a description, and no proof.");
        List<Month> fluent = months(folder.resolve("firefox-fluent-M1.series.csv"), 1);
        List<Month> fedora = months(folder.resolve("fedora-python3.series.csv"), 0.99);
        table("Firefox to Fluent, all messages", fluent, page);
        table("Fedora to Python 3, 99% of the packages", fedora, page);
        List<Month> both = new ArrayList<>(fluent);
        both.addAll(fedora);
        table("Both", both, page);
        never(months(folder.resolve("fedora-python3.series.csv"), 1), page);
    }

    private static void table(String title, List<Month> months, CalibrationReport page) {
        page.heading(3, title);
        page.header(
                "done",
                "months",
                "refused",
                "P50 holds",
                "P85 holds",
                "P95 holds",
                "P85 has a date",
                "which holds",
                "straight line holds",
                "plain bootstrap holds");
        for (int i = 0; i + 1 < EDGES.size(); i++) {
            double from = EDGES.get(i);
            double to = EDGES.get(i + 1);
            row(
                    CalibrationReport.percent(from) + " to " + CalibrationReport.percent(Math.min(1, to)),
                    months.stream()
                            .filter(month -> month.done >= from && month.done < to)
                            .toList(),
                    page);
        }
        row("all", months, page);
    }

    private static void row(String name, List<Month> months, CalibrationReport page) {
        List<Month> said = months.stream().filter(month -> !month.isRefused()).toList();
        page.row(
                name,
                months.size(),
                months.size() - said.size(),
                holding(said, month -> month.forecast().p50()),
                holding(said, month -> month.forecast().p85()),
                holding(said, month -> month.forecast().p95()),
                said.stream().filter(month -> month.forecast().p85() != null).count(),
                said.stream()
                        .filter(month -> month.forecast().p85() != null)
                        .filter(month -> month.holds(month.forecast().p85()))
                        .count(),
                holding(months, Month::straight),
                holding(months, Month::plain));
    }

    private static String holding(List<Month> months, Function<Month, @Nullable LocalDate> date) {
        return share(months, month -> month.holds(date.apply(month)));
    }

    private static String share(List<Month> months, Predicate<Month> test) {
        return CalibrationReport.percent(months.stream().filter(test).count() / (double) months.size());
    }

    private static void never(List<Month> months, CalibrationReport page) {
        List<Month> said = months.stream().filter(month -> !month.isRefused()).toList();
        page.heading(3, "A series that never finishes: Fedora to Python 3, all packages");
        page.paragraph(
                "Packages come and go, and the last of them never was done by the end of the data. A date is known to be wrong"
                        + " if it lies before that end.");
        page.header(
                "",
                "months",
                "refused",
                "P85 has no date",
                "P85 is known to be wrong",
                "straight line is known to be wrong",
                "plain bootstrap is known to be wrong");
        for (boolean few : new boolean[] {false, true}) {
            Predicate<Month> in = month -> (month.done >= 0.95) == few;
            List<Month> some = months.stream().filter(in).toList();
            page.row(
                    few ? "95% done or more" : "under 95% done",
                    some.size(),
                    some.stream().filter(Month::isRefused).count(),
                    said.stream()
                            .filter(in)
                            .filter(month -> month.forecast().p85() == null)
                            .count(),
                    said.stream()
                            .filter(in)
                            .filter(month -> month.isWrong(month.forecast().p85()))
                            .count(),
                    some.stream()
                            .filter(month -> month.isWrong(month.straight()))
                            .count(),
                    some.stream().filter(month -> month.isWrong(month.plain())).count());
        }
    }

    private static List<Month> months(Path file, double goal) throws IOException {
        Initiative whole = Objects.requireNonNull(
                        RolloutImporter.create().read(file, END).strategy().initiatives())
                .get(0);
        ImmutableSortedMap<LocalDate, RolloutCount> history = goal(
                Objects.requireNonNull(Objects.requireNonNull(whole.rollout()).history()), goal);
        List<Month> months = new ArrayList<>();
        LocalDate day = history.firstKey().withDayOfMonth(1).plusMonths(1);
        for (; !day.isAfter(history.lastKey()); day = day.plusMonths(1)) {
            ImmutableSortedMap<LocalDate, RolloutCount> known = history.headMap(day, true);
            if (known.size() > RolloutForecast.LEAST_PERIODS && NaiveForecasts.of(NaiveForecasts.newest(known)) > 0) {
                months.add(month(known, history, day));
            }
        }
        return months;
    }

    private static Month month(
            ImmutableSortedMap<LocalDate, RolloutCount> known,
            ImmutableSortedMap<LocalDate, RolloutCount> all,
            LocalDate day) {
        Initiative initiative = Initiative.builder("rollout")
                .rollout(Rollout.builder().history(known).build())
                .build();
        RolloutCount now = NaiveForecasts.newest(known);
        return new Month(
                1 - NaiveForecasts.of(now) / Objects.requireNonNull(now.total()),
                RolloutForecast.of(initiative, day, RUNS).orElseThrow(),
                NaiveForecasts.straightLine(known),
                NaiveForecasts.plainBootstrap(known),
                all.tailMap(day, false).entrySet().stream()
                        .filter(entry -> NaiveForecasts.of(entry.getValue()) <= 0)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(null),
                all.lastKey());
    }

    /** Returns the history toward a share of the total; what is done beyond it does not count. */
    private static ImmutableSortedMap<LocalDate, RolloutCount> goal(
            ImmutableSortedMap<LocalDate, RolloutCount> history, double share) {
        ImmutableSortedMap.Builder<LocalDate, RolloutCount> goal = ImmutableSortedMap.naturalOrder();
        history.forEach((day, count) -> {
            double total = share * Objects.requireNonNull(count.total());
            goal.put(day, new RolloutCount(Math.min(Objects.requireNonNull(count.done()), total), total));
        });
        return goal.build();
    }
}
