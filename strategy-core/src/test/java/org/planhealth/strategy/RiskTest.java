package org.planhealth.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RiskTest {
    private static Risk.Builder risk() {
        return Risk.builder("vendor-quits");
    }

    private static Risk rated(double likelihood, double days) {
        return risk().likelihood(likelihood).impactDays(days).build();
    }

    @Test
    void costsItsLikelihoodTimesItsDaysOnAverage() {
        assertThat(rated(0.25, 60).expectedDays()).isEqualTo(15);
        assertThat(rated(0.25, 60).isExpectedToCost(15)).isTrue();
        assertThat(rated(0.25, 60).isExpectedToCost(15.01)).isFalse();
    }

    @Test
    void costsWhatItSaysInSpiteOfBinaryFractions() {
        assertThat(0.1 * 0.7).isLessThan(0.07);
        assertThat(rated(0.1, 0.7).isExpectedToCost(0.07)).isTrue();
    }

    @Test
    void isRatedByBoth() {
        assertThat(rated(0, 0).isRated()).isTrue();
        assertThat(risk().likelihood(0.5).build().isRated()).isFalse();
        assertThat(risk().impactDays(5).build().isRated()).isFalse();
        assertThat(risk().impactDays(5).build().expectedDays()).isNull();
        assertThat(risk().likelihood(0.5).build().isExpectedToCost(0)).isFalse();
    }

    @Test
    void isAnsweredByAnOwnerAndAResponse() {
        Risk answered = risk().owner("Ada").response(RiskResponse.ACCEPT).build();

        assertThat(answered.isAnswered()).isTrue();
        assertThat(answered.missingAnswer()).isEmpty();
        assertThat(risk().build().isAnswered()).isFalse();
        assertThat(risk().build().missingAnswer()).containsExactly("owner", "response");
        assertThat(risk().owner("Ada").build().missingAnswer()).containsExactly("response");
        assertThat(risk().response(RiskResponse.AVOID).build().missingAnswer()).containsExactly("owner");
    }
}
