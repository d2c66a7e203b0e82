package org.planhealth.rules.cel;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.*;
import org.planhealth.strategy.analysis.AskConcentration;
import org.planhealth.strategy.analysis.DependencyCycle;
import org.planhealth.strategy.analysis.EarlyWins;
import org.planhealth.strategy.analysis.Measurability;
import org.planhealth.strategy.analysis.MustTalk;
import org.planhealth.strategy.analysis.RequiredIncentive;
import org.planhealth.strategy.analysis.RolloutForecast;
import org.planhealth.strategy.analysis.StageProgress;

/**
 * Something that a rule can go through.
 *
 * @param name what a rule calls all of them
 * @param type what each of them is
 * @param over the list of the plan that holds them, as {@code over} names it; null if none of these does
 * @param held the list of the plan that holds them, if {@code over} does not say whether it is stated; null otherwise
 * @param subjects the ids of the entities that a finding is about, the subject first; null stands for the strategy
 */
record FactList(
        String name,
        Class<? extends Record> type,
        @Nullable String over,
        @Nullable Function<Strategy, @Nullable Object> held,
        Function<Object, ImmutableList<String>> subjects) {
    private static final ImmutableList<FactList> ALL = ImmutableList.of(
            ofEntities("strategy", Strategy.class, null, null),
            ofEntities("stakeholders", Stakeholder.class, null, Strategy::stakeholders),
            ofEntities("teams", Team.class, "organization", null),
            of(
                    "channels",
                    Channel.class,
                    "organization",
                    in(Organization::channels),
                    channel -> ids(channel.between())),
            ofEntities("components", Component.class, "organization", in(Organization::components)),
            ofEntities("phases", Phase.class, "phases", null),
            ofEntities("objectives", Objective.class, "objectives", null),
            ofEntities("keyResults", KeyResult.class, "objectives", null),
            ofEntities("initiatives", Initiative.class, "initiatives", null),
            of("rollouts", Rollout.class, "initiatives", null, rollout -> ids(rollout.initiative())),
            of("rolloutTeams", RolloutTeam.class, "initiatives", null, row -> ids(row.initiative(), row.team())),
            ofEntities("asks", Ask.class, "asks", null),
            ofEntities("indicators", Indicator.class, "indicators", null),
            ofEntities("sprints", Sprint.class, "sprints", null),
            of("sprintItems", SprintItem.class, "sprints", null, item -> ids(item.sprint())),
            ofEntities("risks", Risk.class, null, Strategy::risks),
            of("reviews", Review.class, "reviews", null, review -> ids()),
            of("allies", Ally.class, null, Strategy::allies, ally -> ids()),
            of("pivotCriteria", PivotCriterion.class, null, Strategy::pivotCriteria, criterion -> ids()),
            of("askConcentrations", AskConcentration.class, "asks", null, found -> ids(found.ask())),
            of(
                    "requiredIncentives",
                    RequiredIncentive.class,
                    "initiatives",
                    null,
                    found -> ids(found.initiative(), found.team())),
            of("measurabilities", Measurability.class, "objectives", null, found -> ids(found.keyResult())),
            of("stageProgresses", StageProgress.class, "initiatives", null, found -> ids(found.initiative())),
            of("rolloutForecasts", RolloutForecast.class, "initiatives", null, found -> ids(found.initiative())),
            of("mustTalks", MustTalk.class, "initiatives", null, found -> ids(found.pair())),
            of("earlyWins", EarlyWins.class, null, null, found -> ids()),
            of(
                    "dependencyCycles",
                    DependencyCycle.class,
                    "initiatives",
                    null,
                    found -> found.ids().asList()));

    static ImmutableList<FactList> all() {
        return ALL;
    }

    /** Returns the list of that name, or of what has the type of that simple name. */
    static Optional<FactList> named(String name) {
        return ALL.stream()
                .filter(list ->
                        list.name.equals(name) || list.type.getSimpleName().equals(name))
                .findFirst();
    }

    /** Returns the names by which lists go. */
    static ImmutableList<String> names() {
        return ALL.stream().map(FactList::name).collect(toImmutableList());
    }

    private static Function<Strategy, @Nullable Object> in(Function<Organization, @Nullable Object> list) {
        return strategy -> strategy.organization() == null ? null : list.apply(strategy.organization());
    }

    private static ImmutableList<String> ids(TeamPair pair) {
        return ids(pair.first(), pair.second());
    }

    private static ImmutableList<String> ids(@Nullable String... ids) {
        return java.util.Arrays.stream(ids)
                .flatMap(java.util.stream.Stream::ofNullable)
                .collect(toImmutableList());
    }

    private static <T extends Record & Entity> FactList ofEntities(
            String name, Class<T> type, @Nullable String over, @Nullable Function<Strategy, @Nullable Object> held) {
        return of(name, type, over, held, entity -> ids(entity.id()));
    }

    private static <T extends Record> FactList of(
            String name,
            Class<T> type,
            @Nullable String over,
            @Nullable Function<Strategy, @Nullable Object> held,
            Function<T, ImmutableList<String>> subjects) {
        return new FactList(name, type, over, held, fact -> subjects.apply(type.cast(fact)));
    }
}
