package org.planhealth.rules.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.planhealth.rules.ExamplePlan;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.Verdict;
import org.planhealth.rules.profile.Profile;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.StrategyReader;
import org.planhealth.strategy.testing.RealisticStrategies;

/**
 * To leave out a fact never raises a floor, and if it raises Delivery or Plan, the evidence of that falls, whatever the rules
 * make of it; {@link OmissionCheck} asks it of each rule alone.
 *
 * <p>It holds for all facts but declarations, which make a rule apply at all; each of these is listed with a reason.
 */
class RemovalProperties {
    private static final LocalDate DAY = LocalDate.of(2026, 8, 3);

    private static final ImmutableSortedMap<String, String> DECLARATIONS =
            ImmutableSortedMap.<String, String>naturalOrder()
                    .put("Ask.change", "an ask that states no change asks for nothing to share out")
                    .put("Ask.to", "an ask that is to nobody asks for nothing")
                    .put("Budget.planned", "costs that nobody planned have not grown")
                    .put("Component.dependsOn", "what depends on what makes two teams coordinate")
                    .put("Component.owners", "who owns a component makes two teams coordinate")
                    .put("Indicator.role", "an indicator is a guardrail only if the plan says so")
                    .put("Initiative.adopters", "an adopter is one more team that has to move")
                    .put("Initiative.contributors", "a contributor is one more team to coordinate with")
                    .put("Initiative.dependsOn", "work that nothing waits for counts for itself alone")
                    .put("Initiative.milestones", "a milestone that the plan does not have is not overdue")
                    .put("Initiative.requiresIncentive", "work that requires no incentive fights none")
                    .put("Initiative.rollout", "without a rollout there is no work of many teams to follow")
                    .put("Milestone.due", "a milestone without a due date is not overdue")
                    .put("Objective.keyResults", "an objective is not a key result that is behind")
                    .put("Organization.components", "what depends on what makes two teams coordinate")
                    .put("Rollout.teams", "a row is one more team that has to move")
                    .put("Strategy.budget", "costs that nobody planned have not grown")
                    .buildOrThrow();

    /** Declarations that make a difference only to rules of the recommended profile. */
    private static final ImmutableSortedMap<String, String> RECOMMENDED_DECLARATIONS =
            ImmutableSortedMap.<String, String>naturalOrder()
                    .put("Initiative.effortPersonWeeks", "where one weight is not known, all initiatives weigh alike")
                    .put("Initiative.kind", "only builds and moves have to show pieces, prototypes and a way back")
                    .put("Initiative.objective", "without an objective nobody can say what the work should return")
                    .put("Strategy.sponsor", "a sponsor who does not exist cannot be absent; another rule asks for one")
                    .buildOrThrow();

    /** Declarations that make a difference only in other plans, or once other facts are gone. */
    private static final ImmutableSortedMap<String, String> LATER_DECLARATIONS =
            ImmutableSortedMap.<String, String>naturalOrder()
                    .put("Budget.forecast", "what was spent decides without a forecast")
                    .put("Budget.spent", "the forecast decides without what was spent")
                    .put("Channel.since", "a channel that states no first day is open")
                    .put("Channel.until", "a channel that states no last day is open")
                    .put("Deadline.date", "a date that nobody set from outside is not missed")
                    .put("Dependency.lagDays", "work that does not wait longer can start at once")
                    .put("Dependency.type", "work that waits for a start or an end in another way can come earlier")
                    .put("ExitCriterion.indicator", "a criterion in words alone decides nothing")
                    .put("ExitCriterion.met", "nobody has judged what is not stated to be unmet")
                    .put("ExitCriterion.operator", "a criterion in words alone decides nothing")
                    .put("ExitCriterion.value", "a criterion in words alone decides nothing")
                    .put("Indicator.limit", "a guardrail without a limit is judged by its first value")
                    .put("Indicator.observations", "a pivot criterion on a value that nobody took is open")
                    .put("Initiative.actualEnd", "work that states no last day has not ended")
                    .put(
                            "Initiative.baselineEnd",
                            "the first of the forecasts is the first promise then, and the schedule is judged by other work")
                    .put("Initiative.baselineStart", "the start is the first promise then")
                    .put("Initiative.credits", "nobody was credited too early")
                    .put("Initiative.deadline", "a date that nobody set from outside is not missed")
                    .put("Initiative.earlyWin", "only an early win has to lead to much")
                    .put("Initiative.exitCriteria", "nobody has judged a criterion that the plan does not have")
                    .put(
                            "Initiative.forecastEnd",
                            "an end that is not stated is not past, and the latest other end decides")
                    .put("Initiative.forecasts", "a promise that is not stated has not slipped")
                    .put("Initiative.onboarding", "help that nobody gives is not too much")
                    .put("Initiative.pilot", "a pilot that nobody named has no wrong team")
                    .put(
                            "Initiative.progress",
                            "figures that moved say that work is under way, and the schedule is judged by other work")
                    .put("Initiative.releases", "nothing was released too early")
                    .put("Initiative.rice", "what has no score is not below the others")
                    .put("Initiative.stage", "the stage says which questions a plan has to answer")
                    .put("Initiative.stageHistory", "without a day of entry the start decides")
                    .put("Initiative.start", "without a stage, the start says that work is under way")
                    .put("KeyResult.baseline", "what changes nothing is not judged")
                    .put("KeyResult.current", "the newest value of its indicator is where it stands then")
                    .put("KeyResult.grade", "without a grade its value decides")
                    .put("KeyResult.updated", "a key result that was never updated was not updated too early")
                    .put("Milestone.done", "a milestone that is open was not reached too early")
                    .put("Milestone.met", "a milestone that states no day on which it was met is open")
                    .put("Objective.commitment", "an objective that promises nothing breaks no promise")
                    .put("Objective.dimension", "an objective about nothing in particular needs no groundwork")
                    .put(
                            "Objective.owner",
                            "objectives that nobody owns are too many for nobody; another rule asks for the owner")
                    .put("Objective.quarter", "an objective without a quarter is current")
                    .put("Objective.requiresIncentive", "work that requires no incentive fights none")
                    .put("Onboarding.whiteGlove", "help that nobody gives is not too much")
                    .put("Organization.channels", "which teams talk is missing as a whole")
                    .put("Phase.exitCriteria", "a phase without exit criteria is over on its last day")
                    .put("Pilot.start", "a pilot that states no start has begun")
                    .put("Pilot.team", "a pilot that nobody named has no wrong team")
                    .put("PivotCriterion.from", "without a first day all observations count")
                    .put("Recognition.date", "nobody was credited too early")
                    .put("Prototype.date", "an answer without a day is known")
                    .put("Review.date", "a review without a day is none, and work that just began needs none")
                    .put("Rice.confidence", "what has no score is not below the others")
                    .put("Rice.impact", "what has no score is not below the others")
                    .put("Rice.reach", "what has no score is not below the others")
                    .put("Risk.impactDays", "what a risk costs is compared only if both of its figures are stated")
                    .put("Risk.likelihood", "what a risk costs is compared only if both of its figures are stated")
                    .put("Rollout.due", "the end of the whole is drawn from the ends that are stated")
                    .put("Rollout.history", "figures that moved say that work is under way")
                    .put("RolloutTeam.done", "rows decide only where each states done and total")
                    .put("RolloutTeam.history", "figures that moved say that work is under way")
                    .put("RolloutTeam.risk", "a team whose risk nobody states is neither risky nor safe")
                    .put(
                            "RolloutTeam.started",
                            "a team that states no first day, and has done nothing, has not started")
                    .put("RolloutTeam.total", "rows decide only where each states done and total")
                    .put("Stakeholder.date", "a commitment without a day has been made")
                    .put("Strategy.phases", "where there are no phases, none has ended")
                    .put("Strategy.pivotCriteria", "where no criterion says when to pivot, none is met")
                    .put("Strategy.risks", "a risk that is not named needs no answer; another rule asks for risks")
                    .put("Strategy.status", "a strategy that states no status is active")
                    .buildOrThrow();

    /** What someone who games the score would leave out of these plans first. */
    private static final ImmutableMap<String, String> HIDDEN = ImmutableMap.of(
            "Initiative.stage",
            "initiatives: [{id: i, stage: middle, start: 2025-03-02, stageHistory: {middle: 2024-01-01}}]\n",
            "Objective.quarter",
            "indicators: []\nobjectives: [{id: o, quarter: 2026-Q3, owner: t}]\n",
            "Ask.change",
            "organization: {teams: [{id: a, metrics: {spend: 900}}, {id: b, metrics: {spend: 10}},"
                    + " {id: c, metrics: {spend: 10}}]}\n"
                    + "asks: [{id: q, to: all, kind: reduce, metric: spend, change: -10%}]\n");

    private final PlanHealth health = PlanHealth.standard();
    private final RemovalLaw law = new RemovalLaw(health);
    private final RemovalLaw recommended = new RemovalLaw(health.withProfile(Profile.recommended()));
    private final Strategy strategy = ExamplePlan.read();

    @Property(tries = 400)
    void keepsTheLawStepByStep(@ForAll("removals") Set<OmittableFact> removals) {
        Strategy plan = strategy;
        HealthReport before = health.audit(plan, strategy.asOf());
        for (OmittableFact removal : removals) {
            Strategy less = removal.from(plan).orElse(plan);
            HealthReport after = health.audit(less, strategy.asOf());
            assertThat(RemovalLaw.broken(before, after)).as(removal.pointer()).isEmpty();
            plan = less;
            before = after;
        }
    }

    @Property(tries = 60)
    void keepsTheLawForFactsOfRandomPlans(@ForAll("plans") Strategy plan, @ForAll Random random) {
        keepsTheLaw(law, plan, random);
    }

    @Property(tries = 60)
    void keepsTheLawForFactsOfRandomPlansUnderTheRecommendedProfile(
            @ForAll("plans") Strategy plan, @ForAll Random random) {
        keepsTheLaw(recommended, plan, random);
    }

    private static void keepsTheLaw(RemovalLaw law, Strategy plan, Random random) {
        List<OmittableFact> facts = new ArrayList<>(OmittableFact.of(plan));
        Collections.shuffle(facts, random);
        HealthReport before = law.health().audit(plan, DAY);
        for (OmittableFact removal : facts.subList(0, Math.min(8, facts.size()))) {
            if (!isDeclaration(removal.name())) {
                removal.from(plan)
                        .ifPresent(less -> assertThat(law.broken(before, less, DAY))
                                .as(removal.pointer())
                                .isEmpty());
            }
        }
    }

    /** The stage is missing then, the objective has no quarter, and only a change is a declaration. */
    @Example
    void keepsTheLawForWhatIsHiddenFirst() {
        HIDDEN.forEach((name, parts) -> {
            Strategy plan = StrategyReader.create()
                    .read(
                            "apiVersion: planhealth/v1\nkind: Strategy\nid: p\ntitle: T\nasOf: " + DAY + "\n" + parts,
                            "plan.yaml");
            OmittableFact hidden = OmittableFact.of(plan).stream()
                    .filter(fact -> fact.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            Strategy less = hidden.from(plan).orElseThrow();
            if (name.equals("Ask.change")) {
                assertThat(DECLARATIONS).containsKey(name);
                assertThat(law.broken(plan, less, DAY)).hasSize(1);
            } else {
                assertThat(law.broken(plan, less, DAY)).as(name).isEmpty();
            }
            assertThat(health.audit(less, DAY).verdict()).isNotEqualTo(Verdict.ON_COURSE);
        });
    }

    static boolean isDeclaration(String fact) {
        return DECLARATIONS.containsKey(fact)
                || RECOMMENDED_DECLARATIONS.containsKey(fact)
                || LATER_DECLARATIONS.containsKey(fact);
    }

    @Provide
    Arbitrary<Strategy> plans() {
        return RealisticStrategies.asOf(DAY);
    }

    @Example
    void keepsTheLawForEachFactOfTheExamplePlans() {
        assertThat(neededByExamplePlans(law))
                .as("declarations that something needs")
                .containsExactlyElementsOf(DECLARATIONS.keySet());
    }

    @Example
    void keepsTheLawForEachFactOfTheExamplePlansUnderTheRecommendedProfile() {
        assertThat(neededByExamplePlans(recommended))
                .as("declarations that something needs")
                .containsAll(RECOMMENDED_DECLARATIONS.keySet())
                .allMatch(RemovalProperties::isDeclaration);
    }

    private static Set<String> neededByExamplePlans(RemovalLaw law) {
        Set<String> needed = new TreeSet<>();
        for (Strategy plan : ExamplePlan.all()) {
            HealthReport before = law.health().audit(plan, plan.asOf());
            for (OmittableFact removal : OmittableFact.of(plan)) {
                // Without a list to which other parts refer, it is no plan any more.
                if (removal.from(plan)
                        .filter(less -> !law.broken(before, less, plan.asOf()).isEmpty())
                        .isPresent()) {
                    needed.add(removal.name());
                }
            }
        }
        return needed;
    }

    @Provide
    Arbitrary<Set<OmittableFact>> removals() {
        return Arbitraries.of(OmittableFact.of(strategy).stream()
                        .filter(omission -> !isDeclaration(omission.name()))
                        .toList())
                .set()
                .ofMinSize(1)
                .ofMaxSize(12);
    }
}
