package org.planhealth.strategy.analysis;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/** The teams that contribute to work under way. */
class ContributionTest {
    private static final LocalDate TODAY = parse("2026-08-03");

    @Test
    void isOneForEachTeamOfWorkUnderWay() {
        Strategy strategy = Strategy.builder("fleet")
                .initiatives(
                        Initiative.builder("move")
                                .stage(Stage.MIDDLE)
                                .objective("cheap")
                                .contributors("search", "ads", "search")
                                .build(),
                        Initiative.builder("alone").stage(Stage.MIDDLE).build(),
                        Initiative.builder("to-come")
                                .stage(Stage.EARLY)
                                .start(TODAY.plusDays(1))
                                .contributors("mail")
                                .build(),
                        Initiative.builder("done")
                                .stage(Stage.DONE)
                                .contributors("mail")
                                .build())
                .build();

        assertThat(Contribution.all(strategy, TODAY))
                .containsExactly(new Contribution("move", "search", "cheap"), new Contribution("move", "ads", "cheap"));
    }

    @Test
    void isNoneWithoutInitiatives() {
        assertThat(Contribution.all(Strategy.builder("fleet").build(), TODAY)).isEmpty();
    }
}
