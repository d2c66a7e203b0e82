package org.planhealth.strategy.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Channel;
import org.planhealth.strategy.ChannelMode;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Onboarding;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.TeamPair;

class CongruenceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);

    /** Sixteen pairs, all of them with the platform team, of which ten have what they need. */
    @Nested
    class WorkedExample {
        private final Initiative newIndex = Initiative.builder("new-index")
                .owner("platform")
                .contributors("infra", "data", "network", "storage")
                .build();
        private final Initiative moveJobs = Initiative.builder("move-jobs")
                .owner("platform")
                .adopters("ads", "mail", "maps", "docs", "chat", "news", "shop", "play")
                .build();
        private final Initiative cheapQueries = Initiative.builder("cheap-queries")
                .owner("platform")
                .adopters("video", "photos", "music", "books")
                .onboarding(Onboarding.builder()
                        .documentation("wiki")
                        .workshops("weekly")
                        .build())
                .build();

        private final Congruence congruence = Congruence.of(
                Strategy.builder("fleet-cost")
                        .organization(Organization.builder()
                                .channels(
                                        withPlatform("infra").cadenceDays(7).build(), // 1
                                        withPlatform("data").cadenceDays(14).build(), // 2
                                        withPlatform("network").cadenceDays(15).build(), // too seldom
                                        withPlatform("storage") // a service does not do for building together
                                                .mode(ChannelMode.X_AS_A_SERVICE)
                                                .build(),
                                        withPlatform("ads").cadenceDays(1).build(), // 3
                                        withPlatform("mail").cadenceDays(14).build(), // 4
                                        withPlatform("maps") // 5
                                                .mode(ChannelMode.X_AS_A_SERVICE)
                                                .build(),
                                        withPlatform("docs") // 6
                                                .mode(ChannelMode.X_AS_A_SERVICE)
                                                .cadenceDays(90)
                                                .build(),
                                        withPlatform("chat").cadenceDays(32).build(), // too seldom
                                        withPlatform("news") // nobody says how often
                                                .mode(ChannelMode.COLLABORATION)
                                                .build())
                                .build()) // shop and play have no channel; 7 to 10 are guided and need none
                        .initiatives(newIndex, moveJobs, cheapQueries)
                        .build(),
                TODAY,
                14,
                31);

        @Test
        void isTenOfSixteen() {
            assertThat(congruence.required()).hasSize(16);
            assertThat(congruence.value()).contains(0.625);
        }

        @Test
        void namesTheSixPairsThatDoNotTalkInOrder() {
            assertThat(congruence.missing())
                    .extracting(required -> required.pair().id())
                    .containsExactly(
                            "chat+platform",
                            "network+platform",
                            "news+platform",
                            "platform+play",
                            "platform+shop",
                            "platform+storage");
        }

        @Test
        void ordersThePairsThatMustTalk() {
            assertThat(congruence.required()).extracting(MustTalk::pair).isSorted();
        }

        private static Channel.Builder withPlatform(String team) {
            return Channel.builder(TeamPair.of("platform", team));
        }
    }

    @Nested
    class Value {
        private final Initiative moveJobs = Initiative.builder("move-jobs")
                .owner("platform")
                .adopters("ads")
                .build();

        @Test
        void isEmptyIfNoPairMustTalk() {
            assertThat(Congruence.of(Strategy.builder("fleet-cost").build(), TODAY, 14, 14)
                            .value())
                    .isEmpty();
        }

        @Test
        void isZeroWithoutAnOrganization() {
            Strategy plan = Strategy.builder("fleet-cost").initiatives(moveJobs).build();

            assertThat(Congruence.of(plan, TODAY, 14, 14).value()).contains(0.0);
        }

        @Test
        void isZeroIfTheOrganizationStatesNoChannels() {
            Strategy plan = Strategy.builder("fleet-cost")
                    .organization(Organization.builder().build())
                    .initiatives(moveJobs)
                    .build();

            assertThat(Congruence.of(plan, TODAY, 14, 14).value()).contains(0.0);
        }

        @Test
        void isOneIfAllTalkAsOftenAsIsAsked() {
            Strategy plan = Strategy.builder("fleet-cost")
                    .organization(Organization.builder()
                            .channels(Channel.builder(TeamPair.of("ads", "platform"))
                                    .cadenceDays(30)
                                    .build())
                            .build())
                    .initiatives(moveJobs)
                    .build();

            assertThat(Congruence.of(plan, TODAY, 30, 30).value()).contains(1.0);
            assertThat(Congruence.of(plan, TODAY, 29, 29).value()).contains(0.0);
        }

        @Test
        void countsNoChannelThatBeginsLater() {
            Strategy plan = Strategy.builder("fleet-cost")
                    .organization(Organization.builder()
                            .channels(Channel.builder(TeamPair.of("ads", "platform"))
                                    .cadenceDays(7)
                                    .since(TODAY)
                                    .build())
                            .build())
                    .initiatives(moveJobs)
                    .build();

            assertThat(Congruence.of(plan, TODAY, 14, 14).value()).contains(1.0);
            assertThat(Congruence.of(plan, TODAY.minusDays(1), 14, 14).value()).contains(0.0);
        }
    }
}
