package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.planhealth.rules.profile.Profile;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.testing.RealisticStrategies;

/** What holds of baselines and differences whatever the plans are. */
class BaselineProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);

    private final PlanHealth health = PlanHealth.standard().withProfile(Profile.recommended());

    @Provide
    Arbitrary<Strategy> plans() {
        return RealisticStrategies.asOf(TODAY);
    }

    private static ImmutableList<ScoreChange> changes(HealthDiff diff) {
        return Stream.of(diff.delivery(), diff.plan()).filter(Objects::nonNull).collect(toImmutableList());
    }

    private static ImmutableSet<String> fingerprints(Iterable<Finding> findings) {
        return Stream.of(findings)
                .flatMap(all -> Streams.stream(all))
                .map(Finding::fingerprint)
                .collect(toImmutableSet());
    }

    @Property(tries = 150)
    void aPlanDoesNotDifferFromItself(@ForAll("plans") Strategy plan) {
        HealthDiff diff = health.diff(health.audit(plan, TODAY), plan, TODAY);
        assertThat(diff.added()).isEmpty();
        assertThat(diff.fixed()).isEmpty();
        assertThat(diff.changed()).isEmpty();
        assertThat(diff.restated()).isEmpty();
        for (ScoreChange change : changes(diff)) {
            assertThat(change.total()).isZero();
            assertThat(change.byRestating()).isZero();
        }
    }

    @Property(tries = 100)
    void whatWasIsFixedOrKeptAndTheCausesAddUp(@ForAll("plans") Strategy older, @ForAll("plans") Strategy newer) {
        HealthDiff diff = health.diff(health.audit(older, TODAY.minusDays(60)), newer, TODAY);
        assertThat(Stream.of(diff.fixed(), diff.kept())
                        .flatMap(all -> all.stream())
                        .map(Finding::fingerprint))
                .containsExactlyInAnyOrderElementsOf(fingerprints(diff.older().findings()));
        assertThat(Stream.of(diff.added(), diff.kept()).flatMap(all -> all.stream()))
                .containsExactlyInAnyOrderElementsOf(diff.newer().findings());
        for (ScoreChange change : changes(diff)) {
            assertThat(change.byRules().add(change.byTime()).add(change.byPlan()))
                    .isEqualByComparingTo(change.total());
        }
    }

    @Property(tries = 100)
    void aBaselineHidesWhatWasThereAndNothingElse(@ForAll("plans") Strategy older, @ForAll("plans") Strategy newer) {
        HealthReport before = health.audit(older, TODAY);
        Baseline baseline = Baseline.none().accept(before);
        assertThat(BaselineReader.create().read(baseline.toJson(), "baseline.json"))
                .isEqualTo(baseline);
        assertThat(health.withBaseline(baseline).audit(older, TODAY).newFindings())
                .isEmpty();

        HealthReport after = health.withBaseline(baseline).audit(newer, TODAY);
        ImmutableSet<String> held =
                after.baseline().held().stream().map(Baseline.Entry::finding).collect(toImmutableSet());
        for (Finding finding : after.findings()) {
            if (finding.isOpen()) {
                Optional<Finding> known = before.findings().stream()
                        .filter(old -> old.isOpen()
                                && old.rule().equals(finding.rule())
                                && old.subjects().equals(finding.subjects()))
                        .findFirst();
                boolean accepted = known.filter(old -> old.severity().compareTo(finding.severity()) >= 0)
                        .filter(old -> old.outcome() == Outcome.VIOLATED
                                || finding.outcome() == Outcome.MISSING
                                || finding.severity() != Severity.CRITICAL)
                        .isPresent();
                assertThat(after.newFindings().contains(finding))
                        .as(finding.fingerprint())
                        .isEqualTo(!accepted);
                assertThat(held.contains(finding.fingerprint())).isEqualTo(known.isPresent());
            }
        }
        assertThat(baseline.entries()).containsAll(baseline.prune(after).entries());
    }
}
