package org.planhealth.rules.oracle;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Ask;
import org.planhealth.strategy.AskState;
import org.planhealth.strategy.DateRange;
import org.planhealth.strategy.ExitCriterion;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.KeyResult;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.TeamKind;
import org.planhealth.strategy.YearPart;

/**
 * The terms in which rules are described, said once more.
 *
 * <p>The model and its analysis answer most of these questions too; the oracles ask neither, so that a mistake in them
 * comes out.
 */
final class Terms {
    private Terms() {}

    static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    static @Nullable List<Team> teams(Strategy plan) {
        return plan.organization() == null ? null : plan.organization().teams();
    }

    static boolean isOver(Initiative initiative) {
        return initiative.stage() == Stage.DONE || initiative.stage() == Stage.STOPPED;
    }

    static ImmutableList<Initiative> notOver(Strategy plan) {
        return orNone(plan.initiatives()).stream()
                .filter(initiative -> !isOver(initiative))
                .collect(toImmutableList());
    }

    static boolean isActive(Initiative initiative, LocalDate asOf) {
        return initiative.start() != null
                && !initiative.start().isAfter(asOf)
                && List.of(Stage.EARLY, Stage.MIDDLE, Stage.LATE).contains(stageOrPlanned(initiative));
    }

    private static Stage stageOrPlanned(Initiative initiative) {
        return initiative.stage() == null ? Stage.PLANNED : initiative.stage();
    }

    /** Returns the quarter or half, else the days, in which an objective is to be achieved; null if neither is stated. */
    static @Nullable DateRange time(Objective objective) {
        YearPart part = objective.quarter();
        if (part == null) {
            return objective.period();
        }
        LocalDate start = LocalDate.of(part.year(), 1, 1).plusMonths((long) (part.number() - 1) * part.months());
        if (part.fiscal() && part.firstMonth() > 1) {
            start = start.plusMonths(part.firstMonth() - 13L);
        }
        return new DateRange(start, start.plusMonths(part.months()).minusDays(1));
    }

    static boolean isOpen(Ask ask) {
        return ask.state() != AskState.DECLINED && ask.state() != AskState.DONE;
    }

    static List<RolloutTeam> rows(Initiative initiative) {
        return initiative.rollout() == null
                ? List.of()
                : orNone(initiative.rollout().teams());
    }

    /** Returns the newest entry up to a day of a row's own history; null if there is none. */
    static Map.@Nullable Entry<LocalDate, RolloutCount> newest(RolloutTeam row, LocalDate asOf) {
        Map.Entry<LocalDate, RolloutCount> newest = null;
        if (row.history() != null) {
            for (Map.Entry<LocalDate, RolloutCount> entry : row.history().entrySet()) {
                newest = entry.getKey().isAfter(asOf) ? newest : entry;
            }
        }
        return newest;
    }

    static @Nullable Double done(RolloutTeam row, LocalDate asOf) {
        Map.Entry<LocalDate, RolloutCount> newest = newest(row, asOf);
        Double done = row.done() != null || newest == null
                ? row.done()
                : newest.getValue().done();
        Double total = total(row, asOf);
        return done == null || total == null ? done : (Double) Math.min(done, total);
    }

    static @Nullable Double total(RolloutTeam row, LocalDate asOf) {
        Map.Entry<LocalDate, RolloutCount> newest = newest(row, asOf);
        return row.total() != null || newest == null
                ? row.total()
                : newest.getValue().total();
    }

    static Set<String> adopters(Initiative initiative) {
        TreeSet<String> adopters = new TreeSet<>(orNone(initiative.adopters()));
        for (RolloutTeam row : rows(initiative)) {
            adopters.add(row.team());
        }
        return adopters;
    }

    static Set<String> adoptersWithWorkLeft(Initiative initiative) {
        TreeSet<String> left = new TreeSet<>();
        for (String adopter : adopters(initiative)) {
            boolean counted = false;
            for (RolloutTeam row : rows(initiative)) {
                if (row.team().equals(adopter) && row.done() != null && row.total() != null) {
                    counted = true;
                    if (row.done() < row.total()) {
                        left.add(adopter);
                    }
                }
            }
            if (!counted && !isOver(initiative)) {
                left.add(adopter);
            }
        }
        return left;
    }

    static boolean onlyAdopts(Strategy plan, String id) {
        for (Team team : orNone(teams(plan))) {
            if (team.id().equals(id)) {
                return team.kind() == TeamKind.ADOPTER;
            }
        }
        return false;
    }

    static Set<String> involved(Initiative initiative) {
        Set<String> involved = adopters(initiative);
        involved.addAll(orNone(initiative.contributors()));
        if (initiative.owner() != null) {
            involved.add(initiative.owner());
        }
        return involved;
    }

    static List<Indicator> indicators(Strategy plan, Objective objective) {
        List<Indicator> indicators = new ArrayList<>();
        for (KeyResult result : orNone(objective.keyResults())) {
            for (Indicator indicator : orNone(plan.indicators())) {
                if (indicator.id().equals(result.indicator())) {
                    indicators.add(indicator);
                }
            }
        }
        return indicators;
    }

    /** Returns the entries of a series up to a day. */
    static <V> NavigableMap<LocalDate, V> until(@Nullable Map<LocalDate, V> series, LocalDate asOf) {
        NavigableMap<LocalDate, V> known = new TreeMap<>();
        if (series != null) {
            known.putAll(series);
        }
        return known.headMap(asOf, true);
    }

    /** Returns the observations of an indicator up to a day; none if there is no such indicator. */
    static NavigableMap<LocalDate, Double> observed(Strategy plan, @Nullable String indicator, LocalDate asOf) {
        for (Indicator stated : orNone(plan.indicators())) {
            if (stated.id().equals(indicator)) {
                return until(stated.observations(), asOf);
            }
        }
        return new TreeMap<>();
    }

    static boolean isDecidable(ExitCriterion criterion) {
        return criterion.indicator() != null && criterion.operator() != null && criterion.value() != null;
    }

    /** Tells whether a text says where something is; a word such as none does not. */
    static boolean isSaid(@Nullable String text) {
        return text != null
                && !text.isBlank()
                && !List.of("false", "none", "no", "n/a", "tbd")
                        .contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /** Returns the stated end of work: its forecast, else when its rollout is due, else its baseline. */
    static @Nullable LocalDate statedEnd(Initiative work) {
        if (work.forecastEnd() != null) {
            return work.forecastEnd();
        }
        boolean due = work.rollout() != null && work.rollout().due() != null;
        return due ? work.rollout().due() : work.baselineEnd();
    }

    /** Tells whether a row has figures that say that nothing of it is left. */
    static boolean isFinished(RolloutTeam row, LocalDate asOf) {
        Double done = done(row, asOf);
        Double total = total(row, asOf);
        return done != null && total != null && done >= total;
    }

    /** Returns the days up to {@code asOf} on which both figures of the rollout are stated, the oldest first. */
    static ImmutableList<LocalDate> counted(Initiative initiative, LocalDate asOf) {
        if (initiative.rollout() == null || initiative.rollout().history() == null) {
            return ImmutableList.of();
        }
        return initiative.rollout().history().entrySet().stream()
                .filter(entry -> !entry.getKey().isAfter(asOf))
                .filter(entry ->
                        entry.getValue().done() != null && entry.getValue().total() != null)
                .map(entry -> entry.getKey())
                .collect(toImmutableList());
    }

    static RolloutCount count(Initiative initiative, LocalDate day) {
        return initiative.rollout().history().get(day);
    }
}
