package org.planhealth.strategy.testing;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.planhealth.strategy.Alternative;
import org.planhealth.strategy.Ask;
import org.planhealth.strategy.AskKind;
import org.planhealth.strategy.AskState;
import org.planhealth.strategy.Budget;
import org.planhealth.strategy.Decision;
import org.planhealth.strategy.EastPrinciple;
import org.planhealth.strategy.Horizon;
import org.planhealth.strategy.Incentive;
import org.planhealth.strategy.Kernel;
import org.planhealth.strategy.MetricChange;
import org.planhealth.strategy.NorthStar;
import org.planhealth.strategy.NorthStarMetric;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Purpose;
import org.planhealth.strategy.Recipients;
import org.planhealth.strategy.Review;
import org.planhealth.strategy.Risk;
import org.planhealth.strategy.RiskResponse;
import org.planhealth.strategy.Sponsor;
import org.planhealth.strategy.SponsorLevel;
import org.planhealth.strategy.Stakeholder;
import org.planhealth.strategy.StakeholderCommitment;
import org.planhealth.strategy.StakeholderKind;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.StrategyStatus;

/** Draws one plan, and what is said of it as a whole. */
final class RealisticStrategy {
    private final PlanRandom dice;
    private final RealisticIds ids;

    RealisticStrategy(PlanRandom dice) {
        this.dice = dice;
        this.ids = RealisticIds.draw(dice);
    }

    Strategy strategy() {
        Strategy.Builder strategy =
                Strategy.builder("plan").title("A plausible plan").asOf(dice.asOf());
        if (dice.chance(60)) {
            dice.mostly(
                    strategy::status,
                    () -> dice.chance(60) ? StrategyStatus.ACTIVE : dice.pick(StrategyStatus.values()));
        }
        dice.evenly(strategy::budget, this::budget);
        Horizon horizon = horizon();
        dice.mostly(strategy::horizon, () -> horizon);
        dice.mostly(strategy::owner, () -> "Ada");
        dice.evenly(strategy::programManager, () -> "Grace");
        dice.mostly(strategy::northStar, this::northStar);
        dice.mostly(strategy::sponsor, this::sponsor);
        dice.mostly(strategy::kernel, this::kernel);
        boolean fiscal = dice.chance(25);
        RealisticGoals goals = new RealisticGoals(dice, ids, fiscal);
        RealisticWork work = new RealisticWork(dice, ids);
        if (!ids.phases().isEmpty() || dice.chance(50)) {
            strategy.phases(goals.phases(horizon));
        }
        entities(strategy::objectives, ids.objectives(), goals::objective);
        entities(strategy::indicators, ids.indicators(), goals::indicator);
        entities(strategy::initiatives, ids.initiatives(), work::initiative);
        if (fiscal || !ids.teams().isEmpty() || dice.chance(50)) {
            Organization organization = new RealisticOrganization(dice).organization(ids.teams());
            strategy.organization(
                    fiscal
                            ? organization.toBuilder()
                                    .fiscalYearStartMonth(dice.pick(1, 2, 4, 7, 10))
                                    .build()
                            : organization);
        }
        entities(strategy::asks, RealisticIds.numbered(dice, "ask", 3), this::ask);
        dice.list(strategy::reviews, this::reviews);
        dice.evenly(strategy::pivotCriteria, goals::pivotCriteria);
        dice.mostly(strategy::purpose, this::purpose);
        dice.<Stakeholder>list(strategy::stakeholders, this::stakeholders);
        dice.evenly(strategy::risks, this::risks);
        return strategy.build();
    }

    /** States the entities of those ids, for something may refer to them; none of them either as such or not at all. */
    private <T> void entities(Consumer<List<T>> part, List<String> ids, Function<String, T> draw) {
        if (!ids.isEmpty() || dice.chance(50)) {
            part.accept(ids.stream().map(draw).collect(toImmutableList()));
        }
    }

    private Budget budget() {
        Budget.Builder budget = Budget.builder();
        dice.mostly(budget::unit, () -> "usd");
        dice.mostly(budget::planned, () -> 100.0);
        dice.mostly(budget::forecast, this::amounts);
        dice.evenly(budget::spent, this::amounts);
        return budget.build();
    }

    private Map<LocalDate, Double> amounts() {
        Map<LocalDate, Double> amounts = new TreeMap<>();
        for (int count = dice.between(0, 2); count > 0; count--) {
            amounts.put(dice.day(), dice.pick(90.0, 115.0, 116.0, 150.0, 151.0));
        }
        return amounts;
    }

    private Horizon horizon() {
        Horizon.Builder horizon = Horizon.builder();
        LocalDate start = dice.chance(95) ? dice.past() : dice.day();
        dice.mostly(horizon::start, () -> start);
        dice.mostly(horizon::end, () -> start.plusDays(dice.between(90, 900)));
        return horizon.build();
    }

    private NorthStar northStar() {
        NorthStar.Builder northStar = NorthStar.builder();
        dice.mostly(northStar::statement, () -> "Each request costs half of what it did");
        dice.mostly(northStar::why, () -> "What we save pays for what users ask for");
        dice.mostly(northStar::metric, () -> {
            NorthStarMetric.Builder metric = NorthStarMetric.builder();
            dice.mostly(metric::unit, () -> "usd");
            dice.mostly(metric::baseline, () -> 42.0);
            dice.mostly(metric::target, () -> 21.0);
            dice.mostly(metric::due, dice::day);
            return metric.build();
        });
        return northStar.build();
    }

    private Sponsor sponsor() {
        Sponsor.Builder sponsor = Sponsor.builder();
        dice.mostly(sponsor::person, () -> "Barbara");
        dice.mostly(sponsor::level, () -> dice.chance(70) ? SponsorLevel.EXECUTIVE : dice.pick(SponsorLevel.values()));
        dice.mostly(sponsor::committedOn, () -> dice.chance(80) ? dice.past() : dice.day());
        dice.mostly(sponsor::lastReviewed, () -> dice.chance(90) ? dice.past() : dice.day());
        dice.evenly(sponsor::supports, () -> dice.some(ids.initiatives(), 2));
        return sponsor.build();
    }

    private Kernel kernel() {
        Kernel.Builder kernel = Kernel.builder();
        dice.mostly(kernel::diagnosis, () -> "Nobody sees what a request costs");
        dice.mostly(kernel::guidingPolicy, () -> "Show it to those who can change it");
        dice.<String>list(kernel::nonGoals, () -> ImmutableList.of("A new data center"));
        dice.<Alternative>list(kernel::alternatives, () -> ImmutableList.of(alternative()));
        return kernel.build();
    }

    private Alternative alternative() {
        Alternative.Builder alternative = Alternative.builder();
        dice.mostly(alternative::option, () -> "A cheaper provider");
        dice.mostly(alternative::rejectedBecause, () -> "Moving takes two years");
        return alternative.build();
    }

    private Purpose purpose() {
        Purpose.Builder purpose = Purpose.builder();
        dice.mostly(purpose::teamBenefit, () -> "Fewer pages at night");
        dice.mostly(purpose::whyCare, () -> "We pay for each idle host");
        dice.mostly(purpose::userImpact, () -> "Lower prices");
        dice.evenly(purpose::helps, () -> ImmutableList.of("search"));
        dice.evenly(purpose::hurts, () -> ImmutableList.of("ads"));
        dice.<String>list(purpose::enables, () -> dice.some(ImmutableList.of("A free plan"), 1));
        return purpose.build();
    }

    /** One of each kind and others, or any, so that now and then no side is missing, or one. */
    private ImmutableList<Stakeholder> stakeholders() {
        ImmutableList.Builder<Stakeholder> stakeholders = ImmutableList.builder();
        boolean each = dice.chance(60);
        StakeholderKind[] kinds = StakeholderKind.values();
        for (int number = 0; number < (each ? kinds.length : dice.between(1, kinds.length)); number++) {
            StakeholderKind kind = each ? kinds[number] : dice.pick(kinds);
            Stakeholder.Builder stakeholder = Stakeholder.builder("stakeholder-" + (number + 1));
            dice.mostly(stakeholder::kind, () -> kind);
            dice.mostly(
                    stakeholder::commitment,
                    () -> dice.chance(80)
                            ? StakeholderCommitment.COMMITTED
                            : dice.pick(StakeholderCommitment.values()));
            dice.evenly(stakeholder::date, () -> dice.chance(80) ? dice.past() : dice.day());
            stakeholders.add(stakeholder.build());
        }
        return stakeholders.build();
    }

    Ask ask(String id) {
        Ask.Builder ask = Ask.builder(id);
        dice.reference(ask::initiative, ids.initiatives());
        dice.mostly(
                ask::to,
                () -> dice.chance(50)
                        ? Recipients.all()
                        : Recipients.of(dice.some(ids.teams(), ids.teams().size())));
        dice.mostly(ask::kind, () -> dice.pick(AskKind.values()));
        dice.mostly(ask::metric, () -> dice.pick(RealisticOrganization.METRICS));
        dice.mostly(ask::change, () -> dice.chance(85) ? MetricChange.relative(-0.1) : MetricChange.absolute(-5));
        dice.mostly(ask::bandwidth, () -> dice.pick(0.05, 0.2, 0.3));
        dice.mostly(ask::due, dice::day);
        dice.evenly(ask::state, () -> dice.chance(70) ? AskState.OPEN : dice.pick(AskState.values()));
        dice.evenly(ask::incentive, () -> {
            Incentive.Builder incentive = Incentive.builder();
            dice.mostly(incentive::kind, () -> "recognition");
            dice.<EastPrinciple>list(incentive::east, () -> ImmutableList.of(dice.pick(EastPrinciple.values())));
            return incentive.build();
        });
        return ask.build();
    }

    /** Rated, in part or not at all, and often about as large as is worth an answer. */
    private ImmutableList<Risk> risks() {
        ImmutableList.Builder<Risk> risks = ImmutableList.builder();
        for (String id : RealisticIds.numbered(dice, "risk", 3)) {
            Risk.Builder risk = Risk.builder(id);
            dice.mostly(risk::likelihood, () -> dice.pick(0.0, 0.1, 0.5, 0.7, 1.0));
            dice.mostly(risk::impactDays, () -> dice.pick(0.0, 13.9, 14.0, 20.0, 28.0, 140.0));
            dice.mostly(risk::owner, () -> "Ada");
            dice.mostly(risk::response, () -> dice.pick(RiskResponse.values()));
            risks.add(risk.build());
        }
        return risks.build();
    }

    private ImmutableList<Review> reviews() {
        ImmutableList.Builder<Review> reviews = ImmutableList.builder();
        for (int count = dice.between(0, 2); count > 0; count--) {
            reviews.add(review());
        }
        return reviews.build();
    }

    Review review() {
        Review.Builder review = Review.builder();
        dice.mostly(review::date, dice::day);
        dice.mostly(review::decision, () -> dice.pick(Decision.values()));
        dice.evenly(review::indicators, () -> dice.some(ids.indicators(), 2));
        return review.build();
    }
}
