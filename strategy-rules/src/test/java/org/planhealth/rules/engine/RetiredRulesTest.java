package org.planhealth.rules.engine;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetiredRulesTest {
    @Test
    void keepTheirIdsToThemselves() {
        RetiredRules retired =
                RetiredRules.of("retired.txt", List.of("# none today", "", "stalled-middle: split into two rules"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleBase.of(ImmutableList.of(CompiledPack.builtIn()), retired))
                .withMessage(
                        "the id 'stalled-middle' belonged to a retired rule:"
                                + " org/planhealth/rules/builtin/middle/stalled-middle; retired.txt:3 says: split into two rules");
    }

    @Test
    void areListedWithWhatReplacedThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetiredRules.of("retired.txt", List.of("stalled-middle")))
                .withMessage("retired.txt:1: expected 'id: what replaced it'");
    }
}
