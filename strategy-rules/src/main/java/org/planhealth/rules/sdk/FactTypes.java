package org.planhealth.rules.sdk;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.planhealth.rules.sdk.FactType.list;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.TeamPair;

/**
 * The one list of what rules match: for conditions in DRL, their checks, CEL and the rule test kit. A new record of the
 * plan is one row of {@link PlanFacts}, a new analysis one of {@link AnalysisFacts}.
 */
public final class FactTypes {
    private static final String ORGANIZATION = "organization";
    private static final String OBJECTIVES = "objectives";
    private static final String INITIATIVES = "initiatives";
    private static final String ASKS = "asks";

    /** The lists whose absence leaves rules without a decision, by the names that {@code @Requires} uses. */
    private static final ImmutableMap<String, StatedPart<Strategy, List<?>>> LISTS =
            ImmutableMap.<String, StatedPart<Strategy, List<?>>>builder()
                    .put("phases", Strategy::phases)
                    .put(OBJECTIVES, Strategy::objectives)
                    .put(INITIATIVES, Strategy::initiatives)
                    .put(ASKS, Strategy::asks)
                    .put("indicators", Strategy::indicators)
                    .put("sprints", Strategy::sprints)
                    .put("reviews", Strategy::reviews)
                    .put(ORGANIZATION, FactTypes::teams)
                    .build();

    private static final ImmutableList<FactType<?>> ALL = ImmutableList.<FactType<?>>builder()
            .addAll(PlanFacts.ALL)
            .addAll(AnalysisFacts.ALL)
            .build();

    /** What the audit adds once the other rules have run, and what rules infer. */
    private static final ImmutableList<Class<?>> FROM_RULES = ImmutableList.of(WaiverUse.class, Inferred.class);

    private FactTypes() {}

    /** Returns every type, the strategy first. */
    public static ImmutableList<FactType<?>> all() {
        return ALL;
    }

    /** Returns the records that conditions can match, also those that come from rules alone. */
    public static ImmutableList<Class<?>> records() {
        return Stream.concat(ALL.stream().map(FactType::type), FROM_RULES.stream())
                .collect(toImmutableList());
    }

    /** Returns the type whose record has that simple name, or whose facts go by that name; empty if there is none. */
    public static Optional<FactType<?>> find(String name) {
        return ALL.stream()
                .filter(fact ->
                        fact.name().equals(name) || fact.type().getSimpleName().equals(name))
                .findFirst();
    }

    /** Returns what rules call the facts of each type, such as {@code initiatives}. */
    public static ImmutableSet<String> names() {
        return ALL.stream().map(FactType::name).collect(toImmutableSet());
    }

    /** Tells whether a name is that of a list that a strategy itself states, or does not. */
    public static boolean isListOfPlan(String name) {
        return LISTS.containsKey(name)
                || (EntityFields.has(Strategy.class.getSimpleName(), name)
                        && ALL.stream().anyMatch(fact -> fact.name().equals(name) && fact.isList()));
    }

    /** Returns the names that {@code @Requires} may use. */
    public static ImmutableSet<String> lists() {
        return LISTS.keySet();
    }

    /** Returns those of the named lists that a strategy does not state, in the order of {@link #lists()}. */
    public static ImmutableSet<String> absent(Strategy strategy, Collection<String> lists) {
        return LISTS.entrySet().stream()
                .filter(list -> lists.contains(list.getKey()) && list.getValue().of(strategy) == null)
                .map(Map.Entry::getKey)
                .collect(toImmutableSet());
    }

    /** Tells whether a strategy states that it has nothing in a list of {@link #lists()}. */
    public static boolean isEmpty(Strategy strategy, String list) {
        StatedPart<Strategy, List<?>> read = LISTS.get(list);
        if (read == null) {
            throw new IllegalArgumentException("unknown list '" + list + "', known: " + LISTS.keySet());
        }
        List<?> stated = read.of(strategy);
        return stated != null && stated.isEmpty();
    }

    /** Returns that lists are not stated, in words. */
    public static String notStated(Collection<String> lists) {
        boolean singular = lists.size() == 1 && lists.contains(ORGANIZATION);
        return Phrases.list(lists) + (singular ? " is" : " are") + " not stated";
    }

    private static @Nullable List<Team> teams(Strategy strategy) {
        return strategy.organization() == null ? null : strategy.organization().teams();
    }

    static List<@Nullable String> ids(TeamPair pair) {
        return ids(pair.first(), pair.second());
    }

    static List<@Nullable String> ids(@Nullable String... ids) {
        return Arrays.asList(ids);
    }
}
