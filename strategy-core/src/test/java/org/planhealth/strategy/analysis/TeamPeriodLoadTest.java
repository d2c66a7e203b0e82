package org.planhealth.strategy.analysis;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Ask;
import org.planhealth.strategy.AskState;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Recipients;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.YearPart;

/** How much of a team's time is taken in a quarter. */
class TeamPeriodLoadTest {
    private static final LocalDate TODAY = parse("2026-08-03");

    private static Ask.Builder ask(String id, Recipients to, double bandwidth, String due) {
        return Ask.builder(id).to(to).bandwidth(bandwidth).due(parse(due));
    }

    private static ImmutableList<TeamPeriodLoad> of(Ask... asks) {
        return TeamPeriodLoad.all(
                Strategy.builder("fleet")
                        .organization(Organization.builder()
                                .teams(
                                        Team.builder("search")
                                                .lightsOnShare(0.7)
                                                .build(),
                                        Team.builder("ads").build())
                                .build())
                        .asks(asks)
                        .build(),
                TODAY);
    }

    @Test
    void isWhatKeepsThingsRunningAndTheAsksOfTheQuarter() {
        TeamPeriodLoad load = of(
                        ask("move", Recipients.of("search"), 0.1, "2026-09-30").build(),
                        ask("save", Recipients.of("search"), 0.2, "2026-08-03").build())
                .get(0);

        assertThat(load.quarter()).isEqualTo(YearPart.parse("2026-Q3"));
        assertThat(load.asked()).isEqualTo(0.3, within(1e-12));
        assertThat(load.load()).isEqualTo(1.0, within(1e-12));
        assertThat(load.isOver(1.0)).isFalse();
        assertThat(load.isOver(0.99)).isTrue();
    }

    @Test
    void isOfEachQuarterInTheOrderOfTime() {
        assertThat(of(
                        ask("later", Recipients.all(), 0.1, "2027-01-01").build(),
                        ask("next", Recipients.of("search"), 0.1, "2026-10-01").build(),
                        ask("past", Recipients.of("search"), 0.1, "2026-06-30").build(),
                        ask("none", Recipients.of("search"), 0.1, "2026-06-30")
                                .due(null)
                                .build()))
                .extracting(
                        TeamPeriodLoad::team,
                        load -> load.quarter().label(),
                        load -> load.asks().stream().map(Ask::id).toList())
                .containsExactly(
                        tuple("search", "Q3 2026", ImmutableList.of("past", "none")),
                        tuple("search", "Q4 2026", ImmutableList.of("next")),
                        tuple("search", "Q1 2027", ImmutableList.of("later")),
                        tuple("ads", "Q1 2027", ImmutableList.of("later")));
    }

    @Test
    void leavesOutAsksThatAreNotOpenAndThoseToNobody() {
        assertThat(of(
                        ask("done", Recipients.all(), 0.1, "2026-09-30")
                                .state(AskState.DONE)
                                .build(),
                        ask("declined", Recipients.all(), 0.1, "2026-09-30")
                                .state(AskState.DECLINED)
                                .build(),
                        ask("nobody", Recipients.of(), 0.1, "2026-09-30").build(),
                        ask("unknown", Recipients.all(), 0.1, "2026-09-30")
                                .to(null)
                                .build()))
                .isEmpty();
        assertThat(TeamPeriodLoad.all(Strategy.builder("fleet").build(), TODAY)).isEmpty();
    }

    @Test
    void countsAShareThatIsNotStatedAsNothingAndSaysSo() {
        TeamPeriodLoad load = of(
                        ask("save", Recipients.of("ads"), 0.2, "2026-09-30").build(),
                        ask("help", Recipients.of("ads"), 0.2, "2026-09-30")
                                .bandwidth((Double) null)
                                .build())
                .get(0);

        assertThat(load.lightsOnShare()).isNull();
        assertThat(load.load()).isEqualTo(0.2);
        assertThat(load.asksWithoutBandwidth()).extracting(Ask::id).containsExactly("help");
    }

    @Test
    void isAlsoOfTeamsThatNoOrganizationStates() {
        Strategy strategy = Strategy.builder("fleet")
                .asks(
                        ask("move", Recipients.of("mail"), 0.1, "2026-09-30").build(),
                        ask("save", Recipients.all(), 0.2, "2026-09-30").build())
                .build();

        assertThat(TeamPeriodLoad.all(strategy, TODAY))
                .extracting(TeamPeriodLoad::team, TeamPeriodLoad::load)
                .containsExactly(tuple("mail", 0.1));
    }
}
