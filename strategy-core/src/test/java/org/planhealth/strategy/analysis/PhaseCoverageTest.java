package org.planhealth.strategy.analysis;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.DateRange;
import org.planhealth.strategy.Horizon;
import org.planhealth.strategy.Phase;
import org.planhealth.strategy.Strategy;

/** The days of a horizon that lie in no phase. */
class PhaseCoverageTest {
    private static final Horizon YEAR = Horizon.builder()
            .start(parse("2026-01-01"))
            .end(parse("2026-12-31"))
            .build();

    private static Phase phase(String id, @Nullable String start, @Nullable String end) {
        return Phase.builder(id)
                .start(start == null ? null : parse(start))
                .end(end == null ? null : parse(end))
                .build();
    }

    private static PhaseCoverage of(@Nullable Horizon horizon, Phase... phases) {
        return Iterables.getOnlyElement(PhaseCoverage.all(Strategy.builder("fleet")
                .horizon(horizon)
                .phases(List.of(phases))
                .build()));
    }

    private static DateRange days(String start, String end) {
        return new DateRange(parse(start), parse(end));
    }

    @Test
    void hasNoGapWhereOnePhaseFollowsTheOther() {
        assertThat(of(YEAR, phase("b", "2026-07-01", "2027-06-30"), phase("a", "2025-07-01", "2026-06-30"))
                        .gaps())
                .isEmpty();
    }

    @Test
    void hasTheGapsBeforeBetweenAndAfterThePhases() {
        PhaseCoverage coverage =
                of(YEAR, phase("a", "2026-02-01", "2026-03-31"), phase("b", "2026-05-01", "2026-12-30"));

        assertThat(coverage.gaps())
                .containsExactly(
                        days("2026-01-01", "2026-01-31"),
                        days("2026-04-01", "2026-04-30"),
                        days("2026-12-31", "2026-12-31"));
        assertThat(coverage.gapsOver(29)).containsExactly("2026-01-01 to 2026-01-31", "2026-04-01 to 2026-04-30");
        assertThat(coverage.daysInGapsOver(29)).isEqualTo(61);
        assertThat(coverage.isOpenFor(30)).isTrue();
        assertThat(coverage.isOpenFor(31)).isFalse();
    }

    @Test
    void ignoresAPhaseWithinAnother() {
        assertThat(of(YEAR, phase("a", "2026-01-01", "2026-11-30"), phase("b", "2026-02-01", "2026-02-28"))
                        .gaps())
                .containsExactly(days("2026-12-01", "2026-12-31"));
    }

    @Test
    void isAllOfTheHorizonIfThePhasesLieOutsideOfIt() {
        assertThat(of(YEAR, phase("a", "2025-01-01", "2025-12-31"), phase("b", "2027-01-01", "2027-12-31"))
                        .gaps())
                .containsExactly(days("2026-01-01", "2026-12-31"));
    }

    @Test
    void namesPhasesThatLackADateAndCountsThemNowhere() {
        PhaseCoverage coverage = of(YEAR, phase("a", "2026-01-01", null), phase("b", null, "2026-12-31"));

        assertThat(coverage.undated()).extracting(Phase::id).containsExactly("a", "b");
        assertThat(coverage.isDated()).isFalse();
        assertThat(coverage.gaps()).containsExactly(days("2026-01-01", "2026-12-31"));
    }

    @Test
    void isNotBoundedByAHorizonThatLacksADate() {
        Phase all = phase("a", "2026-01-01", "2026-12-31");

        assertThat(of(YEAR, all).bounded()).isTrue();
        assertThat(ImmutableList.of(
                        of(null, all),
                        of(YEAR.toBuilder().start(null).build(), all),
                        of(YEAR.toBuilder().end(null).build(), all)))
                .allSatisfy(coverage -> {
                    assertThat(coverage.bounded()).isFalse();
                    assertThat(coverage.gaps()).isEmpty();
                });
    }

    @Test
    void isNoneWithoutPhases() {
        assertThat(PhaseCoverage.all(Strategy.builder("fleet").horizon(YEAR).build()))
                .isEmpty();
        assertThat(PhaseCoverage.all(Strategy.builder("fleet").phases(List.of()).build()))
                .isEmpty();
    }
}
