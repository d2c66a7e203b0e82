package org.planhealth.rules;

import static com.google.common.collect.MoreCollectors.onlyElement;
import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.ExitCriterion;
import org.planhealth.strategy.Horizon;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.IndicatorKind;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.KeyResult;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Pilot;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.YearPart;

/** What the rules about the stages of delivery say; when they say it stands in their cases. */
class StageRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);
    private final PlanHealth health = PlanHealth.standard();

    private static Strategy.Builder plan() {
        return Strategy.builder("fast")
                .title("Fast builds")
                .horizon(Horizon.builder().start(parse("2026-01-05")).build());
    }

    private Finding only(String rule, Strategy.Builder plan) {
        return health.audit(plan.build(), TODAY).findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .collect(onlyElement());
    }

    @Test
    void noPilotCountsTheTeams() {
        assertThat(only(
                                "no-pilot",
                                plan().initiatives(Initiative.builder("sign-in")
                                        .title("One sign-in")
                                        .stage(Stage.EARLY)
                                        .start(TODAY)
                                        .adopters("ads", "mail", "maps")
                                        .build()))
                        .message())
                .isEqualTo("\"One sign-in\" is under way for 3 teams and states no pilot team");
    }

    @Test
    void noPilotSaysThatOneIsYetToStart() {
        assertThat(only(
                                "no-pilot",
                                plan().initiatives(Initiative.builder("sign-in")
                                        .stage(Stage.EARLY)
                                        .start(TODAY)
                                        .adopters("ads", "mail", "maps")
                                        .pilot(Pilot.builder()
                                                .team("ads")
                                                .start(TODAY.plusDays(1))
                                                .build())
                                        .build()))
                        .message())
                .isEqualTo("sign-in is under way for 3 teams and states no pilot team that has started");
    }

    @Nested
    class UndefinedGoodEnough {
        private String of(ExitCriterion... criteria) {
            return only(
                            "undefined-good-enough",
                            plan().initiatives(Initiative.builder("move")
                                    .stage(Stage.MIDDLE)
                                    .exitCriteria(criteria)
                                    .build()))
                    .message();
        }

        @Test
        void quotesWhatIsOnlyInWords() {
            assertThat(of(words("Most are moved"), words("All are content")))
                    .isEqualTo(
                            "move is in its middle stage and states nothing measurable that is good enough, only words:"
                                    + " \"Most are moved\" and \"All are content\"");
        }

        @Test
        void saysNoMoreIfNothingIsInWords() {
            assertThat(of()).isEqualTo("move is in its middle stage and states nothing measurable that is good enough");
        }

        private static ExitCriterion words(String statement) {
            return ExitCriterion.builder().statement(statement).build();
        }
    }

    @Nested
    class MissingIndicator {
        private final Strategy.Builder plan = plan().indicators(Indicator.builder("late-parcels")
                .kind(IndicatorKind.LAGGING)
                .build());

        @Test
        void carriesThoseThatThereAre() {
            Finding finding = only("missing-leading-indicator", plan.objectives(objective("late-parcels")));
            assertThat(finding.figures().get("indicators")).hasToString("[late-parcels]");
            assertThat(finding.message())
                    .isEqualTo("on-time has no leading indicator to show in time whether it will be reached");
        }

        @Test
        void saysThatThereIsNone() {
            assertThat(only("missing-lagging-indicator", plan.objectives(objective()))
                            .message())
                    .isEqualTo("on-time has no lagging indicator to show whether it was reached");
        }

        private static Objective objective(String... indicators) {
            return Objective.builder("on-time")
                    .quarter(YearPart.quarterOf(TODAY))
                    .keyResults(Arrays.stream(indicators)
                            .map(indicator -> KeyResult.builder("result")
                                    .indicator(indicator)
                                    .build())
                            .toList())
                    .build();
        }
    }
}
