package org.planhealth.calibration.dates;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.planhealth.calibration.dates.Replayed.Said;
import org.planhealth.calibration.dates.Series.Kind;
import org.planhealth.calibration.tables.CalibrationReport;

/** Whether the dates of the rollout forecast hold on migrations that are over, month by month. */
public final class RolloutDates {
    private static final int SHOWN = 12;

    private RolloutDates() {}

    /**
     * Writes the comparison.
     *
     * @param data the folder with {@code migrations} and {@code migrations-2}
     * @throws IOException if a series cannot be read
     */
    public static void write(Path data, CalibrationReport page) throws IOException {
        List<Series> all = new ArrayList<>(PublicSeries.in(data));
        all.addAll(LongTails.all());
        write(ImmutableList.copyOf(all), page);
    }

    private static void write(ImmutableList<Series> all, CalibrationReport page) {
        List<Replayed> family = Candidate.family().stream()
                .map(candidate -> Replayed.of(candidate, all))
                .toList();
        Replayed standard = Replayed.of(Candidate.standard(), all);
        page.heading(2, "The dates of rollouts");
        page.paragraph(
                "Each series is replayed: at the first day of each month, from what was known that day. Of days that were"
                        + " named, those hold by which the work was done; \"no date\" is never counted as held. Work that never ended has"
                        + " no part in these rates; of it, the share of months is told whose day passed. Months refused and months"
                        + " without a day at 85% are counted apart. The months of one series are not independent, so these rates are"
                        + " a description, and no proof. The rule of the choice was written before the results; two sections were"
                        + " added to it after some, and say so: see [SELECTION](../calibration/SELECTION.md).");
        header(page);
        Candidate.earlier().forEach(candidate -> row(Replayed.of(candidate, all), page));
        row(standard, page);
        row(Replayed.of(Candidate.widened(), all), page);
        page.heading(3, "The method, series left out and months split");
        page.paragraph("Chosen among " + family.size()
                + " methods: for each series on all others, and for each half of the months" + " on the other half.");
        header(page);
        row("each series left out", Selection.leavingOneOut(family), page);
        row(
                "second half, chosen on the first",
                Selection.byTime(family, Selection::firstHalf, Selection::secondHalf),
                page);
        row(
                "first half, chosen on the second",
                Selection.byTime(family, Selection::secondHalf, Selection::firstHalf),
                page);
        row("best on all: " + Selection.best(family).candidate().name(), Selection.best(family), page);
        page.heading(3, "The twelve methods with the least loss");
        header(page);
        family.stream()
                .sorted(Comparator.<Replayed>comparingLong(one -> new Rates(one).missed())
                        .thenComparingDouble(one -> new Rates(one).loss()))
                .limit(SHOWN)
                .forEach(one -> row(one, page));
        page.heading(3, "Each series");
        series(standard, page);
    }

    private static void header(CalibrationReport page) {
        page.header(
                "method",
                "loss",
                "missed, points",
                "margin, points",
                "P50 held",
                "P85 held",
                "P95 held",
                "P85 held, burn-downs",
                "P85 held, code",
                "P85 held, simulated",
                "P50 held, simulated",
                "P50 too late by, median days",
                "refused",
                "without a day at 85%",
                "never ended, P85 passed");
    }

    private static void row(Replayed one, CalibrationReport page) {
        row(one.candidate().name(), one, page);
    }

    private static void row(String name, Replayed one, CalibrationReport page) {
        Rates rates = new Rates(one);
        List<Said> real = rates.real();
        page.row(
                name,
                String.format(Locale.ROOT, "%.3f", rates.loss()),
                rates.missed() / 10.0,
                rates.margin() / 10.0,
                held(real, 50),
                held(real, 85),
                held(real, 95),
                held(rates.months(Kind.BURN_DOWN), 85),
                held(rates.months(Kind.CODE), 85),
                held(rates.months(Kind.SIMULATED), 85),
                held(rates.months(Kind.SIMULATED), 50),
                String.format(Locale.ROOT, "%.0f", Rates.medianError(real, 50)),
                CalibrationReport.percent(Rates.refused(real)),
                CalibrationReport.percent(Rates.withoutDay(real)),
                CalibrationReport.percent(Rates.contradicted(real, 85)));
    }

    private static void series(Replayed standard, CalibrationReport page) {
        page.header(
                "series", "kind", "months", "refused", "without a day at 85%", "P50 held", "P85 held", "P85 passed");
        standard.bySeries().forEach((series, months) -> {
            if (series.kind() != Kind.SIMULATED) {
                page.row(
                        series.name(),
                        series.kind().title(),
                        months.size(),
                        months.stream().filter(Said::isRefused).count(),
                        months.stream()
                                .filter(said -> !said.isRefused() && said.day(85) == null)
                                .count(),
                        held(months, 50),
                        held(months, 85),
                        months.stream().filter(said -> said.isContradicted(85)).count());
            }
        });
    }

    private static String held(List<Said> months, int percent) {
        return CalibrationReport.percent(Rates.held(months, percent)) + " of " + Rates.dated(months, percent);
    }
}
