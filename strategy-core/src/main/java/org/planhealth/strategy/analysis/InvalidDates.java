package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Entity;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.KeyResult;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/**
 * Whether the dates on which something is said to have happened can be true. Source: check 9 of the DCMA 14-point assessment
 * (2005), which counts actual dates after the status date.
 *
 * @param entity id of the initiative, indicator or key result that states the dates, or of the strategy for its reviews
 * @param future what is dated after the day of the audit, the earliest first
 * @param disorder two stages that were entered the wrong way round; null if none were
 */
public record InvalidDates(
        String entity,
        ImmutableList<FutureFact> future,
        @Nullable StageDisorder disorder) {

    /**
     * Something that is said to have happened, after the day of the audit.
     *
     * @param what what it is, such as {@code a release}
     */
    public record FutureFact(String what, LocalDate date) {
        private String description() {
            return what + " on " + date;
        }
    }

    /**
     * A stage that was entered before one that comes before it.
     *
     * @param first the stage that comes first
     * @param firstDate the day on which that was entered
     * @param next the stage that comes later, and was entered earlier
     * @param nextDate the day on which that was entered
     */
    public record StageDisorder(Stage first, LocalDate firstDate, Stage next, LocalDate nextDate) {}

    /**
     * Checks the dates of a strategy.
     *
     * @param asOf the audit date, up to which something can have happened
     * @return one for each entity that says of something that it happened, in the order of the plan: the strategy, key results,
     *     initiatives, indicators
     */
    public static ImmutableList<InvalidDates> all(Strategy strategy, LocalDate asOf) {
        List<InvalidDates> all = new ArrayList<>();
        Draft reviews = new Draft(strategy, asOf);
        Stated.all(strategy.reviews()).forEach(review -> reviews.add("a review", review.date()));
        reviews.addTo(all);
        for (Objective objective : Stated.all(strategy.objectives())) {
            for (KeyResult result : Stated.all(objective.keyResults())) {
                Draft draft = new Draft(result, asOf);
                draft.add("an update", result.updated());
                draft.addTo(all);
            }
        }
        Stated.all(strategy.initiatives())
                .forEach(initiative -> of(initiative, asOf).addTo(all));
        for (Indicator indicator : Stated.all(strategy.indicators())) {
            Draft draft = new Draft(indicator, asOf);
            draft.addSeries("an observation", indicator.observations());
            draft.addTo(all);
        }
        return ImmutableList.copyOf(all);
    }

    /** Tells whether something is dated after the day of the audit. */
    public boolean isAhead() {
        return !future.isEmpty();
    }

    /** Tells whether stages were entered the wrong way round. */
    public boolean isOutOfOrder() {
        return disorder != null;
    }

    /** Returns in words what is dated after the day of the audit, such as {@code a release on 2026-09-01}. */
    public ImmutableList<String> descriptions() {
        return future.stream().map(FutureFact::description).collect(toImmutableList());
    }

    private static Draft of(Initiative work, LocalDate asOf) {
        Draft draft = new Draft(work, asOf);
        draft.add("an actual end", work.actualEnd());
        Stated.all(work.milestones()).forEach(milestone -> draft.add("a milestone reached", milestone.done()));
        Stated.all(work.releases()).forEach(day -> draft.add("a release", day));
        Stated.all(work.credits()).forEach(credit -> draft.add("a credit", credit.date()));
        Rollout rollout = work.rollout();
        draft.addSeries("a rollout entry", rollout == null ? null : rollout.history());
        work.rolloutTeams().forEach(row -> draft.addSeries("a rollout entry", row.history()));
        ImmutableSortedMap<Stage, LocalDate> stages = work.stageHistory();
        if (stages != null) {
            stages.forEach((stage, day) -> draft.add("the stage " + stage.word(), day));
            draft.disorder = disorder(stages);
        }
        return draft;
    }

    /** Returns the first two stages out of order; work can be stopped at any time, and taken up again. */
    private static @Nullable StageDisorder disorder(ImmutableSortedMap<Stage, LocalDate> stages) {
        Stage latest = null;
        for (Map.Entry<Stage, LocalDate> entry :
                stages.headMap(Stage.STOPPED, false).entrySet()) {
            LocalDate before = latest == null ? null : stages.get(latest);
            if (latest != null && before != null && entry.getValue().isBefore(before)) {
                return new StageDisorder(latest, before, entry.getKey(), entry.getValue());
            }
            latest = entry.getKey();
        }
        return null;
    }

    /** What is collected about one entity. */
    private static final class Draft {
        private final Entity entity;
        private final LocalDate asOf;
        private final List<FutureFact> future = new ArrayList<>();
        private @Nullable StageDisorder disorder;
        private boolean dated;

        Draft(Entity entity, LocalDate asOf) {
            this.entity = entity;
            this.asOf = asOf;
        }

        void add(String what, @Nullable LocalDate day) {
            dated |= day != null;
            if (day != null && day.isAfter(asOf)) {
                future.add(new FutureFact(what, day));
            }
        }

        void addSeries(String what, @Nullable Map<LocalDate, ?> series) {
            Set<LocalDate> days = series == null ? Set.of() : series.keySet();
            days.forEach(day -> add(what, day));
        }

        void addTo(List<InvalidDates> all) {
            if (dated) {
                all.add(new InvalidDates(
                        entity.id(),
                        future.stream()
                                .distinct()
                                .sorted(Comparator.comparing(FutureFact::date).thenComparing(FutureFact::what))
                                .collect(toImmutableList()),
                        disorder));
            }
        }
    }
}
