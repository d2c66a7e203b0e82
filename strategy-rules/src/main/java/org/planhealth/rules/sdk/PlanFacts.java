package org.planhealth.rules.sdk;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.planhealth.rules.sdk.FactType.list;
import static org.planhealth.rules.sdk.FactType.part;
import static org.planhealth.rules.sdk.FactTypes.ids;

import com.google.common.collect.ImmutableList;
import java.util.List;
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
import org.planhealth.strategy.Waiver;

/** What rules match of a plan itself: a record of the plan is a row here. */
final class PlanFacts {
    private static final String ORGANIZATION = "organization";
    private static final String OBJECTIVES = "objectives";
    private static final String INITIATIVES = "initiatives";
    private static final String ASKS = "asks";

    /** The rows, the strategy first. */
    static final ImmutableList<FactType<?>> ALL = ImmutableList.of(
            list("strategy", Strategy.class, ImmutableList::of, PlanFacts::id),
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
            list("stakeholders", Stakeholder.class, Strategy::stakeholders, PlanFacts::id)
                    .within(Strategy::stakeholders),
            list("allies", Ally.class, Strategy::allies, fact -> ids()).within(Strategy::allies),
            part("organization", Organization.class, Strategy::organization),
            list("teams", Team.class, Strategy::teams, PlanFacts::id).requiring(ORGANIZATION),
            list("channels", Channel.class, in(Organization::channels), channel -> ids(channel.between()))
                    .requiring(ORGANIZATION)
                    .within(in(Organization::channels)),
            list("components", Component.class, in(Organization::components), PlanFacts::id)
                    .requiring(ORGANIZATION)
                    .within(in(Organization::components)),
            list("phases", Phase.class, Strategy::phases, PlanFacts::id).requiring("phases"),
            list(OBJECTIVES, Objective.class, Strategy::objectives, PlanFacts::id)
                    .requiring(OBJECTIVES),
            list("keyResults", KeyResult.class, each(Strategy::objectives, Objective::keyResults), PlanFacts::id)
                    .requiring(OBJECTIVES),
            list(INITIATIVES, Initiative.class, Strategy::initiatives, PlanFacts::id)
                    .requiring(INITIATIVES),
            list(
                            "rollouts",
                            Rollout.class,
                            each(Strategy::initiatives, PlanFacts::rollout),
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
            list(ASKS, Ask.class, Strategy::asks, PlanFacts::id).requiring(ASKS),
            list("indicators", Indicator.class, Strategy::indicators, PlanFacts::id)
                    .requiring("indicators"),
            list("sprints", Sprint.class, Strategy::sprints, PlanFacts::id).requiring("sprints"),
            list("sprintItems", SprintItem.class, each(Strategy::sprints, Sprint::items), item -> ids(item.sprint()))
                    .requiring("sprints"),
            list("risks", Risk.class, Strategy::risks, PlanFacts::id).within(Strategy::risks),
            list("reviews", Review.class, Strategy::reviews, review -> ids()).requiring("reviews"),
            list("pivotCriteria", PivotCriterion.class, Strategy::pivotCriteria, criterion -> ids())
                    .within(Strategy::pivotCriteria),
            list("waivers", Waiver.class, Strategy::waivers, waiver -> ids()).unlisted());

    private PlanFacts() {}

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
}
