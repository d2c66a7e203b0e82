package org.planhealth.strategy.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.testing.ValidStrategies;
import tools.jackson.databind.json.JsonMapper;

class StrategyModuleProperties {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new StrategyModule()).build();

    @Provide
    Arbitrary<Strategy> strategies() {
        return ValidStrategies.any();
    }

    @Property(tries = 300)
    void whatIsWrittenIsReadAsTheSame(@ForAll("strategies") Strategy strategy) {
        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(strategy), Strategy.class))
                .isEqualTo(strategy);
    }

    @Property(tries = 100)
    void aTreeIsReadAsTheSame(@ForAll("strategies") Strategy strategy) {
        assertThat(MAPPER.treeToValue(MAPPER.valueToTree(strategy), Strategy.class))
                .isEqualTo(strategy);
    }
}
