package org.planhealth.rules.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Entity;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;

/** What a finding holds beside its message. */
class FindingsTest {
    private static final Team ADS = Team.builder("ads").title("Ads").build();
    private static final Initiative MOVE = Initiative.builder("move").build();
    private static final Team MAIL = Team.builder("mail").build();

    private static RuleFinding violated(String message, @Nullable Object... figures) {
        return RuleFindingFactory.violated("a-rule", null, ADS, List.of(MAIL), 0.5, message, figures);
    }

    private static RuleFinding missing(List<Entity> owners, String field, String words, @Nullable Object... figures) {
        return RuleFindingFactory.missing("a-rule", ADS, List.of(), owners, field, words, figures);
    }

    @Nested
    class AViolatedRule {
        @Test
        void keepsTheFiguresByName() {
            RuleFinding finding = violated(
                    "{subject} with {related} since {day}",
                    "day",
                    LocalDate.of(2026, 8, 3),
                    "stage",
                    Stage.LATE,
                    "teams",
                    List.of(ADS, MAIL),
                    "share",
                    0.5,
                    "nothing",
                    null);
            assertThat(finding.message()).isEqualTo("\"Ads\" with mail since 2026-08-03");
            assertThat(finding.figures())
                    .containsExactly(
                            Map.entry("day", LocalDate.of(2026, 8, 3)),
                            Map.entry("share", 0.5),
                            Map.entry("stage", "late"),
                            Map.entry("teams", List.of("ads", "mail")));
            assertThat(finding.missing()).isEmpty();
        }

        @Test
        void saysThatAFigureIsNotStated() {
            assertThat(violated("since {day}", "day", null).message()).isEqualTo("since (not stated)");
        }

        @Test
        void isRefusedWithAGapThatNothingFills() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> violated("since {day}", "days", 3))
                    .withMessage("the message \"since {day}\" has a gap {day}, known: [days, related, subject]");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> violated("{day}", "day", 1, "day", 2))
                    .withMessage("the figure 'day' of the message \"{day}\" is used twice");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> violated("{subject}", "subject", 1))
                    .withMessage("the figure 'subject' of the message \"{subject}\" is used twice");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> violated("since {day}", "day"))
                    .withMessage("the figures of the message \"since {day}\" must alternate names and values");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> violated("since {day}", 3, "day"))
                    .withMessage(
                            "the figures of the message \"since {day}\" must alternate names and values, but 3 is not a name");
        }
    }

    @Nested
    class MissingInformation {
        @Test
        void namesTheFieldAtTheEndOrWhereItIsAskedFor() {
            assertThat(missing(List.of(MOVE), "rollout/history", "").message())
                    .isEqualTo("move does not state its rollout.history");
            assertThat(missing(List.of(MOVE), "rollout/history", "its pace over {days} days", "days", 28)
                            .message())
                    .isEqualTo("move does not state its pace over 28 days (rollout.history)");
            assertThat(missing(List.of(ADS), "incentive", "its reward {field}, though it matters")
                            .message())
                    .isEqualTo("\"Ads\" does not state its reward (incentive), though it matters");
        }

        @Test
        void isAFactOfEachWhoDoesNotStateIt() {
            RuleFinding finding = missing(List.of(ADS, MAIL), "metrics", "its spend");
            assertThat(finding.message()).isEqualTo("\"Ads\" and mail do not state its spend (metrics)");
            assertThat(finding.missing())
                    .containsExactly(
                            MissingFact.field("ads", "metrics", "\"Ads\" does not state its spend (metrics)"),
                            MissingFact.field("mail", "metrics", "mail does not state its spend (metrics)"));
            assertThat(finding.figures()).isEmpty();
        }

        @Test
        void canBeNamedInAMap() {
            assertThat(missing(List.of(ADS), "metrics/page-views", "a figure for it")
                            .message())
                    .isEqualTo("\"Ads\" does not state a figure for it (metrics.page-views)");
        }

        @Test
        void isRefusedOfAFieldOrAListThatThereIsNot() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> missing(List.of(ADS), "incentiv", "its reward"))
                    .withMessage("Team has no field 'incentiv'");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MissingFact.list("plan", "initiativs"))
                    .withMessage("unknown list 'initiativs'");
        }

        @Test
        void ofTwoFindingsKeepsTheFiguresOfBoth() {
            RuleFinding due = missing(List.of(MOVE), "rollout/due", "when it is due", "days", 28);
            RuleFinding pace = missing(List.of(MOVE), "rollout/history", "its pace", "periods", 3);
            assertThat(due.withMissing(due, pace).figures()).isEqualTo(Map.of("days", 28, "periods", 3));
        }

        @Test
        void isRefusedIfNobodyMissesIt() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> missing(List.of(), "metrics", "its spend"))
                    .withMessage("no entity is named that does not state 'metrics'");
        }

        @Test
        void ofTwoFindingsIsSaidOnce() {
            RuleFinding due = missing(List.of(MOVE), "rollout/due", "when it is due");
            RuleFinding pace = missing(List.of(MOVE), "rollout/history", "its pace");
            RuleFinding both = due.withMissing(due, pace);
            assertThat(both.message())
                    .isEqualTo("move does not state when it is due (rollout.due), nor its pace (rollout.history)");
            assertThat(both.missing()).extracting(MissingFact::field).containsExactly("rollout/due", "rollout/history");
            assertThat(due.withMissing(due, due).missing()).hasSize(1);
        }

        @Test
        void canBeAList() {
            Strategy plan = Strategy.builder("plan").build();
            assertThat(RuleFindingFactory.missingList("a-rule", plan, "organization")
                            .message())
                    .isEqualTo("organization is not stated");
            assertThat(RuleFindingFactory.missingList("a-rule", plan, "asks").missing())
                    .containsExactly(new MissingFact("plan", "asks", true, "asks are not stated"));
        }
    }
}
