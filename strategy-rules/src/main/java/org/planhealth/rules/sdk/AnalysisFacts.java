package org.planhealth.rules.sdk;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.planhealth.rules.sdk.FactType.analysis;
import static org.planhealth.rules.sdk.FactType.derived;
import static org.planhealth.rules.sdk.FactTypes.ids;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.analysis.AdopterProgress;
import org.planhealth.strategy.analysis.AlignmentGraph;
import org.planhealth.strategy.analysis.AskConcentration;
import org.planhealth.strategy.analysis.AspirationalGrades;
import org.planhealth.strategy.analysis.ClosingSteps;
import org.planhealth.strategy.analysis.Contribution;
import org.planhealth.strategy.analysis.CostGrowth;
import org.planhealth.strategy.analysis.DateSlip;
import org.planhealth.strategy.analysis.DeadlineRisk;
import org.planhealth.strategy.analysis.DeliveryOutlook;
import org.planhealth.strategy.analysis.DependencyCycle;
import org.planhealth.strategy.analysis.DependencyOrder;
import org.planhealth.strategy.analysis.DoneWork;
import org.planhealth.strategy.analysis.EarlyWins;
import org.planhealth.strategy.analysis.ExitReading;
import org.planhealth.strategy.analysis.GuardrailReading;
import org.planhealth.strategy.analysis.InvalidDates;
import org.planhealth.strategy.analysis.KeyResultStanding;
import org.planhealth.strategy.analysis.Measurability;
import org.planhealth.strategy.analysis.MustTalk;
import org.planhealth.strategy.analysis.OverdueWork;
import org.planhealth.strategy.analysis.OwnedObjectives;
import org.planhealth.strategy.analysis.PhaseCoverage;
import org.planhealth.strategy.analysis.PhaseExit;
import org.planhealth.strategy.analysis.PilotStake;
import org.planhealth.strategy.analysis.PivotReading;
import org.planhealth.strategy.analysis.Readiness;
import org.planhealth.strategy.analysis.RecentCredit;
import org.planhealth.strategy.analysis.RequiredIncentive;
import org.planhealth.strategy.analysis.ReturnReading;
import org.planhealth.strategy.analysis.RiceScore;
import org.planhealth.strategy.analysis.RolloutBreadth;
import org.planhealth.strategy.analysis.RolloutForecast;
import org.planhealth.strategy.analysis.RolloutRisk;
import org.planhealth.strategy.analysis.SchedulePerformance;
import org.planhealth.strategy.analysis.ScopeGrowth;
import org.planhealth.strategy.analysis.SmallestAsk;
import org.planhealth.strategy.analysis.StageProgress;
import org.planhealth.strategy.analysis.StakeholderBacking;
import org.planhealth.strategy.analysis.Steering;
import org.planhealth.strategy.analysis.StrategyForecast;
import org.planhealth.strategy.analysis.TeamPeriodLoad;
import org.planhealth.strategy.analysis.UnownedWork;
import org.planhealth.strategy.analysis.WorkIncrements;
import org.planhealth.strategy.analysis.WorkMovement;
import org.planhealth.strategy.analysis.WorkState;

/** What rules match of what is computed from a plan: an analysis is a row here. */
final class AnalysisFacts {
    private static final String OBJECTIVES = "objectives";
    private static final String INITIATIVES = "initiatives";
    private static final String ASKS = "asks";

    private static final FactType<RolloutForecast> ROLLOUT_FORECASTS = analysis(
                    "rolloutForecasts", RolloutForecast.class, RolloutForecast::all, found -> ids(found.initiative()))
            .requiring(INITIATIVES);

    /** The rows. */
    static final ImmutableList<FactType<?>> ALL = ImmutableList.of(
            analysis("askConcentrations", AskConcentration.class, AskConcentration::all, found -> ids(found.ask()))
                    .requiring(ASKS),
            analysis("smallestAsks", SmallestAsk.class, SmallestAsk::all, found -> ids(found.initiative()))
                    .requiring(ASKS),
            analysis(
                            "requiredIncentives",
                            RequiredIncentive.class,
                            (strategy, asOf) -> RequiredIncentive.all(strategy),
                            found -> ids(found.initiative(), found.team()))
                    .requiring(INITIATIVES),
            analysis(
                            "measurabilities",
                            Measurability.class,
                            (strategy, asOf) -> Measurability.all(strategy),
                            found -> ids(found.keyResult()))
                    .requiring(OBJECTIVES),
            analysis(
                    "phaseCoverages",
                    PhaseCoverage.class,
                    (strategy, asOf) -> PhaseCoverage.all(strategy),
                    found -> ids()),
            analysis("phaseExits", PhaseExit.class, PhaseExit::all, found -> ids(found.phase())),
            analysis("ownedObjectives", OwnedObjectives.class, OwnedObjectives::all, found -> ids(found.team()))
                    .requiring(OBJECTIVES),
            analysis("aspirationalGrades", AspirationalGrades.class, AspirationalGrades::all, found -> ids())
                    .requiring(OBJECTIVES),
            analysis(
                            "contributions",
                            Contribution.class,
                            Contribution::all,
                            found -> ids(found.team(), found.initiative()))
                    .requiring(INITIATIVES),
            analysis("teamPeriodLoads", TeamPeriodLoad.class, TeamPeriodLoad::all, found -> ids(found.team()))
                    .requiring(ASKS),
            analysis("workStates", WorkState.class, WorkState::all, found -> ids(found.initiative()))
                    .requiring(INITIATIVES),
            analysis("workMovements", WorkMovement.class, WorkMovement::all, found -> ids(found.initiative()))
                    .requiring(INITIATIVES),
            analysis("deliveryOutlooks", DeliveryOutlook.class, DeliveryOutlook::all, found -> ids(found.initiative()))
                    .requiring(INITIATIVES),
            analysis("overdueWorks", OverdueWork.class, OverdueWork::all, found -> ids(found.initiative()))
                    .requiring(INITIATIVES),
            analysis("dateSlips", DateSlip.class, DateSlip::all, found -> ids(found.initiative()))
                    .requiring(INITIATIVES),
            analysis("deadlineRisks", DeadlineRisk.class, DeadlineRisk::all, found -> ids(found.initiative()))
                    .requiring(INITIATIVES),
            analysis(
                            "dependencyOrders",
                            DependencyOrder.class,
                            DependencyOrder::all,
                            found -> ids(found.initiative(), found.predecessor()))
                    .requiring(INITIATIVES),
            analysis("invalidDates", InvalidDates.class, InvalidDates::all, found -> ids(found.entity())),
            analysis("schedulePerformances", SchedulePerformance.class, SchedulePerformance::all, found -> ids())
                    .requiring(INITIATIVES),
            analysis("costGrowths", CostGrowth.class, CostGrowth::all, found -> ids()),
            analysis("doneWorks", DoneWork.class, DoneWork::all, found -> ids(found.initiative()))
                    .requiring(INITIATIVES),
            analysis("stageProgresses", StageProgress.class, StageProgress::all, found -> ids(found.initiative()))
                    .requiring(INITIATIVES),
            analysis("scopeGrowths", ScopeGrowth.class, ScopeGrowth::all, found -> ids(found.initiative()))
                    .requiring(INITIATIVES),
            analysis(
                            "adopterProgresses",
                            AdopterProgress.class,
                            AdopterProgress::all,
                            found -> ids(found.initiative(), found.team().id()))
                    .requiring(INITIATIVES),
            analysis("rolloutRisks", RolloutRisk.class, RolloutRisk::all, found -> ids(found.initiative()))
                    .requiring(INITIATIVES),
            analysis(
                            "readinesses",
                            Readiness.class,
                            (strategy, asOf) -> Readiness.all(strategy),
                            found -> ids(found.initiative()))
                    .requiring(INITIATIVES),
            analysis(
                            "closingSteps",
                            ClosingSteps.class,
                            (strategy, asOf) -> ClosingSteps.all(strategy),
                            found -> ids(found.initiative()))
                    .requiring(INITIATIVES),
            analysis("recentCredits", RecentCredit.class, RecentCredit::all, found -> ids(found.initiative()))
                    .requiring(INITIATIVES),
            analysis("exitReadings", ExitReading.class, ExitReading::all, found -> ids(found.initiative()))
                    .requiring(INITIATIVES),
            analysis("returnReadings", ReturnReading.class, ReturnReading::all, found -> ids(found.initiative()))
                    .requiring(INITIATIVES),
            ROLLOUT_FORECASTS,
            derived("strategyForecasts", StrategyForecast.class, AnalysisFacts::strategyForecast, found -> ids())
                    .requiring(INITIATIVES),
            analysis("mustTalks", MustTalk.class, (strategy, asOf) -> MustTalk.of(strategy), found -> ids(found.pair()))
                    .requiring(INITIATIVES),
            analysis(
                            "unownedWorks",
                            UnownedWork.class,
                            (strategy, asOf) -> UnownedWork.all(strategy),
                            found -> ids(found.initiative()))
                    .requiring(INITIATIVES),
            analysis(
                    "earlyWins",
                    EarlyWins.class,
                    (strategy, asOf) -> ImmutableList.of(EarlyWins.of(strategy, asOf)),
                    found -> ids()),
            analysis("steering", Steering.class, AnalysisFacts::steering, found -> ids())
                    .requiring(INITIATIVES),
            analysis("rolloutBreadths", RolloutBreadth.class, RolloutBreadth::all, found -> ids(found.initiative()))
                    .requiring(INITIATIVES),
            analysis("workIncrements", WorkIncrements.class, WorkIncrements::all, found -> ids(found.initiative()))
                    .requiring(INITIATIVES),
            analysis("pilotStakes", PilotStake.class, PilotStake::all, found -> ids(found.initiative()))
                    .requiring(INITIATIVES),
            analysis(
                            "riceScores",
                            RiceScore.class,
                            (strategy, asOf) -> RiceScore.all(strategy),
                            found -> ids(found.initiative()))
                    .requiring(INITIATIVES),
            analysis(
                    "stakeholderBackings",
                    StakeholderBacking.class,
                    (strategy, asOf) -> ImmutableList.of(StakeholderBacking.of(strategy, asOf)),
                    found -> ids()),
            analysis(
                            "keyResultStandings",
                            KeyResultStanding.class,
                            KeyResultStanding::all,
                            found -> ids(found.keyResult()))
                    .requiring(OBJECTIVES),
            analysis(
                            "guardrailReadings",
                            GuardrailReading.class,
                            GuardrailReading::all,
                            found -> ids(found.indicator()))
                    .requiring("indicators"),
            analysis("pivotReadings", PivotReading.class, PivotReading::all, found -> ids())
                    .within(Strategy::pivotCriteria),
            analysis(
                            "dependencyCycles",
                            DependencyCycle.class,
                            (strategy, asOf) -> AlignmentGraph.of(strategy).cycles(),
                            found -> ImmutableList.copyOf(found.ids()))
                    .requiring(INITIATIVES));

    private AnalysisFacts() {}

    private static List<StrategyForecast> strategyForecast(CollectedFacts facts) {
        return StrategyForecast.of(facts.strategy(), facts.asOf(), facts.all(ROLLOUT_FORECASTS)).stream()
                .collect(toImmutableList());
    }

    private static List<Steering> steering(Strategy strategy, LocalDate asOf) {
        return strategy.initiatives() == null ? ImmutableList.of() : ImmutableList.of(Steering.of(strategy, asOf));
    }
}
