package org.planhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.planhealth.strategy.Ally;
import org.planhealth.strategy.Ask;
import org.planhealth.strategy.Deadline;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.KeyResult;
import org.planhealth.strategy.Milestone;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Recipients;
import org.planhealth.strategy.Risk;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Sponsor;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Stakeholder;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.Waiver;

class ReportSlicesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);

    private static Strategy.Builder plan() {
        return Strategy.builder("fleet-cost")
                .owner("Ada Lovelace")
                .organization(Organization.builder()
                        .teams(
                                Team.builder("search")
                                        .group("product")
                                        .leader("Grace Hopper")
                                        .build(),
                                Team.builder("ads").group("product").build(),
                                Team.builder("store").group("core").build())
                        .build());
    }

    private static SampleReport report(Strategy strategy) {
        return SampleReport.of(SampleReport.ended("late-forecast", Outcome.VIOLATED, 9))
                .about(strategy);
    }

    private static Dependency dependency(String initiative) {
        return Dependency.builder(initiative).build();
    }

    private static List<String> concerned(Strategy strategy, String subject, String... related) {
        HealthReport report = report(strategy)
                .finding("late-forecast", Outcome.VIOLATED, 1, subject, "it is late", related)
                .build();
        return ReportSlices.of(report).audiences(report.findings().get(0)).stream()
                .map(Audience::toString)
                .toList();
    }

    @Nested
    class AFindingConcerns {
        @Test
        void aTeamWithItsLeaderAndItsGroup() {
            assertThat(concerned(plan().build(), "search"))
                    .containsExactly("team:search", "person:Grace Hopper", "group:product");
        }

        @Test
        void bothTeamsOfAPair() {
            assertThat(concerned(plan().build(), "ads+store"))
                    .containsExactly("team:ads", "group:product", "team:store", "group:core");
            assertThat(concerned(plan().build(), "ads", "store"))
                    .containsExactly("team:ads", "group:product", "team:store", "group:core");
            assertThat(concerned(plan().build(), "ads+mail")).containsExactly("nobody");
        }

        @Test
        void theOwnerOfWorkElseThatOfItsObjective() {
            Strategy strategy = plan().objectives(
                            Objective.builder("cheap")
                                    .owner("ads")
                                    .keyResults(KeyResult.builder("half").build())
                                    .build(),
                            Objective.builder("free").build())
                    .initiatives(
                            Initiative.builder("move")
                                    .owner("store")
                                    .objective("cheap")
                                    .build(),
                            Initiative.builder("cut").objective("cheap").build(),
                            Initiative.builder("idle")
                                    .objective("free")
                                    .contributors("ads")
                                    .build())
                    .asks(
                            Ask.builder("ask-move").initiative("move").build(),
                            Ask.builder("ask-all").build())
                    .build();

            assertThat(concerned(strategy, "move")).containsExactly("team:store", "group:core");
            assertThat(concerned(strategy, "cut")).containsExactly("team:ads", "group:product");
            assertThat(concerned(strategy, "half")).containsExactly("team:ads", "group:product");
            assertThat(concerned(strategy, "idle")).containsExactly("nobody");
            assertThat(concerned(strategy, "ask-move")).containsExactly("team:store", "group:core");
            assertThat(concerned(strategy, "ask-all")).containsExactly("person:Ada Lovelace");
        }

        @Test
        void whoAnswersForTheWhole() {
            Strategy strategy = plan().programManager("Ada  Lovelace ")
                    .sponsor(Sponsor.builder()
                            .person("Linus Pauling")
                            .supports("move")
                            .build())
                    .stakeholders(Stakeholder.builder("cfo").group("finance").build())
                    .initiatives(Initiative.builder("move").owner("store").build())
                    .build();

            assertThat(concerned(strategy, "fleet-cost"))
                    .containsExactly("person:Ada Lovelace", "person:Linus Pauling");
            assertThat(concerned(strategy, "move")).containsExactly("team:store", "group:core", "person:Linus Pauling");
            assertThat(concerned(strategy, "cfo"))
                    .containsExactly("person:Ada Lovelace", "person:cfo", "group:finance");
        }

        @Test
        void theLeaderOfARowOnlyWithItsTeam() {
            Strategy strategy = plan().initiatives(Initiative.builder("move")
                            .owner("store")
                            .rollout(Rollout.builder()
                                    .teams(RolloutTeam.builder("ads")
                                            .leader("Alan Turing")
                                            .build())
                                    .build())
                            .build())
                    .build();

            assertThat(concerned(strategy, "move", "ads")).contains("person:Alan Turing");
            assertThat(concerned(strategy, "move", "search")).doesNotContain("person:Alan Turing");
        }

        @Test
        void whoWatchesARisk() {
            Strategy strategy = plan().risks(
                            Risk.builder("fire").owner("ads").build(),
                            Risk.builder("flood").owner("Alan Turing").build(),
                            Risk.builder("theft").build())
                    .build();

            assertThat(concerned(strategy, "fire")).containsExactly("team:ads", "group:product");
            assertThat(concerned(strategy, "flood")).containsExactly("person:Alan Turing");
            assertThat(concerned(strategy, "theft")).containsExactly("nobody");
        }

        @Test
        void nobodyIfItsOwnerNamesNobody() {
            Strategy strategy = plan().owner(" TBD ")
                    .sponsor(Sponsor.builder().person("n/a").build())
                    .risks(Risk.builder("fire").owner("Vacant").build())
                    .build();

            assertThat(concerned(strategy, "fleet-cost")).containsExactly("nobody");
            assertThat(concerned(strategy, "fire")).containsExactly("nobody");
            assertThat(ReportSlices.of(report(strategy).build()).named("TBD")).isEmpty();
        }

        @Test
        void onePersonAndOneGroupHoweverTheyAreSpelled() {
            Strategy strategy = Strategy.builder("fleet-cost")
                    .owner("ada  LOVELACE")
                    .organization(Organization.builder()
                            .teams(
                                    Team.builder("ads")
                                            .leader("Ada Lovelace")
                                            .group("core")
                                            .build(),
                                    Team.builder("store").group("Core ").build())
                            .build())
                    .risks(Risk.builder("fire").owner("Ada LOVELACE").build())
                    .build();

            assertThat(concerned(strategy, "fleet-cost")).containsExactly("person:ada LOVELACE");
            assertThat(concerned(strategy, "ads")).containsExactly("team:ads", "person:ada LOVELACE", "group:core");
            assertThat(concerned(strategy, "store")).containsExactly("team:store", "group:core");
            assertThat(concerned(strategy, "fire")).containsExactly("person:ada LOVELACE");
            assertThat(ReportSlices.of(report(strategy).build()).audiences())
                    .extracting(Audience::toString)
                    .containsExactly("team:ads", "team:store", "person:ada LOVELACE", "group:core", "nobody");
        }

        @Test
        void whoApprovedItsWaiver() {
            Strategy strategy = plan().waivers(Waiver.builder()
                            .rule("late-forecast")
                            .subject("search")
                            .approvedBy("Alan Turing")
                            .expires(TODAY.plusDays(9))
                            .build())
                    .build();
            HealthReport report = report(strategy)
                    .finding("late-forecast", Outcome.WAIVED, 1, "search", "it is late")
                    .build();
            ReportSlice slice = ReportSlices.of(report).slice(Audience.person("Alan Turing"));

            assertThat(slice.waived()).containsOnlyKeys(report.findings());
            assertThat(slice.actions()).singleElement().satisfies(action -> {
                assertThat(action.by()).isEqualTo(TODAY.plusDays(9));
                assertThat(action.what()).isEqualTo("Fix or renew what you accepted: late-forecast on search.");
            });
        }
    }

    @Nested
    class AWord {
        private final ReportSlices slices = ReportSlices.of(report(plan().allies(
                                Ally.builder()
                                        .person("search")
                                        .group("team:ads")
                                        .build(),
                                Ally.builder()
                                        .person("C++ (Guild): a+b")
                                        .group("nobody")
                                        .build())
                        .build())
                .build());

        private List<String> named(String word) {
            return slices.named(word).stream().map(Audience::toString).toList();
        }

        @Test
        void namesWhatIsCalledSo() {
            assertThat(named("ads")).containsExactly("team:ads");
            assertThat(named("core")).containsExactly("group:core");
            assertThat(named(" grace   hopper ")).containsExactly("person:Grace Hopper");
            assertThat(named("grace hopper")).containsExactly("person:Grace Hopper");
            assertThat(named("PERSON:Grace Hopper")).containsExactly("person:Grace Hopper");
            assertThat(named("C++ (Guild): a+b")).containsExactly("person:C++ (Guild): a+b");
            assertThat(named("sales")).isEmpty();
            assertThat(named("")).isEmpty();
        }

        @Test
        void mayBeAmbiguous() {
            assertThat(named("search")).containsExactly("team:search", "person:search");
            assertThat(named("team:search")).containsExactly("team:search");
            assertThat(named("team:ads")).containsExactly("team:ads", "group:team:ads");
            assertThat(named("group:team:ads")).containsExactly("group:team:ads");
        }

        @Test
        void isNobodyOnlyInFull() {
            assertThat(named("nobody")).containsExactly("nobody");
            assertThat(named("group:nobody")).containsExactly("group:nobody");
        }

        @Test
        void hasNoSliceUnlessThePlanNamesIt() {
            assertThatThrownBy(() -> slices.slice(Audience.team("sales")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the plan names no team:sales");
        }
    }

    @Nested
    class WhatToDo {
        private ImmutableList<ActionItem> actions(Strategy strategy, Audience audience) {
            return ReportSlices.of(PlanHealth.standard().audit(strategy, TODAY)).slice(audience).actions().stream()
                    .filter(action -> action.kind() != ActionItem.Kind.FIX)
                    .collect(ImmutableList.toImmutableList());
        }

        @Test
        void hasTheDatesOfThePlanAndNoOthers() {
            Strategy strategy = plan().initiatives(Initiative.builder("move")
                            .title("Move it")
                            .owner("search")
                            .stage(Stage.MIDDLE)
                            .start(LocalDate.of(2026, 1, 5))
                            .forecastEnd(LocalDate.of(2026, 12, 1))
                            .milestones(
                                    Milestone.builder()
                                            .title("Half")
                                            .due(LocalDate.of(2026, 7, 1))
                                            .build(),
                                    Milestone.builder().title("All").build(),
                                    Milestone.builder()
                                            .title("First")
                                            .done(LocalDate.of(2026, 2, 1))
                                            .build())
                            .build())
                    .asks(
                            Ask.builder("save")
                                    .title("Save a tenth")
                                    .to(Recipients.all())
                                    .build(),
                            Ask.builder("help")
                                    .title("Help to move")
                                    .to(Recipients.of("search"))
                                    .due(LocalDate.of(2026, 9, 1))
                                    .bandwidth(0.05)
                                    .build())
                    .build();

            assertThat(actions(strategy, Audience.team("search")))
                    .extracting(ActionItem::by, ActionItem::what)
                    .containsExactly(
                            tuple(LocalDate.of(2026, 7, 1), "Reach \"Half\"."),
                            tuple(LocalDate.of(2026, 9, 1), "Help to move. It takes 5% of a team's time."),
                            tuple(LocalDate.of(2026, 12, 1), "Finish \"Move it\"."),
                            tuple(null, "Save a tenth."),
                            tuple(null, "Reach \"All\"."));
            assertThat(actions(strategy, Audience.team("ads")))
                    .extracting(ActionItem::what)
                    .containsExactly("Save a tenth.");
            assertThat(actions(strategy, Audience.group("product")))
                    .filteredOn(action -> action.what().equals("Save a tenth."))
                    .singleElement()
                    .satisfies(action -> assertThat(action.teams()).containsExactly("ads", "search"));
        }

        @Test
        void isDatedByWhatTheFindingIsAbout() {
            Strategy strategy = plan().initiatives(
                            Initiative.builder("move")
                                    .owner("search")
                                    .stage(Stage.MIDDLE)
                                    .start(LocalDate.of(2026, 1, 1))
                                    .forecastEnd(LocalDate.of(2026, 12, 1))
                                    .deadline(new Deadline(LocalDate.of(2026, 11, 1), null))
                                    .rollout(Rollout.builder()
                                            .due(LocalDate.of(2026, 10, 1))
                                            .build())
                                    .build(),
                            Initiative.builder("cut")
                                    .owner("search")
                                    .stage(Stage.MIDDLE)
                                    .start(LocalDate.of(2026, 1, 1))
                                    .baselineEnd(LocalDate.of(2026, 5, 1))
                                    .forecastEnd(LocalDate.of(2026, 3, 1))
                                    .build())
                    .build();
            HealthReport report = PlanHealth.standard().audit(strategy, TODAY);

            assertThat(ReportSlices.of(report).slice(Audience.team("search")).actions())
                    .filteredOn(action -> action.kind() == ActionItem.Kind.FIX)
                    .extracting(action -> action.findings().get(0).rule(), ActionItem::by, ActionItem::basis)
                    .contains(
                            tuple("deadline-at-risk", LocalDate.of(2026, 11, 1), "deadline"),
                            tuple("overdue-work", LocalDate.of(2026, 5, 1), "stated end"));
        }

        @Test
        void saysWhoWaitsForWhom() {
            Strategy strategy = plan().initiatives(
                            Initiative.builder("move").owner("search").build(),
                            Initiative.builder("build")
                                    .owner("ads")
                                    .dependsOn(dependency("move"))
                                    .forecastEnd(LocalDate.of(2026, 12, 1))
                                    .build())
                    .build();
            ReportSlices slices = ReportSlices.of(PlanHealth.standard().audit(strategy, TODAY));

            assertThat(slices.slice(Audience.team("search")).dependents())
                    .containsExactly("build (ads) waits for move (search), no date stated.");
            assertThat(slices.slice(Audience.team("ads")).dependencies())
                    .containsExactly("build (ads) waits for move (search), no date stated.");
            assertThat(slices.slice(Audience.group("product")).dependents()).isEmpty();
        }
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void areQuickWithManyTeams() {
        int teams = 5_000;
        SampleReport sample = report(plan().organization(Organization.builder()
                        .teams(IntStream.range(0, teams)
                                .mapToObj(index -> Team.builder("team-" + index)
                                        .group("group-" + index % 10)
                                        .leader("Leader " + index)
                                        .build())
                                .toArray(Team[]::new))
                        .build())
                .initiatives(IntStream.range(0, teams)
                        .mapToObj(index -> Initiative.builder("work-" + index)
                                .owner("team-" + index)
                                .dependsOn(dependency("work-" + (index + 1) % teams))
                                .build())
                        .toArray(Initiative[]::new))
                .asks(Ask.builder("save").to(Recipients.all()).build())
                .build());
        IntStream.range(0, teams)
                .forEach(index -> sample.finding(
                        "late-forecast",
                        Outcome.VIOLATED,
                        1,
                        "work-" + index,
                        "it is late",
                        "team-" + (index + 7) % teams));
        HealthReport report = sample.build();

        long start = System.nanoTime();
        ReportSlices slices = ReportSlices.of(report);
        int actions = slices.audiences().stream()
                .mapToInt(audience -> slices.slice(audience).actions().size())
                .sum();
        Duration taken = Duration.ofNanos(System.nanoTime() - start);

        assertThat(slices.audiences()).hasSize(2 * teams + 10 + 2);
        assertThat(actions).isGreaterThan(6 * teams);
        assertThat(taken).isLessThan(Duration.ofSeconds(20));
    }
}
