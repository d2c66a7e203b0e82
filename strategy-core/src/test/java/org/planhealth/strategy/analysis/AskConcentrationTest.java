package org.planhealth.strategy.analysis;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planhealth.strategy.Ask;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Recipients;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.TeamMetric;

class AskConcentrationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);

    private final Team[] fourTeams = {
        spending("search", 410_000), spending("ads", 380_000), spending("mail", 60_000), spending("maps", 40_000)
    };

    /** Search and ads spend 790,000 of 890,000: 89% in two of four teams. */
    @Nested
    class WorkedExample {
        private final AskConcentration spend = of(toAll(), fourTeams);

        @Test
        void namesTheTwoTeamsThatHoldMost() {
            assertThat(spend.holders()).containsExactly("search", "ads");
        }

        @Test
        void saysWhatTheyHoldOfHowMuch() {
            assertThat(spend.held()).isEqualTo(790_000);
            assertThat(spend.total()).isEqualTo(890_000);
            assertThat(spend.share()).isEqualTo(790_000.0 / 890_000);
        }

        @Test
        void saysHowManyTimesTheirEvenShareThatIs() {
            assertThat(spend.lift()).isCloseTo(1.7753, within(0.0001)); // 0.8876 of it in 0.5 of the teams
        }

        @Test
        void saysWhatCutOfTheTwoComesToTheSame() {
            assertThat(spend.changeOfHolders(-0.1)).isCloseTo(-89_000.0 / 790_000, within(1e-15));
        }

        @Test
        void isHeldByFewAndBroad() {
            assertThat(spend.isHeldByFew(0.4, 1.5)).isTrue();
            assertThat(spend.isHeldByFew(0.9, 1.5)).isFalse();
            assertThat(spend.isHeldByFew(0.4, 1.8)).isFalse();
            assertThat(spend.isComplete()).isTrue();
            assertThat(spend.broad()).isTrue();
        }

        @Test
        void keepsWhatTheAskSays() {
            assertThat(spend.ask()).isEqualTo("save");
            assertThat(spend.metric()).isEqualTo("spend");
        }

        @Test
        void namesNobodyAsGrowingSinceNoNumberHasADay() {
            assertThat(spend.fastestGrowing()).isEmpty();
        }
    }

    @Nested
    class AmountsBeyondADouble {
        @Test
        void keepTheirShare() {
            AskConcentration spend = of(toAll(), spending("search", 1.7e308), spending("ads", 1.7e308));

            assertThat(spend.share()).isCloseTo(0.5, within(1e-12));
            assertThat(spend.lift()).isCloseTo(1, within(1e-12));
        }
    }

    @Nested
    class Holders {
        @ParameterizedTest(name = "{1} of {0} teams")
        @CsvSource({"1, 1", "2, 1", "3, 1", "4, 2", "5, 2", "6, 3", "7, 3", "8, 3", "12, 3"})
        void areHalfOfTheTeamsButAtLeastOneAndAtMostThree(int teams, int holders) {
            Team[] stating = IntStream.range(0, teams)
                    .mapToObj(i -> spending("team-" + (char) ('a' + i), 100 - i))
                    .toArray(Team[]::new);

            assertThat(of(toAll(), stating).holders())
                    .containsExactlyElementsOf(
                            List.of("team-a", "team-b", "team-c").subList(0, holders));
        }

        @Test
        void haveTwiceTheirEvenShareWithHalfOfItInThreeOfTwelveTeams() {
            Team[] twelve = IntStream.range(0, 12)
                    .mapToObj(i -> spending("team-" + (char) ('a' + i), i < 3 ? 150 : 50))
                    .toArray(Team[]::new);

            AskConcentration spend = of(toAll(), twelve);

            assertThat(spend.held()).isEqualTo(450);
            assertThat(spend.total()).isEqualTo(900);
            assertThat(spend.share()).isEqualTo(0.5);
            assertThat(spend.lift()).isEqualTo(2);
        }

        @Test
        void areTakenInTheOrderOfTheIdsIfTheyHoldTheSame() {
            assertThat(of(
                                    toAll(),
                                    spending("search", 100),
                                    spending("maps", 100),
                                    spending("ads", 100),
                                    spending("mail", 100))
                            .holders())
                    .containsExactly("ads", "mail");
        }

        @Test
        void areNotTeamsThatStateNothing() {
            Team another = Team.builder("ads")
                    .metrics(ImmutableMap.of("pages", TeamMetric.of(900)))
                    .build();

            AskConcentration spend = of(
                    toAll(),
                    spending("search", 10),
                    another,
                    Team.builder("maps").build());

            assertThat(spend.holders()).containsExactly("search");
            assertThat(spend.stating()).isEqualTo(1);
            assertThat(spend.asked()).isEqualTo(3);
        }

        @Test
        void areTakenFromTheAskedTeamsAlone() {
            AskConcentration spend = of(Recipients.of("mail", "maps"), fourTeams);

            assertThat(spend.holders()).containsExactly("mail");
            assertThat(spend.asked()).isEqualTo(2);
            assertThat(spend.held()).isEqualTo(60_000);
            assertThat(spend.total()).isEqualTo(100_000);
        }

        @Test
        void areThoseOfTheDay() {
            Team search = spending("search", ImmutableMap.of(parse("2026-08-03"), 10.0, parse("2026-08-04"), 900.0));

            AskConcentration spend = of(toAll(), search, spending("ads", 30));

            assertThat(spend.holders()).containsExactly("ads");
            assertThat(spend.total()).isEqualTo(40);
        }

        @Test
        void areNoneIfNoTeamStatesTheMetric() {
            AskConcentration spend = of(toAll(), Team.builder("ads").build());

            assertThat(spend.holders()).isEmpty();
            assertThat(spend.share()).isZero();
            assertThat(spend.lift()).isZero();
            assertThat(spend.changeOfHolders(-0.1)).isZero();
        }
    }

    @Nested
    class TotalOfZero {
        private final AskConcentration spend = of(toAll(), spending("search", 0), spending("ads", 0));

        @Test
        void isHeldByNobodyInParticular() {
            assertThat(spend.isHeldByFew(0.1, 0.1)).isFalse();
            assertThat(spend.holders()).containsExactly("ads");
            assertThat(spend.share()).isZero();
            assertThat(spend.lift()).isZero();
            assertThat(spend.changeOfHolders(-0.1)).isZero();
        }
    }

    @Nested
    class IsHeldByFew {
        @Test
        void needsTwoTeamsThatStateTheMetric() {
            assertThat(of(toAll(), spending("search", 410)).isHeldByFew(0, 0)).isFalse();
            assertThat(of(toAll(), spending("search", 410), spending("ads", 380))
                            .isHeldByFew(0, 0))
                    .isTrue();
        }

        @Test
        void needsHalfOfTheAskedTeams() {
            Team mail = Team.builder("mail").build();
            Team maps = Team.builder("maps").build();
            Team docs = Team.builder("docs").build();
            Team search = spending("search", 410);
            Team ads = spending("ads", 380);

            assertThat(of(toAll(), search, ads, mail, maps).isHeldByFew(0, 0)).isTrue();
            assertThat(of(toAll(), search, ads, mail, maps).isComplete()).isFalse();
            assertThat(of(toAll(), search, ads, mail, maps, docs).isHeldByFew(0, 0))
                    .isFalse();
        }

        @Test
        void isFalseIfTheAskNamesNoMetric() {
            AskConcentration spend = AskConcentration.of(
                    strategy(fourTeams), Ask.builder("save").to(toAll()).build(), TODAY);

            assertThat(spend.isHeldByFew(0, 0)).isFalse();
            assertThat(spend.metric()).isNull();
        }

        @Test
        void isFalseIfNobodyIsAsked() {
            Ask ask = Ask.builder("save").metric("spend").build();

            AskConcentration spend = AskConcentration.of(strategy(fourTeams), ask, TODAY);

            assertThat(spend.isHeldByFew(0, 0)).isFalse();
            assertThat(spend.asked()).isZero();
            assertThat(spend.broad()).isFalse();
        }
    }

    @Nested
    class Asked {
        @Test
        void countsATeamOnceThatIsNamedTwice() {
            AskConcentration spend = of(
                    Recipients.of("search", "search", "ads"),
                    spending("search", 1),
                    spending("ads", 1),
                    spending("mail", 1),
                    spending("maps", 1));

            assertThat(spend.asked()).isEqualTo(2);
            assertThat(spend.isComplete()).isTrue();
            assertThat(spend.broad()).isFalse();
        }
    }

    @Nested
    class Broad {
        @Test
        void isAnAskToEveryoneHoweverFew() {
            assertThat(of(toAll(), spending("ads", 1)).broad()).isTrue();
        }

        @Test
        void isAListOfMoreThanHalfOfFourTeams() {
            assertThat(of(Recipients.of("search", "ads", "mail"), fourTeams).broad())
                    .isTrue();
            assertThat(of(Recipients.of("search", "ads"), fourTeams).broad()).isFalse();
        }

        @Test
        void isNoListIfThereAreFewerThanFourTeams() {
            assertThat(of(Recipients.of("a", "b", "c"), spending("a", 1), spending("b", 1), spending("c", 1))
                            .broad())
                    .isFalse();
        }
    }

    @Nested
    class FastestGrowing {
        @Test
        void areThoseThatGrewMostInAmountAsManyAsTheHolders() {
            AskConcentration spend = of(
                    toAll(),
                    growing("search", 400, 410),
                    growing("ads", 300, 380),
                    growing("mail", 10, 60),
                    growing("maps", 39, 40));

            assertThat(spend.holders()).containsExactly("search", "ads");
            assertThat(spend.fastestGrowing()).containsExactly("ads", "mail"); // by 80 and 50; search by 10
        }

        @Test
        void areTakenInTheOrderOfTheIdsIfTheyGrewTheSame() {
            assertThat(of(toAll(), growing("search", 400, 410), growing("ads", 1, 11), growing("mail", 5, 15))
                            .fastestGrowing())
                    .containsExactly("ads");
        }

        @Test
        void areNotTeamsThatShrankOrStayed() {
            AskConcentration spend = of(
                    toAll(),
                    growing("search", 900, 410),
                    growing("ads", 380, 380),
                    growing("mail", 59, 60),
                    growing("maps", 41, 40));

            assertThat(spend.fastestGrowing()).containsExactly("mail");
        }

        @Test
        void areNoneUnlessEveryHolderStatesTheMetricByDay() {
            assertThat(of(
                                    toAll(),
                                    spending("search", 410),
                                    growing("ads", 300, 380),
                                    growing("mail", 10, 60),
                                    growing("maps", 39, 40))
                            .fastestGrowing())
                    .isEmpty();
        }

        @Test
        void leaveOutTheOthersThatDoNot() {
            assertThat(of(
                                    toAll(),
                                    growing("search", 400, 410),
                                    growing("ads", 300, 380),
                                    spending("mail", 60),
                                    growing("maps", 39, 40))
                            .fastestGrowing())
                    .containsExactly("ads", "search");
        }
    }

    @Nested
    @Group
    class Law {
        @Property
        void holdersHaveAtLeastTheirEvenShare(
                @ForAll @Size(min = 1, max = 15) List<@IntRange(max = 1000) Integer> amounts) {
            AskConcentration spend = of(toAll(), teams(amounts));

            assertThat(spend.share()).isBetween(0.0, 1.0);
            if (spend.total() > 0) {
                assertThat(spend.lift()).isGreaterThanOrEqualTo(1 - 1e-9);
                assertThat(spend.changeOfHolders(-0.1) * spend.held()).isCloseTo(-0.1 * spend.total(), within(1e-6));
            }
        }

        @Property
        void theOrderOfTheTeamsChangesNothing(
                @ForAll @Size(min = 1, max = 15) List<@IntRange(max = 5) Integer> amounts) {
            Team[] teams = teams(amounts);
            Team[] reversed = ImmutableList.copyOf(teams).reverse().toArray(Team[]::new);

            assertThat(of(toAll(), reversed)).isEqualTo(of(toAll(), teams));
        }

        private Team[] teams(List<Integer> amounts) {
            return IntStream.range(0, amounts.size())
                    .mapToObj(i -> spending("team-" + (char) ('a' + i), amounts.get(i)))
                    .toArray(Team[]::new);
        }
    }

    @Nested
    class Silent {
        private final Team silent = Team.builder("docs").build();
        private final Team later = spending("chat", ImmutableMap.of(TODAY.plusDays(1), 5.0));
        private final Strategy plan = strategy(silent, later, spending("ads", 9), spending("mail", 0));

        @Test
        void namesTheAskedTeamsWithoutTheMetricInOrder() {
            assertThat(silent(Ask.builder("save").to(toAll()).metric("spend"))).containsExactly("chat", "docs");
            assertThat(silent(
                            Ask.builder("save").to(Recipients.of("docs", "ads")).metric("spend")))
                    .containsExactly("docs");
        }

        @Test
        void namesAllThatAreAskedIfTheAskNamesNoMetric() {
            assertThat(silent(Ask.builder("save").to(Recipients.of("mail", "ads"))))
                    .containsExactly("ads", "mail");
        }

        @Test
        void namesNoneIfNobodyIsAsked() {
            assertThat(silent(Ask.builder("save").metric("spend"))).isEmpty();
            assertThat(AskConcentration.of(plan, Ask.builder("save").to(toAll()).build(), TODAY)
                            .silent(plan, TODAY))
                    .isEmpty();
        }

        private ImmutableList<String> silent(Ask.Builder builder) {
            Ask ask = builder.build();
            Strategy asking = plan.toBuilder().asks(ask).build();
            return AskConcentration.of(asking, ask, TODAY).silent(asking, TODAY);
        }
    }

    @Nested
    class Constructor {
        @Test
        void refusesHoldersOfMoreThanAll() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new AskConcentration(
                            "save", "spend", true, 2, 2, ImmutableList.of("ads"), 31, 30, ImmutableList.of()))
                    .withMessage("the holders have 31.0 of 30.0");
        }
    }

    private static Recipients toAll() {
        return Recipients.all();
    }

    private static AskConcentration of(Recipients to, Team... teams) {
        return AskConcentration.of(
                strategy(teams), Ask.builder("save").to(to).metric("spend").build(), TODAY);
    }

    private static Strategy strategy(Team... teams) {
        return Strategy.builder("fleet-cost")
                .organization(Organization.builder().teams(Arrays.asList(teams)).build())
                .build();
    }

    private static Team spending(String id, double spend) {
        return Team.builder(id)
                .metrics(ImmutableMap.of("spend", TeamMetric.of(spend)))
                .build();
    }

    private static Team growing(String id, double before, double now) {
        return spending(id, ImmutableMap.of(parse("2026-01-01"), before, parse("2026-08-01"), now));
    }

    private static Team spending(String id, ImmutableMap<LocalDate, Double> byDay) {
        return Team.builder(id)
                .metrics(ImmutableMap.of("spend", TeamMetric.of(byDay)))
                .build();
    }
}
