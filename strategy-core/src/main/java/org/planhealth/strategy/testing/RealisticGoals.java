package org.planhealth.strategy.testing;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.ComparisonOperator;
import org.planhealth.strategy.DateRange;
import org.planhealth.strategy.Direction;
import org.planhealth.strategy.ExitCriterion;
import org.planhealth.strategy.Horizon;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.IndicatorKind;
import org.planhealth.strategy.IndicatorRole;
import org.planhealth.strategy.KeyResult;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.ObjectiveCommitment;
import org.planhealth.strategy.Phase;
import org.planhealth.strategy.PivotCriterion;
import org.planhealth.strategy.YearPart;

/** Draws what is to be reached, and the figures that say so. */
final class RealisticGoals {
    private static final int FEW = 3;

    private final PlanRandom dice;
    private final RealisticIds ids;
    private final boolean fiscal;
    /** Whether most objectives are of one team and quarter; so it is where there are many. */
    private final boolean crowded;
    /** Whether the goals of the last two quarters were modest, and nearly all reached. */
    private final boolean modest;

    private boolean recent;

    RealisticGoals(PlanRandom dice, RealisticIds ids) {
        this(dice, ids, false);
    }

    /** @param fiscal whether objectives may name quarters of a fiscal year */
    RealisticGoals(PlanRandom dice, RealisticIds ids, boolean fiscal) {
        this.dice = dice;
        this.ids = ids;
        this.fiscal = fiscal;
        this.crowded = ids.objectives().size() > FEW;
        this.modest = dice.chance(20);
    }

    /** Draws the phases of a plan: each by itself, or one after the other over its horizon, often with a gap that matters. */
    ImmutableList<Phase> phases(@Nullable Horizon horizon) {
        ImmutableList<Phase> phases = ids.phases().stream().map(this::phase).collect(toImmutableList());
        LocalDate start = horizon == null ? null : horizon.start();
        LocalDate end = horizon == null ? null : horizon.end();
        if (start == null || end == null || phases.isEmpty() || dice.chance(50)) {
            return phases;
        }
        long days = ChronoUnit.DAYS.between(start, end) / phases.size();
        ImmutableList.Builder<Phase> following = ImmutableList.builder();
        for (int index = 0; index < phases.size(); index++) {
            LocalDate first = start.plusDays(days * index);
            LocalDate last = index == phases.size() - 1 ? end : start.plusDays(days * (index + 1) - 1);
            Phase.Builder phase = phases.get(index).toBuilder().start(null).end(null);
            dice.mostly(phase::start, () -> first);
            LocalDate early = last.minusDays(dice.chance(70) ? 0 : dice.between(31, 32));
            dice.mostly(phase::end, () -> early.isBefore(first) ? first : early);
            following.add(phase.build());
        }
        return following.build();
    }

    Phase phase(String id) {
        Phase.Builder phase = Phase.builder(id);
        LocalDate start = dice.past();
        dice.mostly(phase::start, () -> start);
        dice.mostly(phase::end, () -> dice.after(start));
        dice.mostly(phase::goal, () -> "The goal of " + id);
        dice.evenly(phase::exitCriteria, this::exitCriteria);
        return phase.build();
    }

    Objective objective(String id) {
        Objective.Builder objective = Objective.builder(id);
        dice.mostly(objective::title, () -> "Reach " + id);
        if ((crowded || modest) && dice.chance(95)) {
            objective.quarter(crowded ? now() : closedQuarter());
        } else if (dice.chance(10)) {
            dice.mostly(objective::period, this::period);
        } else {
            dice.mostly(objective::quarter, this::quarter);
        }
        dice.reference(objective::phase, ids.phases());
        dice.mostly(objective::dimension, () -> dice.pick("reliability", "security", "toil", "cost"));
        if (crowded && !ids.teams().isEmpty() && dice.chance(95)) {
            objective.owner(ids.teams().get(0));
        } else {
            dice.reference(objective::owner, ids.teams());
        }
        if (modest && dice.chance(95)) {
            objective.commitment(ObjectiveCommitment.ASPIRATIONAL);
        } else {
            dice.mostly(objective::commitment, () -> dice.pick(ObjectiveCommitment.values()));
        }
        dice.evenly(objective::requiresIncentive, () -> dice.pick(RealisticOrganization.INCENTIVES));
        dice.list(objective::keyResults, () -> keyResults(id));
        return objective.build();
    }

    /** The current quarter most often, because most rules about objectives apply to it. */
    private YearPart quarter() {
        YearPart now = now();
        YearPart last = YearPart.quarterOf(now.start().minusDays(1));
        if (dice.chance(85)) {
            return dice.pick(
                    now,
                    now,
                    now,
                    now.next(),
                    last,
                    last,
                    YearPart.quarterOf(last.start().minusDays(1)));
        }
        int year = dice.asOf().getYear() + dice.between(fiscal ? 0 : -1, 1);
        int months = dice.pick(3, 6);
        return new YearPart(fiscal, year, months, dice.between(1, 12 / months), null);
    }

    private YearPart now() {
        return YearPart.quarterOf(dice.asOf());
    }

    /** One of the last two closed quarters, in turn, so that a plan with two objectives has both. */
    private YearPart closedQuarter() {
        recent = !recent;
        YearPart last = YearPart.quarterOf(now().start().minusDays(1));
        return recent ? last : YearPart.quarterOf(last.start().minusDays(1));
    }

    /** Any days, often as far from the plan's own day, and from each other, as rules look. */
    private DateRange period() {
        LocalDate start = dice.past();
        return new DateRange(start, dice.after(start));
    }

    private ImmutableList<KeyResult> keyResults(String objective) {
        return IntStream.rangeClosed(1, dice.chance(5) ? dice.between(5, 6) : dice.between(modest ? 1 : 0, 3))
                .mapToObj(number -> keyResult(objective + "-result-" + number))
                .collect(toImmutableList());
    }

    KeyResult keyResult(String id) {
        KeyResult.Builder result = KeyResult.builder(id);
        double baseline = dice.between(0, 3);
        dice.<CharSequence>seldom(
                result::title, () -> dice.pick("Support the pilot team", "Half of the pages", "look into " + id));
        dice.reference(result::indicator, ids.indicators());
        if (!ids.teams().isEmpty()) {
            dice.seldom(result::owner, () -> dice.pick(ids.teams()));
        }
        dice.evenly(result::unit, () -> "percent");
        dice.mostly(result::baseline, () -> baseline);
        dice.mostly(result::target, () -> baseline + dice.pick(-2, -1, 0, 1, 2, 3, 4, 5));
        dice.evenly(result::current, () -> (double) dice.between(0, 5));
        dice.mostly(result::confidence, () -> dice.pick(0.0, 0.3, 0.7, 1.0));
        dice.mostly(result::updated, dice::past);
        if (modest && dice.chance(90)) {
            result.grade(dice.pick(0.8, 0.9, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0));
        } else {
            dice.evenly(result::grade, () -> dice.pick(0.0, 0.3, 0.4, 0.6, 0.7, 0.9, 1.0));
        }
        return result.build();
    }

    Indicator indicator(String id) {
        Indicator.Builder indicator = Indicator.builder(id);
        dice.mostly(indicator::kind, () -> dice.pick(IndicatorKind.values()));
        dice.mostly(indicator::unit, () -> dice.pick("percent", "minutes"));
        dice.mostly(indicator::direction, () -> dice.pick(Direction.values()));
        dice.evenly(indicator::role, () -> dice.pick(IndicatorRole.values()));
        dice.seldom(indicator::limit, () -> (double) dice.between(0, 5));
        dice.mostly(indicator::cadenceDays, () -> dice.pick(1, 7, 14, 30));
        dice.mostly(indicator::feedbackDelayDays, () -> dice.pick(0, 14, 90));
        dice.mostly(indicator::observations, this::observations);
        return indicator.build();
    }

    private Map<LocalDate, Double> observations() {
        Map<LocalDate, Double> observations = new TreeMap<>();
        int always = dice.between(0, 5);
        boolean flat = dice.chance(30);
        for (int count = dice.between(0, 4); count > 0; count--) {
            observations.put(dice.day(), (double) (flat ? always : dice.between(0, 5)));
        }
        // Of late, and from before most work began, so that there is something to compare.
        if (dice.chance(80)) {
            LocalDate late = dice.asOf().minusDays(dice.silence() + dice.between(0, 60));
            observations.put(late, (double) (flat ? always : dice.between(0, 5)));
            observations.put(late.minusDays(dice.between(550, 850)), (double) (flat ? always : dice.between(0, 5)));
        }
        return observations;
    }

    ImmutableList<PivotCriterion> pivotCriteria() {
        return IntStream.rangeClosed(1, dice.between(1, 2))
                .mapToObj(unused -> pivotCriterion())
                .collect(toImmutableList());
    }

    private PivotCriterion pivotCriterion() {
        PivotCriterion.Builder criterion = PivotCriterion.builder();
        dice.reference(criterion::indicator, ids.indicators());
        dice.mostly(criterion::operator, () -> dice.pick(ComparisonOperator.values()));
        dice.mostly(criterion::value, () -> (double) dice.between(0, 5));
        dice.evenly(criterion::from, dice::day);
        return criterion.build();
    }

    ImmutableList<ExitCriterion> exitCriteria() {
        return IntStream.rangeClosed(1, dice.between(0, 2))
                .mapToObj(unused -> exitCriterion())
                .collect(toImmutableList());
    }

    /** Returns in words that the old way goes, or something that only sounds like it. */
    static String farewell(PlanRandom dice) {
        return dice.pick("Retire the old way", "The old way is switched off", "Removal of the old way", "Off we go");
    }

    private ExitCriterion exitCriterion() {
        ExitCriterion.Builder criterion = ExitCriterion.builder();
        dice.mostly(criterion::statement, () -> dice.chance(10) ? farewell(dice) : "Good enough for most");
        dice.reference(criterion::indicator, ids.indicators());
        dice.mostly(criterion::operator, () -> dice.pick(ComparisonOperator.values()));
        dice.mostly(criterion::value, () -> (double) dice.between(0, 5));
        dice.evenly(criterion::met, () -> dice.chance(50));
        return criterion.build();
    }
}
