package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Ask;
import org.planhealth.strategy.Entity;
import org.planhealth.strategy.Horizon;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.KeyResult;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.io.StrategyReader;

/** To leave out a fact that a rule needs to decide, or a whole list, never raises the score. */
class RemovalProperties {
    private static final double TINY = 1e-9;

    private final PlanHealth health = PlanHealth.standard();
    private final Strategy strategy = ExamplePlan.read();

    @Property(tries = 400)
    void neverRaisesTheScore(@ForAll("removals") Set<Removal> removals) {
        Strategy plan = strategy;
        double score = proven(plan);
        for (Removal removal : removals) {
            plan = (Strategy) removal.from(plan);
            double now = proven(plan);
            assertThat(now).as(removal.toString()).isLessThanOrEqualTo(score + TINY);
            score = now;
        }
        assertThat(score).isLessThan(proven(strategy) + TINY);
    }

    /** The cases hold what the example plan does not have; without waivers, which may accept what a removal brings up. */
    @Example
    void neverRaisesTheScoreOfACase() {
        int checked = 0;
        for (RuleFolders.Folder folder : RuleFolders.builtIn().all()) {
            for (Strategy read : StrategyReader.create().readAll(folder.text("cases.yaml"), folder.path())) {
                Strategy plan = read.toBuilder().waivers(List.of()).build();
                for (Removal removal : removals(plan).toList()) {
                    assertThat(proven((Strategy) removal.from(plan)))
                            .as("%s: %s: %s", folder.id(), plan.sources(), removal)
                            .isLessThanOrEqualTo(proven(plan) + TINY);
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(500);
    }

    private double proven(Strategy plan) {
        return health.audit(plan, strategy.asOf()).score().proven();
    }

    @Provide
    Arbitrary<Set<Removal>> removals() {
        return Arbitraries.of(removals(strategy).toList()).set().ofMinSize(1).ofMaxSize(12);
    }

    private static Stream<Removal> removals(Strategy plan) {
        Stream<Removal> lists = Stream.of(
                        "initiatives",
                        "objectives",
                        "phases",
                        "indicators",
                        "reviews",
                        "asks",
                        "organization",
                        "horizon",
                        "northStar",
                        "sponsor",
                        "kernel",
                        "owner")
                .map(list -> new Removal(Strategy.class, plan.id(), list));
        Stream<Removal> facts = Stream.of(
                        of(Team.class, plan.teams(), "metrics", "incentive"),
                        of(Initiative.class, orEmpty(plan.initiatives()), "stageHistory"),
                        of(Rollout.class, orEmpty(plan.initiatives()), "due", "history"),
                        of(Ask.class, orEmpty(plan.asks()), "metric"),
                        of(Objective.class, orEmpty(plan.objectives()), "phase"),
                        of(KeyResult.class, keyResults(plan), "unit", "baseline", "target"),
                        of(Indicator.class, orEmpty(plan.indicators()), "kind"),
                        Stream.of(
                                new Removal(Horizon.class, "", "start"),
                                new Removal(Organization.class, "", "channels")))
                .flatMap(removals -> removals);
        return Stream.concat(lists, facts);
    }

    private static List<KeyResult> keyResults(Strategy plan) {
        return orEmpty(plan.objectives()).stream()
                .flatMap(objective -> orEmpty(objective.keyResults()).stream())
                .toList();
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static Stream<Removal> of(Class<?> type, List<? extends Entity> entities, String... components) {
        return entities.stream()
                .flatMap(entity ->
                        Arrays.stream(components).map(component -> new Removal(type, entity.id(), component)));
    }

    /**
     * Leaves out one component.
     *
     * @param type the type of the record that has it
     * @param id id of that record, or of the initiative that holds the rollout; empty if it has none
     * @param component the name of the component
     */
    record Removal(Class<?> type, String id, String component) {

        Object from(Object part) {
            if (part instanceof ImmutableList<?> list) {
                return list.stream().map(this::from).collect(toImmutableList());
            }
            return part instanceof Record && part.getClass().getPackage().equals(Strategy.class.getPackage())
                    ? fromRecord(part)
                    : part;
        }

        private Object fromRecord(Object part) {
            RecordComponent[] components = part.getClass().getRecordComponents();
            try {
                Object[] values = new Object[components.length];
                for (int index = 0; index < components.length; index++) {
                    Object value = components[index].getAccessor().invoke(part);
                    boolean left = components[index].getName().equals(component) && isMeant(part);
                    values[index] = left || value == null ? null : from(value);
                }
                Class<?>[] types =
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
                return part.getClass().getDeclaredConstructor(types).newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(e.getMessage(), e);
            }
        }

        private boolean isMeant(Object part) {
            String owner = part instanceof Rollout rollout
                    ? rollout.initiative()
                    : part instanceof Entity entity ? entity.id() : "";
            return type.isInstance(part) && id.equals(owner);
        }
    }
}
