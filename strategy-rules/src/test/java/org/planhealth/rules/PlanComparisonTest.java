package org.planhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.planhealth.rules.PlanComparison.PersonRoles;
import org.planhealth.rules.PlanComparison.Role;
import org.planhealth.rules.PlanComparison.SharedPerson;
import org.planhealth.rules.PlanComparison.SharedRule;
import org.planhealth.rules.PlanComparison.SharedTeam;
import org.planhealth.rules.PlanComparison.TeamWork;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.StrategyStatus;
import org.planhealth.strategy.io.StrategyReader;
import org.planhealth.strategy.io.StrategyWriter;
import org.planhealth.strategy.testing.RealisticStrategies;

class PlanComparisonTest {
    private static final PlanHealth HEALTH = PlanHealth.standard();
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);
    private static final String TEAMS = """
            organization: {teams: [{id: payments, leader: Ines Roth}, {id: mobile, leader: Tom}, {id: idle, leader: Ada}]}
            """;

    private static HealthReport audit(String id, String rest) {
        return HEALTH.audit(
                StrategyReader.create()
                        .read(
                                "apiVersion: planhealth/v1\nkind: Strategy\nid: " + id + "\ntitle: The plan " + id
                                        + "\n" + rest,
                                id + ".yaml"),
                TODAY);
    }

    private static Set<String> violated(HealthReport report) {
        return report.rules().stream()
                .filter(ended -> ended.outcome() == Outcome.VIOLATED)
                .map(RuleOutcome::id)
                .collect(Collectors.toSet());
    }

    private static List<String> rules(PlanComparison comparison) {
        return comparison.rules().stream().map(rule -> rule.rule().id()).toList();
    }

    @Example
    void tellsWhatEachPlanWantsOfATeam() {
        HealthReport cost = audit("cost", TEAMS + """
                initiatives:
                  - {id: move, owner: payments, contributors: [mobile, payments], adopters: [mobile]}
                  - {id: tidy, owner: mobile, stage: done}
                  - {id: sort, rollout: {teams: [{team: payments, total: 3, done: 3}, {team: mobile, total: 3, done: 1}]}}
                asks: [{id: all-save, to: all}, {id: help, to: [payments]}, {id: no, to: [payments], state: declined}]
                """);
        HealthReport speed = audit("speed", TEAMS + "initiatives: [{id: run, owner: payments}]\n");

        assertThat(PlanComparison.of(List.of(cost, speed)).teams())
                .containsExactly(new SharedTeam(
                        "payments",
                        PlanComparison.worstFirst(List.of(cost, speed)).indexOf(cost) == 0
                                ? ImmutableList.of(new TeamWork("cost", 1, 0, 0, 2), new TeamWork("speed", 1, 0, 0, 0))
                                : ImmutableList.of(
                                        new TeamWork("speed", 1, 0, 0, 0), new TeamWork("cost", 1, 0, 0, 2))));
        assertThat(PlanComparison.of(List.of(cost, audit("other", TEAMS + "asks: [{id: a, to: all}]\n")))
                        .teams())
                .extracting(SharedTeam::team)
                .containsExactly("mobile", "payments", "idle");
    }

    @Example
    void knowsPeopleByNameWhateverTheirCapitals() {
        HealthReport cost = audit("cost", TEAMS + """
                owner: Ines  roth
                sponsor: {person: TBD}
                initiatives: [{id: move, owner: payments}]
                """);
        HealthReport speed = audit("speed", """
                sponsor: {person: Ines Roth}
                programManager: Ines Roth
                owner: tbd
                risks: [{id: late, owner: Ada}]
                """);

        assertThat(PlanComparison.of(List.of(speed, cost)).people())
                .singleElement()
                .satisfies(person -> {
                    assertThat(person.name()).isEqualTo("Ines Roth");
                    assertThat(person.plans())
                            .containsExactlyInAnyOrder(
                                    new PersonRoles("cost", ImmutableList.of(Role.OWNER, Role.TEAM_LEADER)),
                                    new PersonRoles("speed", ImmutableList.of(Role.SPONSOR, Role.PROGRAM_MANAGER)));
                });
    }

    @Example
    void takesNeitherATeamNorAPlaceholderForAPerson() {
        String rest = "owner: TBD\n" + TEAMS + "risks: [{id: late, owner: mobile}, {id: dear, owner: tom}]\n";

        assertThat(PlanComparison.of(List.of(audit("cost", rest), audit("speed", rest)))
                        .people())
                .containsExactly(new SharedPerson(
                        "tom",
                        ImmutableList.of(
                                new PersonRoles("cost", ImmutableList.of(Role.RISK_OWNER)),
                                new PersonRoles("speed", ImmutableList.of(Role.RISK_OWNER)))));
    }

    @Example
    void countsRulesThatSeveralPlansViolate() {
        HealthReport a =
                audit("a", "initiatives: [{id: x, start: 2026-01-05, stage: early, forecastEnd: 2026-02-06}]\n");
        HealthReport b = audit("b", "");
        PlanComparison comparison = PlanComparison.of(List.of(a, b));

        assertThat(violated(a)).contains("overdue-work").isNotEqualTo(violated(b));
        assertThat(rules(comparison))
                .contains("missing-north-star")
                .containsExactlyInAnyOrderElementsOf(Sets.intersection(violated(a), violated(b)));
        assertThat(comparison.rules()).allMatch(rule -> rule.plans().size() == 2);
        assertThat(comparison.open()).isEqualTo(2);
    }

    @Example
    void leavesOutClosedPlans() {
        HealthReport closed = audit("a", "status: abandoned\nowner: Ines Roth\n");
        PlanComparison comparison = PlanComparison.of(List.of(closed, audit("b", "owner: Ines Roth\n")));

        assertThat(closed.verdict()).isEqualTo(Verdict.CLOSED);
        assertThat(closed.strategy().status()).isEqualTo(StrategyStatus.ABANDONED);
        assertThat(comparison.reports()).last().isSameAs(closed);
        assertThat(comparison.isSharingNothing()).isTrue();
        assertThat(comparison.open()).isEqualTo(1);
    }

    @Example
    void ordersPlansByVerdictThenByGateAndScores() {
        HealthReport closed = audit("z", "status: abandoned\n");
        List<HealthReport> samples = Stream.of(
                        Verdict.ON_COURSE,
                        Verdict.NOT_STARTED,
                        Verdict.CANNOT_TELL,
                        Verdict.AT_RISK,
                        Verdict.OFF_COURSE)
                .map(verdict -> SampleReport.of().verdict(verdict).build())
                .toList();
        List<HealthReport> all =
                Stream.concat(Stream.of(closed), samples.stream()).toList();

        assertThat(PlanComparison.worstFirst(all))
                .extracting(HealthReport::verdict)
                .containsExactly(
                        Verdict.OFF_COURSE,
                        Verdict.AT_RISK,
                        Verdict.CANNOT_TELL,
                        Verdict.NOT_STARTED,
                        Verdict.ON_COURSE,
                        Verdict.CLOSED);
        assertThat(PlanComparison.of(List.of()).reports()).isEmpty();
    }

    @Provide
    Arbitrary<List<Strategy>> plans() {
        return RealisticStrategies.asOf(TODAY).list().ofMinSize(2).ofMaxSize(5);
    }

    @Property(tries = 15)
    void isTheSameInEveryOrderAndSharesWhatSeveralHave(@ForAll("plans") List<Strategy> drawn, @ForAll Random random) {
        List<HealthReport> reports = new ArrayList<>(IntStream.range(0, drawn.size())
                .mapToObj(index -> HEALTH.audit(renamed(drawn.get(index), "plan-" + index), TODAY))
                .toList());
        PlanComparison comparison = PlanComparison.of(reports);
        Collections.shuffle(reports, random);

        assertThat(PlanComparison.of(reports)).isEqualTo(comparison);
        assertThat(comparison.reports()).containsExactlyInAnyOrderElementsOf(reports);
        assertThat(Stream.of(
                                comparison.teams().stream()
                                        .map(team -> team.plans().stream()
                                                .map(TeamWork::plan)
                                                .toList()),
                                comparison.people().stream()
                                        .map(person -> person.plans().stream()
                                                .map(PersonRoles::plan)
                                                .toList()),
                                comparison.rules().stream().map(rule -> List.copyOf(rule.plans())))
                        .flatMap(shared -> shared))
                .allSatisfy(plans -> {
                    assertThat(plans).hasSizeGreaterThan(1).doesNotHaveDuplicates();
                    assertThat(comparison.reports().stream()
                                    .map(report -> report.strategy().id())
                                    .filter(plans::contains))
                            .containsExactlyElementsOf(plans);
                });
        assertThat(comparison.teams()).extracting(SharedTeam::team).doesNotHaveDuplicates();
        assertThat(comparison.people()).extracting(SharedPerson::name).doesNotHaveDuplicates();
        assertThat(comparison.rules()).extracting(SharedRule::rule).doesNotHaveDuplicates();
        assertThat(comparison.teams().stream().flatMap(team -> team.plans().stream()))
                .allMatch(work -> work.size() > 0);
    }

    private static Strategy renamed(Strategy plan, String id) {
        return StrategyReader.create()
                .read(StrategyWriter.create().toYaml(plan).replaceFirst("(?m)^id: .*$", "id: " + id), id);
    }
}
