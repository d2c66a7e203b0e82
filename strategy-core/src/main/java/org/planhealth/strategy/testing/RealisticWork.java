package org.planhealth.strategy.testing;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.planhealth.strategy.Cutover;
import org.planhealth.strategy.Deadline;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.DependencyType;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.InitiativeKind;
import org.planhealth.strategy.Milestone;
import org.planhealth.strategy.Onboarding;
import org.planhealth.strategy.Pilot;
import org.planhealth.strategy.Prototype;
import org.planhealth.strategy.Recognition;
import org.planhealth.strategy.Rice;
import org.planhealth.strategy.Stage;

/** Draws initiatives: who does them, how far they are, and what they wait for. */
final class RealisticWork {
    private static final int QUARTER = 4;

    private final PlanRandom dice;
    private final RealisticIds ids;
    private final RealisticGoals goals;
    private final RealisticRollouts rollouts;
    /** Whether the plan compares its initiatives by their scores. */
    private final boolean scored;

    RealisticWork(PlanRandom dice, RealisticIds ids) {
        this.dice = dice;
        this.ids = ids;
        this.goals = new RealisticGoals(dice, ids);
        this.rollouts = new RealisticRollouts(dice, ids);
        this.scored = dice.chance(75);
    }

    Initiative initiative(String id) {
        Initiative.Builder initiative = Initiative.builder(id);
        dice.mostly(initiative::title, () -> "Build " + id);
        dice.mostly(initiative::kind, () -> dice.pick(InitiativeKind.values()));
        dice.reference(initiative::objective, ids.objectives());
        teams(initiative);
        // The middle most often, because most rules about one initiative apply to it.
        dice.mostly(
                initiative::stage,
                () -> dice.chance(50)
                        ? dice.pick(Stage.EARLY, Stage.MIDDLE, Stage.MIDDLE, Stage.MIDDLE, Stage.DONE)
                        : dice.pick(Stage.values()));
        dates(initiative);
        figures(initiative);
        results(initiative);
        dice.evenly(initiative::dependsOn, this::dependencies);
        dice.evenly(initiative::earlyWin, () -> dice.chance(80));
        dice.list(initiative::exitCriteria, goals::exitCriteria);
        dice.evenly(initiative::milestones, this::milestones);
        dice.evenly(initiative::onboarding, this::onboarding);
        dice.evenly(initiative::serviceLevel, () -> dice.chance(80) ? "wiki" : "tbd");
        dice.evenly(initiative::costAttribution, () -> dice.chance(80) ? "billing" : "none");
        dice.evenly(initiative::cutover, this::cutover);
        if (dice.chance(60)) {
            dice.mostly(initiative::rollout, rollouts::rollout);
        }
        return initiative.build();
    }

    private void teams(Initiative.Builder initiative) {
        dice.reference(initiative::owner, ids.teams());
        dice.<String>list(initiative::contributors, () -> dice.some(ids.teams(), 2));
        dice.<String>list(
                initiative::adopters, () -> dice.chance(85) && isLarge() ? ids.teams() : dice.some(ids.teams(), 4));
        if (!ids.teams().isEmpty() && dice.chance(65)) {
            initiative.pilot(pilot());
        }
        dice.evenly(initiative::requiresIncentive, () -> dice.pick(RealisticOrganization.INCENTIVES));
    }

    private LocalDate start() {
        return switch (dice.between(0, 9)) {
            case 0, 1 -> dice.asOf().minusDays(dice.silence() + dice.between(275, 600));
            case 2, 3 -> dice.quartersAgo();
            case 4 -> dice.day();
            default -> dice.past();
        };
    }

    private boolean isLarge() {
        return ids.teams().size() > 5;
    }

    private void dates(Initiative.Builder initiative) {
        LocalDate start = start();
        dice.mostly(initiative::start, () -> start);
        dice.mostly(initiative::stageHistory, this::stageHistory);
        dice.seldom(initiative::baselineStart, () -> dice.chance(50) ? start : start.minusDays(dice.between(1, 400)));
        LocalDate promised = dice.after(start);
        dice.mostly(initiative::baselineEnd, () -> promised);
        // Many a forecast never moves.
        dice.mostly(initiative::forecastEnd, () -> dice.chance(60) ? promised : forecastEnd(start));
        dice.evenly(initiative::actualEnd, () -> {
            LocalDate end = dice.day();
            return end.isBefore(start) ? start : end;
        });
        dice.seldom(initiative::description, () -> "What it is about");
        dice.seldom(initiative::links, () -> ImmutableList.of("https://example.org/design"));
        dice.seldom(initiative::forecasts, () -> forecasts(start));
        dice.seldom(initiative::deadline, this::deadline);
    }

    /** Any day after the start, now and then whole quarters after it, or so that about a quarter of the time is gone. */
    private LocalDate forecastEnd(LocalDate start) {
        if (dice.chance(6)) {
            return dice.quartersAfter(start);
        }
        long gone = ChronoUnit.DAYS.between(start, dice.asOf());
        return gone > 0 && dice.chance(6)
                ? start.plusDays(QUARTER * gone + dice.between(-QUARTER, QUARTER))
                : dice.after(start);
    }

    private Map<LocalDate, LocalDate> forecasts(LocalDate start) {
        Map<LocalDate, LocalDate> forecasts = new TreeMap<>();
        forecasts.put(start, dice.after(start));
        forecasts.put(dice.day(), dice.after(start));
        return forecasts;
    }

    private Deadline deadline() {
        Deadline.Builder deadline = Deadline.builder();
        dice.mostly(deadline::date, () -> dice.chance(30) ? dice.past() : dice.after(dice.asOf()));
        dice.evenly(deadline::reason, () -> "The contract ends");
        return deadline.build();
    }

    private ImmutableSortedMap<Stage, LocalDate> stageHistory() {
        LocalDate entered = switch (dice.between(0, 9)) {
            case 0, 1, 2, 3 -> dice.quartersAgo();
            case 4 -> dice.day();
            default -> dice.past();
        };
        ImmutableSortedMap.Builder<Stage, LocalDate> history = ImmutableSortedMap.naturalOrder();
        dice.evenly(day -> history.put(Stage.EARLY, day), () -> entered.minusDays(dice.between(0, 90)));
        dice.mostly(day -> history.put(Stage.MIDDLE, day), () -> entered);
        dice.seldom(day -> history.put(Stage.LATE, day), () -> entered.plusDays(dice.between(0, 90)));
        return history.build();
    }

    private void figures(Initiative.Builder initiative) {
        Supplier<Double> effort = () -> dice.chance(3) ? 0.0 : dice.pick(4.0, 26.0, 80.0);
        dice.mostly(initiative::progress, () -> dice.pick(0.0, 0.25, 0.5, 1.0));
        if (scored) {
            initiative.rice(rice(90)).effortPersonWeeks(effort.get());
        } else {
            dice.mostly(initiative::effortPersonWeeks, effort);
            dice.seldom(initiative::rice, () -> rice(50));
        }
    }

    /** Few different figures, so that scores often meet their median exactly; each is stated with that chance. */
    private Rice rice(int percent) {
        Rice.Builder rice = Rice.builder();
        if (dice.chance(percent)) {
            rice.reach(dice.pick(0.0, 100.0, 100.0, 450.0));
        }
        if (dice.chance(percent)) {
            rice.impact(dice.pick(0.5, 1.0, 2.0));
        }
        if (dice.chance(percent)) {
            rice.confidence(dice.pick(0.5, 0.8, 1.0));
        }
        return rice.build();
    }

    /** Reached, open, or due later, so that work is behind them now and then. */
    private ImmutableList<Milestone> milestones() {
        return IntStream.rangeClosed(1, dice.between(1, 3))
                .mapToObj(unused -> {
                    Milestone.Builder milestone = Milestone.builder();
                    LocalDate due = dice.day();
                    dice.mostly(milestone::title, () -> dice.chance(20) ? RealisticGoals.farewell(dice) : "A step");
                    dice.mostly(milestone::due, () -> due);
                    dice.evenly(milestone::done, () -> dice.chance(50) ? dice.day() : dice.after(due));
                    return milestone.build();
                })
                .collect(toImmutableList());
    }

    /** States what could be seen of the work; of little at a time, for one result is enough for most rules. */
    private void results(Initiative.Builder initiative) {
        if (dice.chance(40)) {
            dice.<LocalDate>list(initiative::releases, () -> ImmutableList.of(dice.day()));
            dice.seldom(
                    initiative::credits,
                    () -> ImmutableList.of(
                            Recognition.builder().to("Ada").date(dice.day()).build()));
            dice.evenly(initiative::prototypes, () -> ImmutableList.of(prototype()));
        }
    }

    private Prototype prototype() {
        Prototype.Builder prototype = Prototype.builder();
        dice.mostly(prototype::question, () -> "Is it fast enough?");
        dice.mostly(prototype::date, dice::day);
        dice.mostly(prototype::answer, () -> "Yes, with a cache");
        return prototype.build();
    }

    /** Forth, back and on itself, so that some go round in circles. */
    private ImmutableList<Dependency> dependencies() {
        return dice.some(ids.initiatives(), 2).stream()
                .map(other -> {
                    Dependency.Builder dependency = Dependency.builder(other);
                    dice.evenly(dependency::type, () -> dice.pick(DependencyType.values()));
                    dice.seldom(dependency::lagDays, () -> dice.between(-5, 20));
                    return dependency.build();
                })
                .collect(toImmutableList());
    }

    private Pilot pilot() {
        Pilot.Builder pilot = Pilot.builder();
        pilot.team(dice.pick(ids.teams()));
        dice.mostly(pilot::start, () -> dice.chance(70) ? dice.past() : dice.day());
        dice.evenly(pilot::satisfied, () -> dice.chance(70));
        return pilot.build();
    }

    private Cutover cutover() {
        Cutover.Builder cutover = Cutover.builder();
        dice.mostly(cutover::testPlan, () -> dice.chance(90) ? "wiki" : "none");
        dice.mostly(cutover::stagedRollout, () -> "one region first");
        dice.mostly(cutover::rollback, () -> dice.chance(90) ? "runbook" : "TBD");
        return cutover.build();
    }

    private Onboarding onboarding() {
        Onboarding.Builder onboarding = Onboarding.builder();
        dice.mostly(onboarding::automated, () -> dice.chance(50));
        dice.mostly(onboarding::documentation, () -> dice.chance(80) ? "wiki" : dice.pick("none", "No"));
        dice.mostly(onboarding::workshops, () -> dice.chance(80) ? "every Tuesday" : dice.pick("n/a", "tbd"));
        dice.mostly(onboarding::dashboard, () -> "board");
        dice.mostly(onboarding::whiteGlove, () -> dice.chance(80) ? ids.teams() : dice.some(ids.teams(), 4));
        return onboarding.build();
    }
}
