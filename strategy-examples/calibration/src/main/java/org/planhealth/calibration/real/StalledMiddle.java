package org.planhealth.calibration.real;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.planhealth.calibration.real.KepHistories.Event;
import org.planhealth.calibration.real.KepHistories.Truth;
import org.planhealth.calibration.tables.CalibrationReport;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.profile.Profile;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.analysis.StageProgress;

/** Whether {@code stalled-middle} tells which work is stuck. */
final class StalledMiddle {
    private static final String RULE = "stalled-middle";
    private static final int DEFAULT = 3;
    private static final int AHEAD = 3;
    private static final int OLDEST = 20;
    private static final ImmutableList<Integer> QUARTERS = ImmutableList.of(1, 2, 3, 4, 5, 6, 8, 10);
    private static final long SEED = 1635;

    private StalledMiddle() {}

    /**
     * A KEP in its middle at a release.
     *
     * @param quarters how long it had been there
     * @param stuck whether it did not become stable within three releases
     */
    private record Moment(int kep, int quarters, boolean stuck, boolean strong) {}

    static void write(KepHistories keps, int resamples, CalibrationReport page) {
        page.heading(2, "stalled-middle, against the code");
        page.paragraph(
                "Right means that the feature gate is still beta in the code of 1.36, three releases after it became so."
                        + " All " + keps.truths().stream().filter(Truth::strong).count()
                        + " KEPs whose gates the code knows; the rule itself ran, on the imported plan. Its findings about alpha and"
                        + " stable features are left out, for the code says nothing of those.");
        page.header("warnQuarters", "fires", "right", "precision", "recall");
        for (int quarters : QUARTERS) {
            labels(keps, quarters, page);
        }
        page.heading(2, "stalled-middle, as a prediction");
        page.paragraph("The plans as they were written at each release from 1." + OLDEST + " to 1."
                + (KepHistories.NEWEST - AHEAD)
                + ". The rule predicts that a KEP that is in beta will not be stable within three releases. The base rate is"
                + " how many of those in beta were not; the gain is what the rule adds to it, in points.");
        List<Moment> all = moments(keps);
        predictions("by the code and by the files", all, resamples, page);
        predictions("by the code alone", all.stream().filter(Moment::strong).toList(), resamples, page);
    }

    private static void labels(KepHistories keps, int quarters, CalibrationReport page) {
        PlanHealth health = PlanHealth.standard()
                .withProfile(Profile.starter()
                        .withLimit(RULE, "warnQuarters", quarters)
                        .withLimit(RULE, "maxQuarters", Math.max(6, quarters + 1)));
        Strategy strategy = keps.plan().strategy();
        ImmutableSet<String> inBeta = Objects.requireNonNull(strategy.initiatives()).stream()
                .filter(initiative -> initiative.stage() == Stage.MIDDLE)
                .map(Initiative::id)
                .collect(ImmutableSet.toImmutableSet());
        ImmutableSet<String> fired = health.audit(strategy, KepHistories.AS_OF).findings(Outcome.VIOLATED).stream()
                .filter(finding -> finding.rule().equals(RULE))
                .map(finding -> finding.subject())
                .filter(inBeta::contains)
                .collect(ImmutableSet.toImmutableSet());
        List<Truth> known = keps.truths().stream().filter(Truth::strong).toList();
        Predicate<Truth> fires = truth -> fired.contains("kep-" + truth.kep());
        long hits = known.stream().filter(fires).filter(Truth::isStalledBeta).count();
        long all = known.stream().filter(fires).count();
        long stalled = known.stream().filter(Truth::isStalledBeta).count();
        page.row(
                quarters,
                all,
                hits,
                CalibrationReport.percent(hits / (double) all),
                CalibrationReport.percent(hits / (double) stalled));
    }

    private static List<Moment> moments(KepHistories keps) {
        List<Moment> moments = new ArrayList<>();
        for (Truth truth : keps.truths()) {
            truth.graduated()
                    .ifPresent(graduated -> IntStream.rangeClosed(OLDEST, KepHistories.NEWEST - AHEAD)
                            .forEach(release ->
                                    moment(keps, truth, graduated, release).ifPresent(moments::add)));
        }
        return moments;
    }

    private static Optional<Moment> moment(KepHistories keps, Truth truth, int graduated, int release) {
        LocalDate asOf = Objects.requireNonNull(keps.releases().get(release));
        Event said = keps.events().get(truth.kep()).stream()
                .filter(event -> !event.date().isAfter(asOf))
                .reduce((first, second) -> second)
                .orElse(null);
        if (said == null
                || said.beta() == null
                || !said.status().startsWith("implementable")
                || said.stage().equals("alpha")
                || said.beta() > release
                || (said.stable() != null && said.stable() <= release)
                || graduated <= release
                || keps.releases().get(said.beta()) == null) {
            return Optional.empty();
        }
        Initiative initiative = Initiative.builder("kep-" + truth.kep())
                .stage(Stage.MIDDLE)
                .stageHistory(Map.of(Stage.MIDDLE, keps.releases().get(said.beta())))
                .build();
        return Optional.of(new Moment(
                truth.kep(),
                Objects.requireNonNull(StageProgress.of(initiative, asOf).quarters()),
                graduated > release + AHEAD,
                truth.strong()));
    }

    private static void predictions(String by, List<Moment> moments, int resamples, CalibrationReport page) {
        ImmutableListMultimap<Integer, Moment> byKep = Multimaps.index(moments, Moment::kep);
        page.paragraph("What became of them " + by + ": " + moments.size() + " moments of "
                + byKep.keySet().size() + " KEPs; base rate " + CalibrationReport.percent(rate(moments)) + ".");
        page.header(
                "quarters", "fires", "right", "gain", "interval of the gain", "better than the default by", "recall");
        for (int quarters : QUARTERS) {
            List<Moment> fires = moments.stream()
                    .filter(moment -> moment.quarters() >= quarters)
                    .toList();
            double[] gains = resampled(byKep, resamples, drawn -> right(drawn, quarters) - rate(drawn));
            double[] better = resampled(byKep, resamples, drawn -> right(drawn, quarters) - right(drawn, DEFAULT));
            long stuck = moments.stream().filter(Moment::stuck).count();
            page.row(
                    quarters,
                    fires.size(),
                    CalibrationReport.percent(rate(fires)),
                    CalibrationReport.points(rate(fires) - rate(moments)),
                    interval(gains),
                    quarters == DEFAULT
                            ? "the default"
                            : CalibrationReport.points(rate(fires) - right(moments, DEFAULT)) + " (" + interval(better)
                                    + ")",
                    CalibrationReport.percent(
                            fires.stream().filter(Moment::stuck).count() / (double) stuck));
        }
    }

    private static String interval(double[] sorted) {
        return sorted.length == 0
                ? "–"
                : CalibrationReport.points(sorted[(int) (0.025 * sorted.length)]) + " to "
                        + CalibrationReport.points(sorted[(int) Math.ceil(0.975 * sorted.length) - 1]);
    }

    /** Returns a figure over resamples of whole KEPs, sorted; without those in which it is not defined. */
    private static double[] resampled(
            ImmutableListMultimap<Integer, Moment> byKep, int resamples, ToDoubleFunction<List<Moment>> figure) {
        ImmutableList<Integer> keps = byKep.keySet().stream().sorted().collect(toImmutableList());
        Random random = new Random(SEED);
        return IntStream.range(0, resamples)
                .mapToDouble(i -> {
                    List<Moment> drawn = new ArrayList<>();
                    for (int k = 0; k < keps.size(); k++) {
                        drawn.addAll(byKep.get(keps.get(random.nextInt(keps.size()))));
                    }
                    return figure.applyAsDouble(drawn);
                })
                .filter(Double::isFinite)
                .sorted()
                .toArray();
    }

    private static double right(List<Moment> moments, int quarters) {
        return rate(
                moments.stream().filter(moment -> moment.quarters() >= quarters).toList());
    }

    private static double rate(List<Moment> moments) {
        return moments.stream().filter(Moment::stuck).count() / (double) moments.size();
    }
}
