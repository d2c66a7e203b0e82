package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Strategy;

/**
 * How closely the work that is under way is followed: when it was last reviewed, and when anything about it was last dated.
 *
 * @param work the initiatives that are under way, as {@link WorkState#isUnderWay} says, in the order of the plan
 * @param lastReview the day of the newest review; null if none is dated up to the day
 * @param lastFact the newest day up to the day on which something is stated to have been started, reached, released, counted,
 *     observed, forecast, spent, updated or reviewed; null if there is none. The start of planned work is none, nor is what the
 *     sponsor did
 */
public record Steering(
        ImmutableList<Initiative> work,
        @Nullable LocalDate lastReview,
        @Nullable LocalDate lastFact) {

    /**
     * Computes how a strategy is followed.
     *
     * @param asOf the day that counts as today; what the plan dates later is no fact yet
     */
    public static Steering of(Strategy strategy, LocalDate asOf) {
        ImmutableList<WorkState> states = WorkState.all(strategy, asOf);
        NewestDay reviews = new NewestDay(asOf);
        Stated.all(strategy.reviews()).forEach(review -> reviews.add(review.date()));
        NewestDay facts = new NewestDay(asOf);
        facts.add(reviews.day);
        states.forEach(facts::addWork);
        Stated.all(strategy.objectives()).forEach(facts::addObjective);
        Stated.all(strategy.indicators()).forEach(indicator -> facts.addSeries(indicator.observations()));
        if (strategy.budget() != null) {
            facts.addSeries(strategy.budget().forecast());
            facts.addSeries(strategy.budget().spent());
        }
        Stated.all(strategy.sprints()).forEach(sprint -> facts.add(sprint.start(), sprint.end()));
        return new Steering(
                states.stream()
                        .filter(WorkState::isUnderWay)
                        .map(WorkState::work)
                        .collect(toImmutableList()),
                reviews.day,
                facts.day);
    }

    /** Tells whether at least one initiative is under way. */
    public boolean isUnderWay() {
        return !work.isEmpty();
    }

    /** Returns the earliest start of the work that is under way; null if none is stated. */
    public @Nullable LocalDate begun() {
        LocalDate earliest = null;
        for (Initiative initiative : work) {
            LocalDate start = initiative.start();
            earliest = start != null && (earliest == null || start.isBefore(earliest)) ? start : earliest;
        }
        return earliest;
    }

    /** Returns the initiatives that are under way and state no start, in the order of the plan. */
    public ImmutableList<Initiative> withoutStart() {
        return work.stream().filter(initiative -> initiative.start() == null).collect(toImmutableList());
    }

    /** Tells whether the earliest stated start of the work under way lies before a day; false if none is stated. */
    public boolean isBegunBefore(LocalDate day) {
        LocalDate begun = begun();
        return begun != null && begun.isBefore(day);
    }

    /** Keeps the newest of the days that have come. */
    private static final class NewestDay {
        private final LocalDate asOf;
        private @Nullable LocalDate day;

        NewestDay(LocalDate asOf) {
            this.asOf = asOf;
        }

        void add(@Nullable LocalDate... days) {
            for (LocalDate next : days) {
                if (next != null && !next.isAfter(asOf) && (day == null || next.isAfter(day))) {
                    day = next;
                }
            }
        }

        void addSeries(@Nullable Map<LocalDate, ?> series) {
            if (series != null) {
                series.keySet().forEach(this::add);
            }
        }

        void addWork(WorkState state) {
            Initiative work = state.work();
            if (state.isUnderWay() || !state.isOpen()) {
                add(work.start());
            }
            add(work.actualEnd());
            if (work.stageHistory() != null) {
                work.stageHistory().values().forEach(this::add);
            }
            if (work.pilot() != null) {
                add(work.pilot().start());
            }
            Stated.all(work.milestones()).forEach(milestone -> add(milestone.done()));
            Stated.all(work.releases()).forEach(this::add);
            Stated.all(work.credits()).forEach(credit -> add(credit.date()));
            Stated.all(work.prototypes()).forEach(prototype -> add(prototype.date()));
            addSeries(work.forecasts());
            work.rolloutTeams().forEach(row -> {
                add(row.started());
                addSeries(row.history());
            });
            addSeries(work.rollout() == null ? null : work.rollout().history());
        }

        void addObjective(Objective objective) {
            Stated.all(objective.keyResults()).forEach(result -> add(result.updated()));
        }
    }
}
