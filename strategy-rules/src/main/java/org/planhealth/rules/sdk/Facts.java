package org.planhealth.rules.sdk;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Entity;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Kernel;
import org.planhealth.strategy.NorthStar;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.Sprint;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.analysis.AlignmentGraph;
import org.planhealth.strategy.analysis.AskConcentration;
import org.planhealth.strategy.analysis.EarlyWins;
import org.planhealth.strategy.analysis.Measurability;
import org.planhealth.strategy.analysis.MustTalk;
import org.planhealth.strategy.analysis.RequiredIncentive;
import org.planhealth.strategy.analysis.RolloutForecast;
import org.planhealth.strategy.analysis.StageProgress;

/**
 * What rules match: the records of the strategy itself, and what is computed from it.
 *
 * @param strategy the strategy
 * @param asOf the day as of which it is audited
 * @param all every fact; the strategy is the first
 */
public record Facts(Strategy strategy, LocalDate asOf, ImmutableList<Object> all) {

    /** The lists whose absence leaves rules undecided, by the names that {@code @Over} uses. */
    private static final ImmutableMap<String, Function<Strategy, @Nullable List<?>>> LISTS =
            ImmutableMap.<String, Function<Strategy, @Nullable List<?>>>builder()
                    .put("phases", Strategy::phases)
                    .put("objectives", Strategy::objectives)
                    .put("initiatives", Strategy::initiatives)
                    .put("asks", Strategy::asks)
                    .put("indicators", Strategy::indicators)
                    .put("sprints", Strategy::sprints)
                    .put("reviews", Strategy::reviews)
                    .put("organization", Facts::teams)
                    .build();

    /** Returns the facts of a strategy as of a day. */
    public static Facts of(Strategy strategy, LocalDate asOf) {
        Collector collector = new Collector();
        collector.addStrategy(strategy);
        collector.addAnalyses(strategy, asOf);
        return new Facts(strategy, asOf, collector.facts.build());
    }

    /** Returns these facts and, after them, what became known of the waivers of the strategy. */
    public Facts with(ImmutableList<WaiverUse> uses) {
        return new Facts(
                strategy, asOf, ImmutableList.builder().addAll(all).addAll(uses).build());
    }

    /** Returns every part of a strategy that has an id, the strategy first. */
    public static ImmutableList<Entity> entities(Strategy strategy) {
        Collector collector = new Collector();
        collector.addStrategy(strategy);
        return collector.facts.build().stream()
                .filter(Entity.class::isInstance)
                .map(Entity.class::cast)
                .collect(ImmutableList.toImmutableList());
    }

    /** Tells whether rules can match facts of a type. */
    public static boolean isType(Class<?> type) {
        return FactTypes.names().contains(type.getSimpleName())
                && FactTypes.find(type.getSimpleName()).filter(type::equals).isPresent();
    }

    /**
     * Tells whether entities of a type have a field.
     *
     * @param type the simple name of the type; one that is not known, or is computed and leads to entities, has every field
     * @param pointer the end of a JSON pointer, such as {@code rollout/due}
     */
    public static boolean hasField(String type, String pointer) {
        return FactTypes.hasField(type, pointer);
    }

    /** Returns the names that {@code @Over} may use. */
    public static ImmutableSet<String> listNames() {
        return LISTS.keySet();
    }

    /** Returns those of the named lists that the strategy does not state, in the order of {@link #listNames()}. */
    public ImmutableSet<String> absent(ImmutableSet<String> lists) {
        return absent(strategy, lists);
    }

    /** Returns those of the named lists that a strategy does not state, in the order of {@link #listNames()}. */
    public static ImmutableSet<String> absent(Strategy strategy, ImmutableSet<String> lists) {
        return LISTS.entrySet().stream()
                .filter(list -> lists.contains(list.getKey()) && list.getValue().apply(strategy) == null)
                .map(Map.Entry::getKey)
                .collect(toImmutableSet());
    }

    /** Tells whether the strategy states that it has nothing in the named list. */
    public boolean isEmpty(String list) {
        Function<Strategy, @Nullable List<?>> read = LISTS.get(list);
        checkArgument(read != null, "there is no list '%s', only %s", list, LISTS.keySet());
        List<?> stated = read.apply(strategy);
        return stated != null && stated.isEmpty();
    }

    /** Returns the facts of a type, in their order. */
    public <T> ImmutableList<T> all(Class<T> type) {
        return all.stream().filter(type::isInstance).map(type::cast).collect(toImmutableList());
    }

    /** Returns how many facts have a type of one of those simple names. */
    public int count(ImmutableSet<String> types) {
        return (int) all.stream()
                .filter(fact -> types.contains(fact.getClass().getSimpleName()))
                .count();
    }

    private static @Nullable List<?> teams(Strategy strategy) {
        return strategy.organization() == null ? null : strategy.organization().teams();
    }

    private static final class Collector {
        private final ImmutableList.Builder<Object> facts = ImmutableList.builder();

        void addStrategy(Strategy strategy) {
            add(strategy);
            add(strategy.horizon());
            addNorthStar(strategy.northStar());
            add(strategy.sponsor());
            addKernel(strategy.kernel());
            add(strategy.purpose());
            addAll(strategy.stakeholders());
            addAll(strategy.allies());
            addOrganization(strategy.organization());
            addAll(strategy.phases());
            orEmpty(strategy.objectives()).forEach(this::addObjective);
            orEmpty(strategy.initiatives()).forEach(this::addInitiative);
            addAll(strategy.asks());
            addAll(strategy.indicators());
            orEmpty(strategy.sprints()).forEach(this::addSprint);
            addAll(strategy.risks());
            addAll(strategy.reviews());
            addAll(strategy.pivotCriteria());
            addAll(strategy.waivers());
        }

        void addAnalyses(Strategy strategy, LocalDate asOf) {
            addAll(AskConcentration.all(strategy, asOf));
            addAll(RequiredIncentive.all(strategy));
            addAll(Measurability.all(strategy));
            for (Initiative initiative : orEmpty(strategy.initiatives())) {
                StageProgress.of(initiative, asOf).ifPresent(this::add);
            }
            addAll(RolloutForecast.all(strategy, asOf));
            addAll(MustTalk.of(strategy));
            EarlyWins.of(strategy, asOf).ifPresent(this::add);
            addAll(AlignmentGraph.of(strategy).cycles());
        }

        private void addNorthStar(@Nullable NorthStar northStar) {
            add(northStar);
            add(northStar == null ? null : northStar.metric());
        }

        private void addKernel(@Nullable Kernel kernel) {
            add(kernel);
            addAll(kernel == null ? null : kernel.alternatives());
        }

        private void addOrganization(@Nullable Organization organization) {
            if (organization != null) {
                add(organization);
                addAll(organization.teams());
                addAll(organization.channels());
                addAll(organization.components());
            }
        }

        private void addObjective(Objective objective) {
            add(objective);
            addAll(objective.keyResults());
        }

        private void addInitiative(Initiative initiative) {
            add(initiative);
            Rollout rollout = initiative.rollout();
            add(rollout);
            addAll(rollout == null ? null : rollout.teams());
        }

        private void addSprint(Sprint sprint) {
            add(sprint);
            addAll(sprint.items());
        }

        private void add(@Nullable Object fact) {
            if (fact != null) {
                facts.add(fact);
            }
        }

        private void addAll(@Nullable List<?> list) {
            orEmpty(list).forEach(this::add);
        }

        private static <T> List<T> orEmpty(@Nullable List<T> list) {
            return list == null ? List.of() : list;
        }
    }
}
