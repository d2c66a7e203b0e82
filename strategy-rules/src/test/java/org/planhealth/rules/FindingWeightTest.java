package org.planhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;

/** Lists that name a few of many name the largest, not the first of the alphabet. */
class FindingWeightTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);

    private static String sentence(String rule, Initiative... initiatives) {
        Strategy plan = Strategy.builder("plan")
                .title("Plan")
                .organization(Organization.builder()
                        .teams(IntStream.range(0, 9)
                                .mapToObj(index -> Team.builder("t" + index).build())
                                .toArray(Team[]::new))
                        .build())
                .initiatives(initiatives)
                .build();
        return PlanHealth.standard().audit(plan, TODAY).groups(Outcome.VIOLATED).stream()
                .filter(group -> group.rule().id().equals(rule))
                .map(FindingGroup::sentence)
                .findFirst()
                .orElse("");
    }

    private static Initiative late(String id, int days) {
        return Initiative.builder(id)
                .stage(Stage.MIDDLE)
                .start(LocalDate.of(2024, 1, 1))
                .forecastEnd(TODAY.minusDays(days))
                .build();
    }

    private static Initiative effort(String id, double weeks) {
        return Initiative.builder(id)
                .stage(Stage.MIDDLE)
                .start(LocalDate.of(2026, 1, 5))
                .effortPersonWeeks(weeks)
                .build();
    }

    private static Initiative adopted(String id, String... adopters) {
        return Initiative.builder(id)
                .stage(Stage.MIDDLE)
                .start(LocalDate.of(2026, 1, 5))
                .adopters(adopters)
                .build();
    }

    @Test
    void namesTheLongestLateFirst() {
        assertThat(sentence("overdue-work", late("a", 400), late("b", 600), late("c", 500)))
                .startsWith("b is still open 600 days after");
    }

    @Test
    void namesTheWorkWithTheMostEffortFirst() {
        assertThat(sentence(
                        "unassigned-work",
                        effort("a", 1),
                        effort("b", 9),
                        effort("c", 5),
                        effort("d", 7),
                        effort("e", 2)))
                .startsWith("b, d, c and 2 more ");
    }

    @Test
    void namesTheWorkWithTheMostAdoptersFirst() {
        assertThat(sentence(
                        "no-pilot",
                        adopted("a", "t1", "t2", "t3"),
                        adopted("b", "t1", "t2", "t3", "t4", "t5"),
                        adopted("c", "t1", "t2", "t3", "t4")))
                .startsWith("b, c and a ");
    }
}
