package org.planhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

class CelRuleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);
    private static final String HEAD = """
            apiVersion: planhealth/v1
            kind: Rule
            id: house-rule
            summary: Something is amiss
            topic: middle
            severity: medium
            """;
    private static final Strategy PLAN = Strategy.builder("plan")
            .title("The plan")
            .initiatives(
                    Initiative.builder("landing")
                            .title("Land it")
                            .stage(Stage.LATE)
                            .build(),
                    Initiative.builder("landed")
                            .stage(Stage.LATE)
                            .serviceLevel("wiki/level")
                            .start(LocalDate.of(2026, 7, 1))
                            .build(),
                    Initiative.builder("unplaced").build())
            .build();

    private static HealthReport audit(Strategy plan, String body) {
        return PlanHealth.standard()
                .with(RulePack.ofCel("house.yaml", HEAD + body))
                .audit(plan, TODAY);
    }

    private static ImmutableList<Finding> found(String body) {
        return found(PLAN, body);
    }

    private static ImmutableList<Finding> found(Strategy plan, String body) {
        return audit(plan, body).findings().stream()
                .filter(finding -> finding.rule().equals("house-rule"))
                .collect(ImmutableList.toImmutableList());
    }

    @Nested
    class ARule {
        private static final String SERVICE_LEVEL = """
                for: initiative in initiatives
                when: initiative.stage == 'late' && !has(initiative.serviceLevel)
                message: "{initiative} has no service level"
                """;

        @Test
        void findsInEachOfItsSubjectsWhatItsConditionSays() {
            assertThat(found(SERVICE_LEVEL))
                    .extracting(
                            Finding::subject, Finding::outcome, Finding::severity, Finding::degree, Finding::message)
                    .containsExactlyInAnyOrder(
                            tuple(
                                    "landing",
                                    Outcome.VIOLATED,
                                    Severity.MEDIUM,
                                    0.5,
                                    "\"Land it\" has no service level"),
                            tuple("unplaced", Outcome.UNKNOWN, Severity.MEDIUM, 0.5, "unplaced does not state stage"));
        }

        @Test
        void isUnknownWhileItsListIsNotStated() {
            assertThat(found(Strategy.builder("plan").build(), SERVICE_LEVEL))
                    .extracting(Finding::subject, Finding::message)
                    .containsExactly(tuple("plan", "initiatives are not stated"));
        }

        @Test
        void countsTheDaysAndTakesTheLimitsOfTheProfile() {
            String body = """
                    limits: {maxDays: 40, share: 0.5}
                    for: {initiative: Initiative}
                    when: initiative.start < daysAgo(limits.maxDays)
                    message: "{initiative} began on {initiative.start}, {days(initiative.start, asOf)} days ago, in {quarter}: {limits.share}"
                    """;
            assertThat(found(body)).extracting(Finding::subject).containsExactlyInAnyOrder("landing", "unplaced");
            PlanHealth stricter = PlanHealth.standard()
                    .with(RulePack.ofCel("house.yaml", HEAD + body))
                    .withProfile(Profile.starter()
                            .withSetting("house-rule", RuleSetting.none().withLimit("maxDays", 30)));
            assertThat(stricter.audit(PLAN, TODAY).findings())
                    .extracting(Finding::message)
                    .contains("landed began on 2026-07-01, 33 days ago, in 2026-Q3: 0.5");
        }
    }
}
