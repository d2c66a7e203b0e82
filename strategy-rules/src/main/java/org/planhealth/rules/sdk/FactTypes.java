package org.planhealth.rules.sdk;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.planhealth.rules.sdk.FactType.analysis;
import static org.planhealth.rules.sdk.FactType.derived;
import static org.planhealth.rules.sdk.FactType.list;
import static org.planhealth.rules.sdk.FactType.part;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Ally;
import org.planhealth.strategy.Alternative;
import org.planhealth.strategy.Ask;
import org.planhealth.strategy.Channel;
import org.planhealth.strategy.Component;
import org.planhealth.strategy.Entity;
import org.planhealth.strategy.Horizon;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Kernel;
import org.planhealth.strategy.KeyResult;
import org.planhealth.strategy.NorthStar;
import org.planhealth.strategy.NorthStarMetric;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Phase;
import org.planhealth.strategy.PivotCriterion;
import org.planhealth.strategy.Purpose;
import org.planhealth.strategy.Review;
import org.planhealth.strategy.Risk;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Sponsor;
import org.planhealth.strategy.Sprint;
import org.planhealth.strategy.SprintItem;
import org.planhealth.strategy.Stakeholder;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.TeamPair;
import org.planhealth.strategy.Waiver;
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

/**
 * The one list of what rules match: for conditions in DRL, their checks, CEL and the rule test kit. A new record of the
 * plan, or a new analysis, is one row of it.
 */
public final class FactTypes {
    private static final String ORGANIZATION = "organization";
    private static final String OBJECTIVES = "objectives";
    private static final String INITIATIVES = "initiatives";
    private static final String ASKS = "asks";

    /** The lists whose absence leaves rules without a decision, by the names that {@code @Requires} uses. */
    private static final ImmutableMap<String, StatedPart<Strategy, List<?>>> LISTS =
            ImmutableMap.<String, StatedPart<Strategy, List<?>>>builder()
                    .put("phases", Strategy::phases)
                    .put(OBJECTIVES, Strategy::objectives)
                    .put(INITIATIVES, Strategy::initiatives)
                    .put(ASKS, Strategy::asks)
                    .put("indicators", Strategy::indicators)
                    .put("sprints", Strategy::sprints)
                    .put("reviews", Strategy::reviews)
                    .put(ORGANIZATION, FactTypes::teams)
                    .build();

    private static final FactType<RolloutForecast> ROLLOUT_FORECASTS = analysis(
                    "rolloutForecasts", RolloutForecast.class, RolloutForecast::all, found -> ids(found.initiative()))
            .requiring(INITIATIVES);

    private static final ImmutableList<FactType<?>> ALL = ImmutableList.of(
            list("strategy", Strategy.class, ImmutableList::of, FactTypes::id),
            part("horizon", Horizon.class, Strategy::horizon),
            part("northStar", NorthStar.class, Strategy::northStar),
            part(
                    "northStarMetric",
                    NorthStarMetric.class,
                    strategy -> strategy.northStar() == null
                            ? null
                            : strategy.northStar().metric()),
            part("sponsor", Sponsor.class, Strategy::sponsor),
            part("kernel", Kernel.class, Strategy::kernel),
            list(
                            "alternatives",
                            Alternative.class,
                            strategy -> strategy.kernel() == null
                                    ? null
                                    : strategy.kernel().alternatives(),
                            fact -> ids())
                    .unlisted(),
            part("purpose", Purpose.class, Strategy::purpose),
            list("stakeholders", Stakeholder.class, Strategy::stakeholders, FactTypes::id)
                    .within(Strategy::stakeholders),
            list("allies", Ally.class, Strategy::allies, fact -> ids()).within(Strategy::allies),
            part("organization", Organization.class, Strategy::organization),
            list("teams", Team.class, Strategy::teams, FactTypes::id).requiring(ORGANIZATION),
            list("channels", Channel.class, in(Organization::channels), channel -> ids(channel.between()))
                    .requiring(ORGANIZATION)
                    .within(in(Organization::channels)),
            list("components", Component.class, in(Organization::components), FactTypes::id)
                    .requiring(ORGANIZATION)
                    .within(in(Organization::components)),
            list("phases", Phase.class, Strategy::phases, FactTypes::id).requiring("phases"),
            list(OBJECTIVES, Objective.class, Strategy::objectives, FactTypes::id)
                    .requiring(OBJECTIVES),
            list("keyResults", KeyResult.class, each(Strategy::objectives, Objective::keyResults), FactTypes::id)
                    .requiring(OBJECTIVES),
            list(INITIATIVES, Initiative.class, Strategy::initiatives, FactTypes::id)
                    .requiring(INITIATIVES),
            list(
                            "rollouts",
                            Rollout.class,
                            each(Strategy::initiatives, FactTypes::rollout),
                            rollout -> ids(rollout.initiative()))
                    .requiring(INITIATIVES),
            list(
                            "rolloutTeams",
                            RolloutTeam.class,
                            each(
                                    Strategy::initiatives,
                                    initiative -> initiative.rollout() == null
                                            ? null
                                            : initiative.rollout().teams()),
                            row -> ids(row.initiative(), row.team()))
                    .requiring(INITIATIVES),
            list(ASKS, Ask.class, Strategy::asks, FactTypes::id).requiring(ASKS),
            list("indicators", Indicator.class, Strategy::indicators, FactTypes::id)
                    .requiring("indicators"),
            list("sprints", Sprint.class, Strategy::sprints, FactTypes::id).requiring("sprints"),
            list("sprintItems", SprintItem.class, each(Strategy::sprints, Sprint::items), item -> ids(item.sprint()))
                    .requiring("sprints"),
            list("risks", Risk.class, Strategy::risks, FactTypes::id).within(Strategy::risks),
            list("reviews", Review.class, Strategy::reviews, review -> ids()).requiring("reviews"),
            list("pivotCriteria", PivotCriterion.class, Strategy::pivotCriteria, criterion -> ids())
                    .within(Strategy::pivotCriteria),
            list("waivers", Waiver.class, Strategy::waivers, waiver -> ids()).unlisted(),
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
            derived("strategyForecasts", StrategyForecast.class, FactTypes::strategyForecast, found -> ids())
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
            analysis("steering", Steering.class, FactTypes::steering, found -> ids())
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

    /** What the audit adds once the other rules have run, and what rules infer. */
    private static final ImmutableList<Class<?>> FROM_RULES = ImmutableList.of(WaiverUse.class, Inferred.class);

    private FactTypes() {}

    /** Returns every type, the strategy first. */
    public static ImmutableList<FactType<?>> all() {
        return ALL;
    }

    /** Returns the records that conditions can match, also those that come from rules alone. */
    public static ImmutableList<Class<?>> records() {
        return Stream.concat(ALL.stream().map(FactType::type), FROM_RULES.stream())
                .collect(toImmutableList());
    }

    /** Returns the type whose record has that simple name, or whose facts go by that name; empty if there is none. */
    public static Optional<FactType<?>> find(String name) {
        return ALL.stream()
                .filter(fact ->
                        fact.name().equals(name) || fact.type().getSimpleName().equals(name))
                .findFirst();
    }

    /** Returns what rules call the facts of each type, such as {@code initiatives}. */
    public static ImmutableSet<String> names() {
        return ALL.stream().map(FactType::name).collect(toImmutableSet());
    }

    /** Tells whether a name is that of a list that a strategy itself states, or does not. */
    public static boolean isListOfPlan(String name) {
        return LISTS.containsKey(name)
                || (EntityFields.has(Strategy.class.getSimpleName(), name)
                        && ALL.stream().anyMatch(fact -> fact.name().equals(name) && fact.isList()));
    }

    /** Returns the names that {@code @Requires} may use. */
    public static ImmutableSet<String> lists() {
        return LISTS.keySet();
    }

    /** Returns those of the named lists that a strategy does not state, in the order of {@link #lists()}. */
    public static ImmutableSet<String> absent(Strategy strategy, Collection<String> lists) {
        return LISTS.entrySet().stream()
                .filter(list -> lists.contains(list.getKey()) && list.getValue().of(strategy) == null)
                .map(Map.Entry::getKey)
                .collect(toImmutableSet());
    }

    /** Tells whether a strategy states that it has nothing in a list of {@link #lists()}. */
    public static boolean isEmpty(Strategy strategy, String list) {
        StatedPart<Strategy, List<?>> read = LISTS.get(list);
        if (read == null) {
            throw new IllegalArgumentException("unknown list '" + list + "', known: " + LISTS.keySet());
        }
        List<?> stated = read.of(strategy);
        return stated != null && stated.isEmpty();
    }

    /** Returns that lists are not stated, in words. */
    public static String notStated(Collection<String> lists) {
        boolean singular = lists.size() == 1 && lists.contains(ORGANIZATION);
        return Phrases.list(lists) + (singular ? " is" : " are") + " not stated";
    }

    private static List<StrategyForecast> strategyForecast(CollectedFacts facts) {
        return StrategyForecast.of(facts.strategy(), facts.asOf(), facts.all(ROLLOUT_FORECASTS)).stream()
                .collect(toImmutableList());
    }

    private static List<Steering> steering(Strategy strategy, LocalDate asOf) {
        return strategy.initiatives() == null ? ImmutableList.of() : ImmutableList.of(Steering.of(strategy, asOf));
    }

    private static @Nullable List<Team> teams(Strategy strategy) {
        return strategy.organization() == null ? null : strategy.organization().teams();
    }

    private static @Nullable List<Rollout> rollout(Initiative initiative) {
        Rollout rollout = initiative.rollout();
        return rollout == null ? null : ImmutableList.of(rollout);
    }

    private static <T> StatedPart<Strategy, List<T>> in(StatedPart<Organization, List<T>> list) {
        return strategy -> strategy.organization() == null ? null : list.of(strategy.organization());
    }

    /** Returns what the elements of a list hold, one after the other. */
    private static <H, T> StatedPart<Strategy, List<T>> each(
            StatedPart<Strategy, List<H>> holders, StatedPart<H, List<T>> held) {
        return strategy -> {
            List<H> stated = holders.of(strategy);
            return stated == null
                    ? null
                    : stated.stream()
                            .flatMap(holder -> Stream.ofNullable(held.of(holder)))
                            .flatMap(List::stream)
                            .collect(toImmutableList());
        };
    }

    private static List<@Nullable String> id(Entity entity) {
        return ids(entity.id());
    }

    private static List<@Nullable String> ids(TeamPair pair) {
        return ids(pair.first(), pair.second());
    }

    private static List<@Nullable String> ids(@Nullable String... ids) {
        return Arrays.asList(ids);
    }
}
