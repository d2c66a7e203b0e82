package org.planhealth.strategy;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The ids of the entities of one strategy, each of which may be given once. */
final class UniqueIds {
    private final Set<String> seen = new HashSet<>();

    private UniqueIds() {}

    static void requireUnique(
            String strategy,
            @Nullable Organization organization,
            @Nullable ImmutableList<Stakeholder> stakeholders,
            @Nullable ImmutableList<Phase> phases,
            @Nullable ImmutableList<Objective> objectives,
            @Nullable ImmutableList<Initiative> initiatives,
            @Nullable ImmutableList<Ask> asks,
            @Nullable ImmutableList<Indicator> indicators,
            @Nullable ImmutableList<Sprint> sprints,
            @Nullable ImmutableList<Risk> risks) {
        UniqueIds ids = new UniqueIds();
        ids.add(strategy);
        if (organization != null) {
            if (organization.id() != null) {
                ids.add(organization.id());
            }
            ids.addAll(organization.teams(), Team::id);
            ids.addAll(organization.components(), Component::id);
        }
        ids.addAll(stakeholders, Stakeholder::id);
        ids.addAll(phases, Phase::id);
        ids.addAll(objectives, Objective::id);
        if (objectives != null) {
            objectives.forEach(objective -> ids.addAll(objective.keyResults(), KeyResult::id));
        }
        ids.addAll(initiatives, Initiative::id);
        ids.addAll(asks, Ask::id);
        ids.addAll(indicators, Indicator::id);
        ids.addAll(sprints, Sprint::id);
        ids.addAll(risks, Risk::id);
    }

    private <T> void addAll(@Nullable ImmutableList<T> entities, Function<T, String> idOf) {
        if (entities != null) {
            entities.forEach(entity -> add(idOf.apply(entity)));
        }
    }

    private void add(String id) {
        checkArgument(seen.add(id), "the id '%s' is given twice", id);
    }
}
