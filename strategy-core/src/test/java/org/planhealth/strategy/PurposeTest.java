package org.planhealth.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PurposeTest {
    @Nested
    class MissingAnswers {
        @Test
        void areThoseNotStatedInOrder() {
            assertThat(Purpose.builder().build().missingAnswers())
                    .containsExactly(
                            "what a team gains",
                            "why it should care",
                            "what changes for users",
                            "who is helped, hurt or enabled");
            assertThat(Purpose.builder()
                            .teamBenefit("Fewer pages at night")
                            .userImpact("Fewer outages")
                            .helps("the teams on call")
                            .build()
                            .missingAnswers())
                    .containsExactly("why it should care");
        }

        @Test
        void needOneOfThreeListsThatHoldsSomething() {
            Purpose.Builder answered = Purpose.builder()
                    .teamBenefit("less toil")
                    .whyCare("we pay for it")
                    .userImpact("fewer outages");

            assertThat(answered.helps().hurts().enables().build().missingAnswers())
                    .containsExactly("who is helped, hurt or enabled");
            assertThat(answered.helps("ads").build().missingAnswers()).isEmpty();
            assertThat(answered.helps().hurts("ads").build().missingAnswers()).isEmpty();
            assertThat(answered.hurts().enables("ads").build().missingAnswers()).isEmpty();
        }
    }
}
