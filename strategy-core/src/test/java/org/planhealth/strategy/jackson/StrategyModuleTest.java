package org.planhealth.strategy.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Sources;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.StrategyWriter;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

class StrategyModuleTest {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new StrategyModule()).build();

    private record Portfolio(String name, List<Strategy> plans) {}

    private static final String PLAN = """
            {"apiVersion": "planhealth/v1", "kind": "Strategy", "id": "calm", "title": "Calm nights"%s}""";

    @Test
    void writesTheFormOfPlans() {
        Strategy strategy = Strategy.builder("calm").title("Calm nights").build();

        assertThat(MAPPER.readTree(MAPPER.writeValueAsString(strategy)))
                .isEqualTo(MAPPER.readTree(StrategyWriter.create().toJson(strategy)));
    }

    @Test
    void readsPlansInsideOtherValues() {
        Portfolio portfolio = new Portfolio(
                "all",
                List.of(
                        Strategy.builder("calm").title("Calm \u009b nights").build(),
                        Strategy.builder("lean").title("Lean").build()));

        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(portfolio), Portfolio.class))
                .isEqualTo(portfolio);
    }

    @Test
    void saysNothingOfLines() {
        Strategy read = MAPPER.readValue(PLAN.formatted(""), Strategy.class);

        assertThat(read.sources().ofEntity("calm")).isEmpty();
        assertThat(read.sources()).hasToString(Sources.none().toString());
    }

    @Test
    void readsNullAsNothing() {
        assertThat(MAPPER.readValue("{\"name\": \"none\", \"plans\": [null]}", Portfolio.class)
                        .plans())
                .containsExactly((Strategy) null);
    }

    @Test
    void refusesABadPlanInTheWordsOfTheReader() {
        assertThatExceptionOfType(MismatchedInputException.class)
                .isThrownBy(() -> MAPPER.readValue(
                        PLAN.formatted(
                                ", \"objectives\": [{\"id\": \"o\", \"keyResults\": [{\"id\": \"k\", \"basline\": 3}]}], \"status\": \"actve\""),
                        Strategy.class))
                .satisfies(e -> assertThat(e.getOriginalMessage()).isEqualTo("""
                                the plan cannot be read
                                /objectives/0/keyResults/0/basline: unknown field
                                  did you mean 'baseline'?
                                /status: expected draft, proposed, approved, active, paused, completed or abandoned, was 'actve'
                                  did you mean 'active'?"""));
    }

    @Test
    void refusesAKeyThatStandsTwice() {
        assertThatExceptionOfType(MismatchedInputException.class)
                .isThrownBy(
                        () -> MAPPER.readValue(PLAN.formatted(", \"owner\": \"a\", \"owner\": \"b\""), Strategy.class))
                .withMessageContaining("/owner: duplicate key");
    }

    @Test
    void refusesWhatIsNoObject() {
        assertThatExceptionOfType(MismatchedInputException.class)
                .isThrownBy(() -> MAPPER.readValue("[3]", Strategy.class))
                .withMessageContaining("the plan cannot be read");
    }

    @Test
    void spellsWordsAsPlansDo() {
        assertThat(MAPPER.writeValueAsString(Stage.EARLY)).isEqualTo("\"early\"");
        assertThat(MAPPER.readValue("\"early\"", Stage.class)).isEqualTo(Stage.EARLY);
    }

    @Test
    void isFoundByServiceLoader() {
        assertThat(JsonMapper.builder().findAndAddModules().build().registeredModules())
                .hasAtLeastOneElementOfType(StrategyModule.class);
    }
}
