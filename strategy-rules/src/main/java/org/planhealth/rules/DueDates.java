package org.planhealth.rules;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.WaiverUse;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.KeyResult;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Period;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.analysis.WorkState;

/** The date that each entity of a plan is to be done by, as far as the plan states one. */
final class DueDates {
    /** The figures by which rules name the day to which work is held, the closest first, and what each is. */
    private static final ImmutableMap<String, String> HELD_TO = ImmutableMap.of(
            "due", "due date",
            "deadline", "deadline",
            "forecast", "forecast end",
            "end", "stated end",
            "start", "stated start");

    private final Map<String, DueDate> byEntity = new HashMap<>();

    private DueDates() {}

    /**
     * A date.
     *
     * @param day the day
     * @param basis what it is, such as {@code end of Q3 2026}
     */
    record DueDate(LocalDate day, String basis) {}

    static DueDates of(Strategy strategy, LocalDate asOf) {
        DueDates dates = new DueDates();
        EntityOwners.orEmpty(strategy.phases())
                .forEach(phase -> dates.put(phase.id(), phase.end(), "end of the phase"));
        EntityOwners.orEmpty(strategy.objectives()).forEach(objective -> dates.add(objective, asOf));
        EntityOwners.orEmpty(strategy.initiatives()).forEach(initiative -> dates.add(initiative, asOf));
        EntityOwners.orEmpty(strategy.asks()).forEach(ask -> dates.put(ask.id(), ask.due(), "due date of the ask"));
        EntityOwners.orEmpty(strategy.sprints())
                .forEach(sprint -> dates.put(sprint.id(), sprint.end(), "end of the sprint"));
        EntityOwners.orEmpty(strategy.waivers())
                .forEach(waiver -> dates.put(WaiverUse.id(waiver), waiver.expires(), "expiry of the waiver"));
        return dates;
    }

    /** Returns the date of an entity; null if the plan states none. */
    @Nullable
    DueDate of(String id) {
        return byEntity.get(id);
    }

    /**
     * Returns the date of a finding: that of its figures to which the work is held, such as {@code due} or {@code deadline}, else
     * the date of the first of its entities that has one, else the day from which the rule can say more; null if there is none.
     */
    @Nullable
    DueDate of(Finding finding) {
        DueDate own = finding.subjects().stream()
                .map(byEntity::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        DueDate held = heldTo(finding);
        if (held != null) {
            return own != null && own.day().equals(held.day()) ? own : held;
        }
        LocalDate next = finding.decidableFrom();
        return own == null && next != null ? new DueDate(next, "next check") : own;
    }

    private static @Nullable DueDate heldTo(Finding finding) {
        for (Map.Entry<String, String> figure : HELD_TO.entrySet()) {
            if (finding.figures().get(figure.getKey()) instanceof LocalDate day) {
                return new DueDate(day, figure.getValue());
            }
        }
        return null;
    }

    private void put(String id, @Nullable LocalDate day, String basis) {
        if (day != null) {
            byEntity.put(id, new DueDate(day, basis));
        }
    }

    private void add(Objective objective, LocalDate asOf) {
        Period time = objective.timeframe();
        if (time == null) {
            return;
        }
        DueDate end = new DueDate(time.end(), "end of " + time.label());
        byEntity.put(objective.id(), end);
        for (KeyResult result : EntityOwners.orEmpty(objective.keyResults())) {
            byEntity.put(result.id(), end);
            if (result.indicator() != null && !time.isOver(asOf)) {
                byEntity.merge(
                        result.indicator(), end, (one, other) -> other.day().isBefore(one.day()) ? other : one);
            }
        }
    }

    /** Open work is to be done by what it is judged by, or by an earlier deadline from outside. */
    private void add(Initiative initiative, LocalDate asOf) {
        if (!initiative.isOpen()) {
            return;
        }
        Rollout rollout = initiative.rollout();
        LocalDate judged = WorkState.of(initiative, asOf).judgedBy();
        Stream.of(
                        judged == null
                                ? date(WorkState.of(initiative, asOf).statedEnd(), "stated end")
                                : date(judged, rollout == null ? "stated end" : "due date of the rollout"),
                        date(
                                initiative.deadline() == null
                                        ? null
                                        : initiative.deadline().date(),
                                "deadline"))
                .flatMap(List::stream)
                .min((one, other) -> one.day().compareTo(other.day()))
                .ifPresent(due -> byEntity.put(initiative.id(), due));
    }

    private static List<DueDate> date(@Nullable LocalDate day, String basis) {
        return day == null ? List.of() : List.of(new DueDate(day, basis));
    }
}
