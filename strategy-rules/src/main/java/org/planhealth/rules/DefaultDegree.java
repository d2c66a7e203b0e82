package org.planhealth.rules;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.Facts;
import org.planhealth.strategy.Ask;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.IndicatorRole;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.analysis.WorkState;

/** How much of a plan a finding touches if its rule does not say: 1 for the whole of it or what it hangs on, else 0.5. */
final class DefaultDegree {
    private static final double WHOLE = 1;
    private static final double PART = 0.5;

    private final ImmutableSet<String> whole;

    private DefaultDegree(ImmutableSet<String> whole) {
        this.whole = whole;
    }

    static DefaultDegree of(Facts facts) {
        Strategy strategy = facts.strategy();
        ImmutableMap<String, WorkState> work = WorkState.all(strategy, facts.asOf()).stream()
                .collect(toImmutableMap(WorkState::initiative, state -> state));
        return new DefaultDegree(Stream.of(
                        Stream.of(strategy.id()),
                        onlyOnes(work),
                        awaited(work),
                        only(strategy.asks(), Ask::isOpen).map(Ask::id),
                        only(strategy.indicators(), indicator -> indicator.role() == IndicatorRole.GUARDRAIL)
                                .map(Indicator::id))
                .flatMap(ids -> ids)
                .collect(toImmutableSet()));
    }

    /** Returns the degree of a finding about some entities, whichever is named first. */
    double of(Collection<String> subjects) {
        return subjects.stream().anyMatch(whole::contains) ? WHOLE : PART;
    }

    /** Returns the initiatives beside which no other one under way, or none that is open, states a stage. */
    private static Stream<String> onlyOnes(ImmutableMap<String, WorkState> work) {
        ImmutableList<WorkState> staged = work.values().stream()
                .filter(state -> state.work().stage() != null)
                .collect(ImmutableList.toImmutableList());
        ImmutableSet<String> underWay = ids(staged, WorkState::isUnderWay);
        ImmutableSet<String> open = ids(staged, WorkState::isOpen);
        return work.values().stream()
                .filter(state -> isAlone(state.initiative(), state.isUnderWay() ? underWay : open))
                .map(WorkState::initiative);
    }

    private static boolean isAlone(String id, ImmutableSet<String> all) {
        return all.isEmpty() || (all.size() == 1 && all.contains(id));
    }

    private static ImmutableSet<String> ids(List<WorkState> states, Predicate<WorkState> wanted) {
        return states.stream().filter(wanted).map(WorkState::initiative).collect(toImmutableSet());
    }

    /** Returns what open work that is not yet under way depends on. */
    private static Stream<String> awaited(ImmutableMap<String, WorkState> work) {
        return work.values().stream()
                .filter(state -> state.isOpen() && !state.isUnderWay())
                .flatMap(state -> stated(state.work().dependsOn()))
                .map(Dependency::initiative);
    }

    private static <T> Stream<T> only(@Nullable List<T> all, Predicate<T> wanted) {
        List<T> found = stated(all).filter(wanted).toList();
        return found.size() == 1 ? found.stream() : Stream.empty();
    }

    private static <T> Stream<T> stated(@Nullable List<T> list) {
        return list == null ? Stream.empty() : list.stream();
    }
}
