package org.planhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.testing.RealisticStrategies;

/** All slices together are the report, whatever the plan, its waivers and its baseline. */
class ReportSlicesProperties {
    @Provide
    Arbitrary<Strategy> plans() {
        return RealisticStrategies.asOf(LocalDate.of(2026, 8, 3));
    }

    @Property(tries = 150)
    void togetherAreTheReport(@ForAll("plans") Strategy drawn, @ForAll Random random) {
        HealthReport report = DrawnAudits.of(drawn, random).report();
        ReportSlices slices = ReportSlices.of(report);
        Set<Finding> findings = new HashSet<>();
        Set<Question> questions = new HashSet<>();
        Set<NextFix> fixes = new HashSet<>();
        for (Audience audience : slices.audiences()) {
            if (audience.kind() != Audience.Kind.NOBODY) {
                add(slices.slice(audience), report, findings, questions, fixes);
            }
        }
        ReportSlice nobody = slices.slice(Audience.nobody());
        Statistics.label("owned by nobody").collect(!nobody.findings().isEmpty());
        Statistics.label("questions").collect(!report.questions().isEmpty());
        assertThat(nobody.findings()).noneMatch(findings::contains);
        assertThat(nobody.questions()).noneMatch(questions::contains);
        assertThat(nobody.nextFixes()).noneMatch(fixes::contains);
        assertThat(nobody.unowned()).isEqualTo(nobody.findings().size());
        add(nobody, report, findings, questions, fixes);
        assertThat(findings).isEqualTo(ImmutableSet.copyOf(report.findings()));
        assertThat(questions).isEqualTo(ImmutableSet.copyOf(report.questions()));
        assertThat(fixes).isEqualTo(ImmutableSet.copyOf(report.nextFixes()));
    }

    private static void add(
            ReportSlice slice,
            HealthReport report,
            Set<Finding> findings,
            Set<Question> questions,
            Set<NextFix> fixes) {
        findings.addAll(slice.findings());
        questions.addAll(slice.questions());
        fixes.addAll(slice.nextFixes());
        assertThat(slice.findings()).isEqualTo(inOrder(report.findings(), slice.findings()));
        assertThat(slice.questions()).isEqualTo(inOrder(report.questions(), slice.questions()));
    }

    private static <T> List<T> inOrder(List<T> all, List<T> some) {
        Set<T> wanted = new HashSet<>(some);
        return all.stream().filter(wanted::contains).toList();
    }

    @Property(tries = 100)
    void ofAPersonOrGroupHasThoseOfItsTeams(@ForAll("plans") Strategy drawn, @ForAll Random random) {
        ReportSlices slices = ReportSlices.of(DrawnAudits.of(drawn, random).report());
        for (Team team : drawn.teams()) {
            ReportSlice own = slices.slice(Audience.team(team.id()));
            List<Audience> over = ImmutableList.copyOf(
                    EntityOwners.of(drawn).ofTeam(team.id()).asList());
            for (Audience audience : over) {
                ReportSlice whole = slices.slice(audience);
                assertThat(whole.findings()).containsAll(own.findings());
                assertThat(whole.questions()).containsAll(own.questions());
                assertThat(whole.actions().stream().map(ActionItem::what))
                        .containsAll(
                                own.actions().stream().map(ActionItem::what).toList());
            }
        }
    }

    @Property(tries = 100)
    void fixEachOpenFindingOnceAndByDate(@ForAll("plans") Strategy drawn, @ForAll Random random) {
        HealthReport report = DrawnAudits.of(drawn, random).report();
        ReportSlices slices = ReportSlices.of(report);
        for (Audience audience : slices.audiences()) {
            ReportSlice slice = slices.slice(audience);
            assertThat(slice.actions().stream().flatMap(action -> action.findings().stream()))
                    .containsExactlyInAnyOrderElementsOf(slice.findings().stream()
                            .filter(finding -> finding.outcome() == Outcome.VIOLATED)
                            .filter(finding -> !ReportSlice.isAccepted(report, finding))
                            .toList());
            List<LocalDate> days = slice.actions().stream()
                    .map(action -> action.by() == null ? LocalDate.MAX : action.by())
                    .toList();
            assertThat(days).isSorted();
            assertThat(slice.days().stream().flatMap(day -> day.actions().stream()))
                    .containsExactlyElementsOf(slice.actions());
            assertThat(slices.named(audience.toString())).contains(audience);
        }
    }
}
