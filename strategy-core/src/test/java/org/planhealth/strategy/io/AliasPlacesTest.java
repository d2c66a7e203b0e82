package org.planhealth.strategy.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planhealth.strategy.Strategy;

/** A value that an alias repeats is wrong where the alias stands. */
class AliasPlacesTest {
    private static final String HEADER = "apiVersion: planhealth/v1\nkind: Strategy\nid: a\ntitle: A\n";
    private static final List<String> VALUES = List.of(
            "true",
            "-5",
            "2026-13-01",
            "[one, {two: 3}]",
            "{start: 2026-08-03, end: 2026-08-02}",
            "[{id: One}, {id: two, owner: nobody, kind: none, odd: 1}]",
            "{teams: [{id: x, metrics: {spend: much}}], unit: []}");

    static Stream<String> fields() {
        return RecordShape.of(Strategy.class).fields().keySet().stream()
                .filter(field -> !List.of("id", "title").contains(field));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void isThatOfTheAliasWhateverIsWrong(String field) {
        for (String value : VALUES) {
            ImmutableList<PlanProblem> direct = problems(HEADER + field + ": " + value + "\n");
            ImmutableList<PlanProblem> repeated =
                    problems(HEADER + "x-value: &value " + value + "\n" + field + ": *value\n");
            ImmutableList<PlanProblem> twice =
                    problems(HEADER + "x-value: &value " + value + "\nx-again: &again *value\n" + field + ": *value\n");

            assertThat(repeated)
                    .as(value)
                    .extracting(problem -> problem.location().pointer() + problem.message())
                    .containsExactlyInAnyOrderElementsOf(direct.stream()
                            .map(problem -> problem.location().pointer() + problem.message())
                            .toList());
            assertThat(repeated).as(value).allSatisfy(problem -> {
                assertThat(problem.location()).hasToString("plan:6:" + (field.length() + 3));
                assertThat(problem.hints()).endsWith("the value is that of line 5");
            });
            assertThat(twice).as("an anchor cannot be an alias").hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void isThatOfTheOuterAliasIfOneStandsInAnother(String field) {
        String list = "[&inner {id: One}]";
        ImmutableList<PlanProblem> problems =
                problems(HEADER + "x-inner: " + list + "\nx-outer: &outer [*inner]\n" + field + ": *outer\n");

        assertThat(problems).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.location()).hasToString("plan:7:" + (field.length() + 3));
            assertThat(problem.hints().get(problem.hints().size() - 1))
                    .isIn("the value is that of line 5, by way of line 6", "the value is that of line 6");
        });
    }

    private static ImmutableList<PlanProblem> problems(String plan) {
        try {
            StrategyReader.create().read(plan);
            return ImmutableList.of();
        } catch (InvalidPlanException e) {
            return e.problems();
        }
    }
}
