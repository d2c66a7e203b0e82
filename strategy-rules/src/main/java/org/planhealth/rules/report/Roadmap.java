package org.planhealth.rules.report;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.HealthReport;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Phase;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.analysis.DeliveryOutlook;
import org.planhealth.strategy.analysis.RolloutForecast;
import org.planhealth.strategy.analysis.StrategyForecast;
import org.planhealth.strategy.analysis.StrategyForecast.Criticality;
import org.planhealth.strategy.analysis.WorkState;

/**
 * The dated initiatives of a plan as a roadmap shows them; stopped ones are counted only.
 *
 * @param lanes the initiatives with a date, those that matter first: open ones before done ones, of the open ones those
 *     that end first, of the done ones those that ended last
 * @param undated how many open initiatives have no date
 * @param tooFar how many open and done initiatives have only dates that are too far away
 * @param stopped how many initiatives are stopped
 */
record Roadmap(ImmutableList<Lane> lanes, int undated, int tooFar, int stopped) {
    /** Farther away, a date would leave no room for the others. */
    private static final int MOST_YEARS = 20;

    private static final double EVEN_CHANCE = 0.5;
    private static final double OFTEN = 0.5;

    private static final Comparator<Lane> MATTERS_FIRST = comparing(Lane::isDone)
            .thenComparing((one, other) -> one.isDone()
                    ? other.last().compareTo(one.last())
                    : one.last().compareTo(other.last()))
            .thenComparing(Lane::id);

    /**
     * One initiative.
     *
     * @param id its id
     * @param title its title
     * @param phase the phase of its objective; null if it has none
     * @param start the day on which it begins; null if not stated
     * @param end the day on which it ended or is to end; null if not shown
     * @param endNote why no end is shown; null if one is
     * @param isDone whether it is done
     * @param isCritical whether it is open, and late or what the end of the strategy waits for in half of the runs
     * @param forecast from the date with a 50% chance to the one with 85%; null if there is none
     * @param due the due date of its rollout; null if it has none, is done, or ends on that day
     * @param deadline its deadline from outside; null likewise, or if its rollout is due on that day
     */
    record Lane(
            String id,
            String title,
            @Nullable Phase phase,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable String endNote,
            boolean isDone,
            boolean isCritical,
            @Nullable Chances forecast,
            @Nullable LocalDate due,
            @Nullable LocalDate deadline) {
        /** Returns all its days. */
        Stream<LocalDate> days() {
            return Stream.of(
                            start,
                            end,
                            due,
                            deadline,
                            forecast == null ? null : forecast.p50(),
                            forecast == null ? null : forecast.p85())
                    .filter(Objects::nonNull);
        }

        /** Returns the end, else the start, the due date, the deadline, or the date with a 50% chance. */
        LocalDate last() {
            return Stream.of(end, start, due, deadline, forecast == null ? null : forecast.p50())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * When something will be done.
     *
     * @param p50 the day with a 50% chance
     * @param p85 the day with an 85% chance; null if there is none
     */
    record Chances(LocalDate p50, @Nullable LocalDate p85) {
        static @Nullable Chances of(@Nullable LocalDate p50, @Nullable LocalDate p85) {
            return p50 == null ? null : new Chances(p50, p85);
        }
    }

    static Roadmap of(HealthReport report) {
        ImmutableList<WorkState> all = WorkState.all(report.strategy(), report.asOf());
        ImmutableList<WorkState> work = all.stream()
                .filter(state -> state.work().stage() != Stage.STOPPED)
                .collect(toImmutableList());
        Lanes lanes = Lanes.of(report);
        ImmutableList<Lane> dated = work.stream()
                .map(lanes::of)
                .filter(lane -> lane.days().findAny().isPresent())
                .sorted(MATTERS_FIRST)
                .collect(toImmutableList());
        ImmutableSet<String> shown = dated.stream().map(Lane::id).collect(toImmutableSet());
        ImmutableList<WorkState> hidden = work.stream()
                .filter(state -> !shown.contains(state.initiative()))
                .collect(toImmutableList());
        int undated = (int) hidden.stream().filter(lanes::isUndated).count();
        return new Roadmap(
                dated,
                (int) hidden.stream()
                        .filter(state -> state.isOpen() && lanes.isUndated(state))
                        .count(),
                hidden.size() - undated,
                all.size() - work.size());
    }

    /** Returns a day unless it is too far away to be shown. */
    static @Nullable LocalDate near(LocalDate asOf, @Nullable LocalDate day) {
        return day == null || day.isBefore(asOf.minusYears(MOST_YEARS)) || day.isAfter(asOf.plusYears(MOST_YEARS))
                ? null
                : day;
    }

    /** What the lanes are made of. */
    private record Lanes(
            LocalDate asOf,
            ImmutableMap<String, Phase> phases,
            ImmutableMap<String, RolloutForecast> forecasts,
            ImmutableSet<String> late,
            ImmutableSet<String> awaited) {

        static Lanes of(HealthReport report) {
            ImmutableMap<String, Phase> phases = byId(report.strategy().phases(), Phase::id);
            ImmutableMap.Builder<String, Phase> ofObjectives = ImmutableMap.builder();
            list(report.strategy().objectives()).forEach(objective -> {
                Phase phase = objective.phase() == null ? null : phases.get(objective.phase());
                if (phase != null) {
                    ofObjectives.put(objective.id(), phase);
                }
            });
            return new Lanes(
                    report.asOf(),
                    ofObjectives.buildKeepingLast(),
                    byId(report.figures().forecasts(), RolloutForecast::initiative),
                    report.figures().outlooks().stream()
                            .filter(DeliveryOutlook::isLate)
                            .map(DeliveryOutlook::initiative)
                            .collect(toImmutableSet()),
                    awaited(report.figures().strategyForecast()));
        }

        /** Returns what the end waits for in half of the runs; a single open initiative says nothing by that. */
        private static ImmutableSet<String> awaited(@Nullable StrategyForecast forecast) {
            return forecast == null || forecast.coverage().open() < 2
                    ? ImmutableSet.of()
                    : forecast.criticalities().stream()
                            .filter(criticality -> criticality.index() >= OFTEN)
                            .map(Criticality::initiative)
                            .collect(toImmutableSet());
        }

        Lane of(WorkState state) {
            Initiative work = state.work();
            boolean isDone = !state.isOpen();
            LocalDate start = near(asOf, start(work));
            LocalDate stated = end(state);
            LocalDate end = near(asOf, stated);
            boolean isReversed = start != null && end != null && end.isBefore(start);
            LocalDate shown = isReversed ? null : end;
            LocalDate due = isDone ? null : near(asOf, due(work));
            LocalDate deadline = isDone ? null : near(asOf, deadline(work));
            RolloutForecast forecast = isDone ? null : forecasts.get(work.id());
            return new Lane(
                    work.id(),
                    work.title().isBlank() ? work.id() : work.title(),
                    work.objective() == null ? null : phases.get(work.objective()),
                    start,
                    shown,
                    shown == null ? endNote(stated, isReversed) : null,
                    isDone,
                    !isDone && isCritical(work.id(), stated, forecast),
                    forecast == null ? null : Chances.of(near(asOf, forecast.p50()), near(asOf, forecast.p85())),
                    Objects.equals(due, shown) ? null : due,
                    Objects.equals(deadline, shown) || Objects.equals(deadline, due) ? null : deadline);
        }

        private static String endNote(@Nullable LocalDate stated, boolean isReversed) {
            if (isReversed) {
                return "ends before it starts";
            }
            return stated == null ? "no end" : "end too far away";
        }

        /** Tells whether no date is stated for work, not even one that is too far away. */
        boolean isUndated(WorkState state) {
            Initiative work = state.work();
            return start(work) == null
                    && end(state) == null
                    && (!state.isOpen() || (due(work) == null && deadline(work) == null));
        }

        /** Returns the start as it is now, so that a moved start is not drawn where it once was. */
        private static @Nullable LocalDate start(Initiative work) {
            return work.start() == null ? work.baselineStart() : work.start();
        }

        private static @Nullable LocalDate end(WorkState state) {
            LocalDate actual = state.isOpen() ? null : state.work().actualEnd();
            return actual == null ? state.statedEnd() : actual;
        }

        private static @Nullable LocalDate due(Initiative work) {
            Rollout rollout = work.rollout();
            return rollout == null ? null : rollout.due();
        }

        private static @Nullable LocalDate deadline(Initiative work) {
            return work.deadline() == null ? null : work.deadline().date();
        }

        private boolean isCritical(String id, @Nullable LocalDate end, @Nullable RolloutForecast forecast) {
            boolean isUnlikely = forecast != null
                    && forecast.onTimeProbability() != null
                    && forecast.onTimeProbability() < EVEN_CHANCE;
            return (end != null && end.isBefore(asOf)) || isUnlikely || late.contains(id) || awaited.contains(id);
        }

        private static <T> ImmutableList<T> list(@Nullable List<T> stated) {
            return stated == null ? ImmutableList.of() : ImmutableList.copyOf(stated);
        }

        private static <T> ImmutableMap<String, T> byId(@Nullable List<T> stated, Function<T, String> id) {
            return list(stated).stream().collect(toImmutableMap(id, Function.identity(), (one, other) -> one));
        }
    }
}
