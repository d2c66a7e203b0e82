package org.planhealth.strategy.analysis;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.DateRange;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.YearPart;

/** How many objectives a team owns in a period. */
class OwnedObjectivesTest {
    private static final LocalDate TODAY = parse("2026-08-03");

    private static Objective.Builder of(String id, String owner, String quarter) {
        return Objective.builder(id).owner(owner).quarter(YearPart.parse(quarter));
    }

    @Test
    void countTogetherIfTheirDaysAreTheSame() {
        Strategy strategy = Strategy.builder("fleet")
                .organization(Organization.builder().fiscalYearStartMonth(7).build())
                .objectives(
                        of("d", "search", "2026-Q3").build(),
                        of("c", "search", "FY27-Q1").build(),
                        of("b", "search", "2026-H2").build(),
                        of("a", "search", "2026-Q3")
                                .quarter(null)
                                .period(new DateRange(parse("2026-07-01"), parse("2026-09-30")))
                                .build(),
                        of("e", "ads", "2026-Q3").build())
                .build();

        assertThat(OwnedObjectives.all(strategy, TODAY))
                .extracting(OwnedObjectives::team, owned -> owned.period().label(), OwnedObjectives::ids)
                .containsExactly(
                        tuple("search", "Q3 2026", List.of("a", "c", "d")),
                        tuple("search", "H2 2026", List.of("b")),
                        tuple("ads", "Q3 2026", List.of("e")));
    }

    @Test
    void leavesOutWhatIsOverOrStatesNoOwnerOrPeriod() {
        Strategy strategy = Strategy.builder("fleet")
                .objectives(
                        of("over", "search", "2026-Q2").build(),
                        of("unowned", "search", "2026-Q3").owner(null).build(),
                        of("unplaced", "search", "2026-Q3").quarter(null).build(),
                        of("to-come", "search", "2029-Q1").build())
                .build();

        assertThat(OwnedObjectives.all(strategy, TODAY))
                .extracting(OwnedObjectives::count, OwnedObjectives::ids)
                .containsExactly(tuple(1, List.of("to-come")));
        assertThat(OwnedObjectives.all(Strategy.builder("fleet").build(), TODAY))
                .isEmpty();
    }
}
