package org.planhealth.rules.report;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.planhealth.rules.AskPlans.DUE;
import static org.planhealth.rules.AskPlans.TODAY;
import static org.planhealth.rules.AskPlans.plan;
import static org.planhealth.rules.AskPlans.rollout;
import static org.planhealth.rules.AskPlans.row;
import static org.planhealth.rules.AskPlans.simulator;

import com.google.common.collect.ImmutableList;
import com.networknt.schema.InputFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Ask;
import org.planhealth.strategy.AskState;
import org.planhealth.strategy.Recipients;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.analysis.AskEffect;
import org.planhealth.strategy.analysis.AskSimulator;
import org.planhealth.strategy.io.StrategyReader;
import org.planhealth.strategy.schema.SchemaValidator;

class WhatIfReportTest {
    private static final Path EXAMPLE = Path.of("../strategy-examples/plans/data-infrastructure.yaml");

    private static WhatIfReport report(AskSimulator simulator, double bandwidth, String... teams) {
        AskEffect effect = simulator
                .effect(ImmutableList.copyOf(teams), bandwidth, TODAY.plusWeeks(6))
                .orElseThrow();
        return WhatIfReport.of(simulator, effect, simulator.smallest().orElse(null));
    }

    private static String text(WhatIfReport report) {
        return report.toText(ReportOptions.standard().withWidth(200));
    }

    private static String smallest(Strategy plan) {
        AskSimulator simulator = simulator(plan);
        return text(WhatIfReport.of(simulator, null, simulator.smallest().orElse(null)));
    }

    private static WhatIfReport ofTheExample() throws IOException {
        Strategy plan = StrategyReader.create().read(EXAMPLE);
        AskSimulator simulator =
                AskSimulator.of(plan, plan.initiatives().get(0), TODAY).orElseThrow();
        return report(simulator, 0.2, "pricing", "forecasting", "analytics");
    }

    @Nested
    class AsText {
        @Test
        void readsAsPinned() throws IOException {
            PinnedText.check("what-if.txt", ofTheExample().toText(ReportOptions.standard()));
        }

        @Test
        void isNoWiderThanAsked() throws IOException {
            assertThat(ofTheExample()
                            .toText(ReportOptions.standard().withWidth(50))
                            .lines())
                    .allMatch(line -> line.length() <= 50);
        }

        @Test
        void saysWhatAnAskOfOneTeamChanges() {
            assertThat(text(report(simulator(plan()), 0.1, "ads")))
                    .startsWith("move-jobs: ads at 10% for 6 weeks (4.8 person-weeks) takes off 4.8 of 100 jobs.\n"
                            + "85% chance: by 20")
                    .contains(" instead of 20", "Chance of making 2026-12-18: still less than 1%.\n")
                    .contains("\nPace in jobs a person-week: 1, from the total and the effort of the initiative.\n");
        }

        @Test
        void saysUntilWhenIfThatIsNotAfterWholeWeeks() {
            AskSimulator simulator = simulator(plan()).withUnitsPerPersonWeek(2);
            AskEffect effect = simulator.effect(List.of("ads"), 0.1, DUE).orElseThrow();

            assertThat(text(WhatIfReport.of(simulator, effect, null)))
                    .startsWith("move-jobs: ads at 10% until 2026-12-18 (16 person-weeks) takes off 31 of 100 jobs.\n")
                    .endsWith("\nPace in jobs a person-week: 2, as given.\n");
        }

        @Test
        void saysThatNothingChangesAndWhatIsAcceptedAlready() {
            Strategy plan = plan().toBuilder()
                    .asks(Ask.builder("move")
                            .initiative("move-jobs")
                            .to(Recipients.of("ads"))
                            .bandwidth(0.2)
                            .state(AskState.ACCEPTED)
                            .build())
                    .build();

            assertThat(text(report(simulator(plan), 0.2, "ads")))
                    .startsWith("move-jobs: ads at 20% for 6 weeks (0 person-weeks) takes off 0 of 100 jobs.\n"
                            + "That changes no date: 85% chance by 20")
                    .contains("\nAccepted already, and part of the current pace: ads 20%.\n");
        }

        @Test
        void saysThatAPaceIsThatOfTheTeam() {
            RolloutTeam ads = RolloutTeam.builder("ads")
                    .history(Map.of(TODAY.minusDays(70), count(40), TODAY, count(60)))
                    .build();
            Strategy plan = plan(rollout().teams(ads).build())
                    .withInitiative(
                            "move-jobs",
                            move -> move.toBuilder().effortPersonWeeks(null).build())
                    .withTeam("ads", team -> team.toBuilder().engineers(null).build())
                    .withAsk(
                            "everyone-moves",
                            ask -> ask.toBuilder()
                                    .state(AskState.ACCEPTED)
                                    .bandwidth(0.1)
                                    .build());

            assertThat(text(report(simulator(plan), 0.2, "ads")))
                    .startsWith("move-jobs: ads at 20% for 6 weeks takes off 12 of 100 jobs.\n")
                    .contains("\nPace of ads: its own so far, with the time that it accepted to give.\n");
        }

        private static RolloutCount count(double done) {
            return RolloutCount.builder().done(done).total(100).build();
        }

        @Test
        void saysWhatTheSmallestAskIsOrWhyThereIsNone() {
            assertThat(smallest(plan()))
                    .startsWith("move-jobs: 100 jobs left. 85% chance by 20")
                    .containsPattern(
                            "\nSmallest ask that makes 2026-12-18 with an 85% chance: search and ads at [1-4][05]% until"
                                    + " then \\([0-9]+ person-weeks\\)\\.\nPace in jobs a person-week: 1,");
            assertThat(smallest(plan(rollout().due(TODAY.plusDays(7)).build())))
                    .contains(
                            "\nNo ask of at most 50% of the teams' time makes 2026-08-10 with an 85% chance; search and ads at"
                                    + " 50% until then (9 person-weeks): 85% chance by ");
            assertThat(smallest(plan(rollout().due(parse("2036-01-01")).build())))
                    .endsWith("\nWithout any ask, the chance of making 2036-01-01 is 85% or more.\n");
            assertThat(smallest(plan(rollout().due(TODAY).build())))
                    .endsWith("\nNo ask makes 2026-08-03 with an 85% chance: that date has passed.\n");
            assertThat(smallest(plan(rollout().teams(row("ads", 100, 100)).build())))
                    .endsWith("\nNo ask makes 2026-12-18 with an 85% chance: no team can take on more.\n");
            assertThat(smallest(plan(rollout().due(null).build()))).matches("move-jobs: 100 jobs left\\. 85% .*\\.\n");
        }

        @Test
        void namesTheTeamsThatItLeftOut() {
            Strategy plan = plan().withTeam(
                            "ads", team -> team.toBuilder().engineers(null).build());

            assertThat(smallest(plan)).endsWith("\nMissing, so that teams are left out: engineers of ads.\n");
            assertThat(smallest(plan.withTeam(
                            "search", team -> team.toBuilder().engineers(null).build())))
                    .endsWith(
                            "is not known.\nMissing, so that teams are left out: engineers of search and engineers of ads.\n");
        }
    }

    @Nested
    class AsJson {
        @Test
        void readsAsPinned() throws IOException {
            PinnedText.check("what-if.json", ofTheExample().toJson());
        }

        @Test
        void hasTheFormOfItsSchema() throws IOException {
            SchemaValidator schema = SchemaValidator.of(JsonSchema.WHAT_IF.json());
            AskSimulator withoutDue = simulator(plan(rollout().due(null).build()));
            AskSimulator withoutFacts = simulator(plan().withInitiative(
                            "move-jobs",
                            move -> move.toBuilder().effortPersonWeeks(null).build()));

            for (WhatIfReport report : List.of(
                    ofTheExample(),
                    WhatIfReport.of(withoutDue, null, null),
                    WhatIfReport.of(withoutFacts, null, withoutFacts.smallest().orElseThrow()))) {
                assertThat(schema.problems(report.toJson(), InputFormat.JSON)).isEmpty();
            }
            String json = ofTheExample().toJson();
            for (Map.Entry<String, String> wrong : Map.of(
                            "what-if/v1", "what-if/v2",
                            "\"left\":", "\"rest\":",
                            "\"bandwidth\": 0.2", "\"bandwidth\": \"20%\"",
                            "\"basis\": \"effort\"", "\"basis\": \"guess\"")
                    .entrySet()) {
                assertThat(schema.problems(json.replace(wrong.getKey(), wrong.getValue()), InputFormat.JSON))
                        .as(wrong.getKey())
                        .isNotEmpty();
            }
        }
    }
}
