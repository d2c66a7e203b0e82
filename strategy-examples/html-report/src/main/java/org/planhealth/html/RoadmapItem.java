package org.planhealth.html;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Milestone;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.analysis.RolloutForecast;
import org.planhealth.strategy.analysis.WorkState;

/**
 * What a roadmap knows of one initiative.
 *
 * @param state the initiative, and where it stands
 * @param forecast when its rollout will be done; null if it has none
 * @param criticality in which share of the simulated runs it is on the critical path; null if in none
 * @param phase title of the phase that it belongs to by its objective; null if it belongs to none
 */
record RoadmapItem(
        WorkState state,
        @Nullable RolloutForecast forecast,
        @Nullable Double criticality,
        @Nullable String phase) {
    private static final double LEAST_SHOWN = 0.01;

    static final Comparator<RoadmapItem> BY_TIME = Comparator.comparing(
                    RoadmapItem::start, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(RoadmapItem::end, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(RoadmapItem::id);

    /** The open ones, of those the ones that the end most often waits for; then as they stand in time. */
    static final Comparator<RoadmapItem> BY_IMPORTANCE = Comparator.comparing((RoadmapItem item) -> !item.isOpen())
            .thenComparing(RoadmapItem::criticality, Comparator.nullsLast(Comparator.<Double>reverseOrder()))
            .thenComparing(BY_TIME);

    Initiative work() {
        return state.work();
    }

    String id() {
        return state.initiative();
    }

    boolean isOpen() {
        return state.isOpen();
    }

    /** Returns the day on which work began or is to begin; null if that is not stated. */
    @Nullable
    LocalDate start() {
        return work().start() == null ? work().baselineStart() : work().start();
    }

    /** Returns the day on which it ended, or is to end by the plan; null if that is not stated. */
    @Nullable
    LocalDate end() {
        if (isOpen()) {
            return state.statedEnd();
        }
        if (work().actualEnd() == null && work().stageHistory() != null) {
            return work().stageHistory().get(work().stage() == null ? Stage.DONE : work().stage());
        }
        return work().actualEnd();
    }

    @Nullable
    LocalDate promised() {
        return work().baselineEnd();
    }

    /** Returns the ends that were promised in between, by the day of the audit, each once and in order. */
    ImmutableList<LocalDate> earlierPromises() {
        return work().forecasts() == null
                ? ImmutableList.of()
                : work().forecasts().headMap(state.asOf(), true).values().stream()
                        .filter(day -> !day.equals(end()) && !day.equals(promised()))
                        .distinct()
                        .sorted()
                        .collect(toImmutableList());
    }

    /** Returns the days by which it must be done: the due date of its rollout and a deadline from outside. */
    ImmutableList<LocalDate> dues() {
        return Stream.of(
                        work().rollout() == null ? null : work().rollout().due(),
                        work().deadline() == null ? null : work().deadline().date())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .collect(toImmutableList());
    }

    @Nullable
    LocalDate p50() {
        return isOpen() && forecast != null ? forecast.p50() : null;
    }

    @Nullable
    LocalDate p85() {
        return isOpen() && forecast != null ? forecast.p85() : null;
    }

    /** Returns in which share of the simulated runs it is on the critical path; null if in none. */
    @Nullable
    String shownCriticality() {
        if (criticality == null) {
            return null;
        }
        return criticality < LEAST_SHOWN ? "<1%" : Phrases.percent(criticality);
    }

    ImmutableList<Dependency> awaited() {
        return work().dependsOn() == null ? ImmutableList.of() : work().dependsOn();
    }

    ImmutableList<Milestone> milestones() {
        return work().milestones() == null ? ImmutableList.of() : work().milestones();
    }

    /** Returns every day that the plan states of it. */
    Stream<LocalDate> statedDays() {
        return Stream.concat(
                Stream.of(start(), end(), promised()).filter(Objects::nonNull),
                Stream.concat(earlierPromises().stream(), dues().stream()));
    }
}
