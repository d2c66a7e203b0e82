package org.planhealth.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planhealth.strategy.io.StrategyReader;

/** The methods of a strategy that change one entity. */
class EntityEditsTest {
    private static final String PLAN = """
            apiVersion: planhealth/v1
            kind: Strategy
            id: fleet
            title: Fleet
            stakeholders: [{id: the-stakeholder}, {id: a-stakeholder}]
            phases: [{id: the-phase}, {id: a-phase}]
            objectives: [{id: the-objective, keyResults: [{id: the-keyresult}, {id: a-keyresult}]}, {id: a-objective}]
            initiatives: [{id: the-initiative}, {id: a-initiative}]
            asks: [{id: the-ask}, {id: a-ask}]
            indicators: [{id: the-indicator}, {id: a-indicator}]
            sprints: [{id: the-sprint}, {id: a-sprint}]
            risks: [{id: the-risk}, {id: a-risk}]
            organization: {teams: [{id: the-team}, {id: a-team}], components: [{id: the-component}, {id: a-component}]}
            """;

    private final Strategy strategy = StrategyReader.create().read(PLAN);

    @Test
    void areThereForEveryTypeOfEntity() {
        assertThat(types())
                .hasSize(11)
                .containsExactlyInAnyOrderElementsOf(FullRecords.withBuilder().stream()
                        .filter(type -> Entity.class.isAssignableFrom(type) && type != Strategy.class)
                        .<Class<?>>map(type -> type)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("types")
    void changeOneAndKeepTheOthers(Class<? extends Record> type) {
        String id = "the-" + type.getSimpleName().toLowerCase(Locale.ROOT);
        Strategy renamed = edit(
                type,
                id,
                entity -> FullRecords.with(
                        entity,
                        Arrays.stream(type.getRecordComponents())
                                .filter(part -> part.getName().equals("id"))
                                .findFirst()
                                .orElseThrow(),
                        "renamed"));

        String expected = PLAN.replaceFirst(id + "([,}])", "renamed, title: " + id + "$1");
        if (type == Stakeholder.class || type == Sprint.class) {
            expected = PLAN.replaceFirst(id + "([,}])", "renamed$1");
        }
        assertThat(renamed).isEqualTo(StrategyReader.create().read(expected)).isNotEqualTo(strategy);
        assertThat(renamed.sources()).isSameAs(strategy.sources());
    }

    @ParameterizedTest
    @MethodSource("types")
    void refuseAnIdThatNoneHas(Class<? extends Record> type) {
        String id = "the-" + type.getSimpleName().toLowerCase(Locale.ROOT);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> edit(type, id + "x", entity -> entity))
                .withMessage("no %s has the id '%sx'\n  did you mean '%s'?", noun(type), id, id);
    }

    @Nested
    class OfAnInitiative {
        @Test
        void readAsASentence() {
            Strategy later = strategy.withInitiative(
                    "the-initiative",
                    initiative -> initiative.toBuilder().stage(Stage.MIDDLE).build());

            assertThat(later.initiatives()).extracting(Initiative::stage).containsExactly(Stage.MIDDLE, null);
            assertThat(later.sources().ofEntity("the-initiative")).isPresent();
        }

        @Test
        void refuseAStrategyWithoutAny() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Strategy.builder("fleet").build().withInitiative("move", same -> same))
                    .withMessage("no initiative has the id 'move'");
        }

        @Test
        void refuseATeamOfAStrategyWithoutOrganization() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Strategy.builder("fleet").build().withTeam("ads", same -> same))
                    .withMessage("no team has the id 'ads'");
        }
    }

    static ImmutableList<Class<?>> types() {
        return Stream.of(Strategy.class.getMethods())
                .filter(method -> method.getName().startsWith("with") && method.getParameterCount() == 2)
                .<Class<?>>map(method -> EntityEditsTest.type(method.getName().substring("with".length())))
                .collect(ImmutableList.toImmutableList());
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName("org.planhealth.strategy." + name);
        } catch (ClassNotFoundException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static String noun(Class<?> type) {
        return type == KeyResult.class ? "key result" : type.getSimpleName().toLowerCase(Locale.ROOT);
    }

    private Strategy edit(Class<?> type, String id, UnaryOperator<Record> change) {
        try {
            return (Strategy) FullRecords.call(
                    Strategy.class.getMethod("with" + type.getSimpleName(), String.class, UnaryOperator.class),
                    strategy,
                    id,
                    change);
        } catch (NoSuchMethodException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
