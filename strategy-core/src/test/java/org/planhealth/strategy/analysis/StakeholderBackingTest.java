package org.planhealth.strategy.analysis;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planhealth.strategy.Stakeholder;
import org.planhealth.strategy.StakeholderCommitment;
import org.planhealth.strategy.StakeholderKind;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.analysis.StakeholderBacking.Side;

class StakeholderBackingTest {
    private static final LocalDate TODAY = parse("2026-08-03");

    private static StakeholderBacking of(Stakeholder... stakeholders) {
        return StakeholderBacking.of(
                Strategy.builder("fleet-cost").stakeholders(stakeholders).build(), TODAY);
    }

    private static Stakeholder[] committed(StakeholderKind... kinds) {
        return IntStream.range(0, kinds.length)
                .mapToObj(i -> Stakeholder.builder("stakeholder-" + i)
                        .kind(kinds[i])
                        .commitment(StakeholderCommitment.COMMITTED)
                        .build())
                .toArray(Stakeholder[]::new);
    }

    @Test
    void missesAllSidesWithoutStakeholders() {
        StakeholderBacking nobody =
                StakeholderBacking.of(Strategy.builder("fleet-cost").build(), TODAY);

        assertThat(nobody.missing()).containsExactly(Side.USER, Side.LEADER, Side.PEER);
        assertThat(nobody.missingInWords()).containsExactly("user", "leader", "peer or dependency");
        assertThat(nobody.share()).isEqualTo(1);
        assertThat(of()).isEqualTo(nobody);
    }

    @ParameterizedTest
    @EnumSource(names = {"PEER", "DEPENDENCY"})
    void takesAPeerOrADependencyForOneSide(StakeholderKind kind) {
        StakeholderBacking backing = of(committed(kind));

        assertThat(backing.missing()).containsExactly(Side.USER, Side.LEADER);
        assertThat(backing.share()).isEqualTo(2 / 3.0, within(1e-12));
    }

    @Test
    void isCompleteWithOneOfEachSide() {
        StakeholderBacking backing = of(committed(StakeholderKind.USER, StakeholderKind.LEADER, StakeholderKind.PEER));

        assertThat(backing.isIncomplete()).isFalse();
        assertThat(backing.share()).isZero();
    }

    @ParameterizedTest
    @EnumSource(StakeholderCommitment.class)
    void countsOnlyWhoIsCommitted(StakeholderCommitment commitment) {
        StakeholderBacking backing = of(Stakeholder.builder("ads")
                .kind(StakeholderKind.USER)
                .commitment(commitment)
                .build());

        assertThat(backing.missing().contains(Side.USER)).isEqualTo(commitment != StakeholderCommitment.COMMITTED);
    }

    @Test
    void doesNotCountACommitmentOfLaterOrOfNoKind() {
        Stakeholder user = committed(StakeholderKind.USER)[0];

        assertThat(of(user.toBuilder().date(TODAY).build()).missing()).doesNotContain(Side.USER);
        assertThat(of(user.toBuilder().date(TODAY.plusDays(1)).build()).missing())
                .contains(Side.USER);
        assertThat(of(user.toBuilder().kind(null).build()).missing()).hasSize(3);
    }
}
