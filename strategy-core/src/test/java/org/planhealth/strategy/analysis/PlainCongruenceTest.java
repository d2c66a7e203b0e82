package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Channel;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.TeamPair;
import org.planhealth.strategy.testing.Renaming;
import org.planhealth.strategy.testing.ValidStrategies;

class PlainCongruenceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);

    private final Initiative moveJobs = Initiative.builder("move-jobs")
            .owner("platform")
            .adopters("ads", "mail")
            .dependsOn(Dependency.builder("new-scheduler").build())
            .build();
    private final Initiative newScheduler =
            Initiative.builder("new-scheduler").owner("infra").build();

    /** Platform, ads and mail are tied to each other (3 pairs), and each of them to infra (3 more). */
    @Nested
    class WorkedExample {
        private final PlainCongruence congruence = congruence(
                Channel.builder(TeamPair.of("platform", "ads")).cadenceDays(90).build(), // 1, however seldom
                Channel.builder(TeamPair.of("platform", "ads")).cadenceDays(7).build(), // the same pair
                Channel.builder(TeamPair.of("infra", "platform")).since(TODAY).build(), // 2
                Channel.builder(TeamPair.of("infra", "mail"))
                        .since(TODAY.plusDays(1)) // not yet
                        .build(),
                Channel.builder(TeamPair.of("platform", "search")).build()); // not required

        @Test
        void isTwoOfSix() {
            assertThat(congruence.value()).contains(2 / 6.0);
        }

        @Test
        void namesThePairsInOrder() {
            assertThat(ids(congruence.required()))
                    .containsExactly(
                            "ads+infra", "ads+mail", "ads+platform", "infra+mail", "infra+platform", "mail+platform");
            assertThat(ids(congruence.missing()))
                    .containsExactly("ads+infra", "ads+mail", "infra+mail", "mail+platform");
        }

        @Test
        void asksForMoreThanTheRolesDo() {
            assertThat(MustTalk.of(plan()))
                    .extracting(required -> required.pair().id())
                    .containsExactly("ads+platform", "mail+platform");
        }
    }

    @Nested
    class Value {
        @Test
        void isEmptyIfNoPairIsRequired() {
            assertThat(PlainCongruence.of(Strategy.builder("fleet-cost").build(), TODAY)
                            .orElseThrow()
                            .value())
                    .isEmpty();
        }

        @Test
        void isZeroWithoutChannels() {
            assertThat(congruence().value()).contains(0.0);
            assertThat(PlainCongruence.of(
                                    Strategy.builder("fleet-cost")
                                            .initiatives(moveJobs)
                                            .build(),
                                    TODAY)
                            .orElseThrow()
                            .value())
                    .contains(0.0);
        }
    }

    @Nested
    @Group
    class Law {
        @Property(tries = 300)
        void bothFormsAreSharesThatAgreeWithWhatIsMissing(@ForAll("strategies") Strategy strategy) {
            PlainCongruence plain = plain(strategy);
            Congruence byRole = Congruence.of(strategy, TODAY, 14, 14);

            plain.value()
                    .ifPresent(value -> assertThat(value)
                            .isBetween(0.0, 1.0)
                            .isCloseTo(
                                    1
                                            - plain.missing().size()
                                                    / (double) plain.required().size(),
                                    within(1e-9)));
            byRole.value().ifPresent(value -> assertThat(value).isBetween(0.0, 1.0));
            assertThat(plain.required()).containsAll(plain.missing()).isSorted();
        }

        @Property(tries = 300)
        void whoMustTalkByRoleIsAPairOfThePlainFormToo(@ForAll("strategies") Strategy strategy) {
            assertThat(plain(strategy).required())
                    .containsAll(
                            MustTalk.of(strategy).stream().map(MustTalk::pair).toList());
        }

        @Property(tries = 300)
        void oneMoreChannelNeverLowersEither(
                @ForAll("strategies") Strategy strategy,
                @ForAll @IntRange(max = 100) int which,
                @ForAll @IntRange(min = 1, max = 30) int cadence) {
            PlainCongruence before = plain(strategy);
            Assume.that(!before.required().isEmpty());
            TeamPair pair = before.required().get(which % before.required().size());
            Strategy connected =
                    with(strategy, Channel.builder(pair).cadenceDays(cadence).build());

            PlainCongruence after = plain(connected);

            assertThat(after.missing())
                    .isEqualTo(before.missing().stream()
                            .filter(other -> !other.equals(pair))
                            .toList());
            assertThat(after.value().orElseThrow())
                    .isGreaterThanOrEqualTo(before.value().orElseThrow());
            assertThat(Congruence.of(connected, TODAY, 14, 14).value().orElse(1.0))
                    .isGreaterThanOrEqualTo(
                            Congruence.of(strategy, TODAY, 14, 14).value().orElse(1.0));
        }

        @Property(tries = 300)
        void otherIdsChangeNothing(@ForAll("strategies") Strategy strategy) {
            Strategy renamed = Renaming.of(strategy, PlainCongruenceTest::backwards);

            assertThat(plain(renamed).value()).isEqualTo(plain(strategy).value());
            assertThat(plain(renamed).missing())
                    .containsExactlyInAnyOrderElementsOf(plain(strategy).missing().stream()
                            .map(pair -> TeamPair.of(backwards(pair.first()), backwards(pair.second())))
                            .toList());
            assertThat(Congruence.of(renamed, TODAY, 14, 14).value())
                    .isEqualTo(Congruence.of(strategy, TODAY, 14, 14).value());
        }

        @Provide
        Arbitrary<Strategy> strategies() {
            return ValidStrategies.any();
        }

        private static PlainCongruence plain(Strategy strategy) {
            return PlainCongruence.of(strategy, TODAY).orElseThrow();
        }
    }

    private PlainCongruence congruence(Channel... channels) {
        return PlainCongruence.of(plan(channels), TODAY).orElseThrow();
    }

    private Strategy plan(Channel... channels) {
        return Strategy.builder("fleet-cost")
                .organization(Organization.builder().channels(channels).build())
                .initiatives(moveJobs, newScheduler)
                .build();
    }

    private static Strategy with(Strategy strategy, Channel channel) {
        Organization.Builder organization =
                strategy.organization() == null ? Organization.builder() : strategy.organization().toBuilder();
        ImmutableList.Builder<Channel> channels =
                ImmutableList.<Channel>builder().add(channel);
        if (strategy.organization() != null && strategy.organization().channels() != null) {
            channels.addAll(strategy.organization().channels());
        }
        return strategy.toBuilder()
                .organization(organization.channels(channels.build()).build())
                .build();
    }

    private static String backwards(String id) {
        return "x-" + new StringBuilder(id).reverse();
    }

    private static ImmutableList<String> ids(ImmutableList<TeamPair> pairs) {
        return pairs.stream().map(TeamPair::id).collect(toImmutableList());
    }
}
