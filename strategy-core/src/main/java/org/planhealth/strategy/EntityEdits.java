package org.planhealth.strategy;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.check.NearestNames;
import org.planhealth.strategy.check.PrintableText;
import org.planhealth.strategy.check.TypeNames;

/** Changes one entity among others, by its id. */
final class EntityEdits {
    private EntityEdits() {}

    static <E extends Entity> ImmutableList<E> changed(
            Class<E> type, @Nullable ImmutableList<E> entities, String id, UnaryOperator<E> change) {
        ImmutableList<E> known = orEmpty(entities);
        requireKnown(type, known.stream(), id);
        return replaced(known, id, change);
    }

    static ImmutableList<Objective> changedKeyResult(
            @Nullable ImmutableList<Objective> objectives, String id, UnaryOperator<KeyResult> change) {
        ImmutableList<Objective> known = orEmpty(objectives);
        requireKnown(
                KeyResult.class, known.stream().flatMap(objective -> orEmpty(objective.keyResults()).stream()), id);
        return known.stream()
                .map(objective -> objective.keyResults() == null
                        ? objective
                        : objective.toBuilder()
                                .keyResults(replaced(objective.keyResults(), id, change))
                                .build())
                .collect(toImmutableList());
    }

    static Organization changedTeam(@Nullable Organization organization, String id, UnaryOperator<Team> change) {
        Organization known = orEmpty(organization);
        return known.toBuilder()
                .teams(changed(Team.class, known.teams(), id, change))
                .build();
    }

    static Organization changedComponent(
            @Nullable Organization organization, String id, UnaryOperator<Component> change) {
        Organization known = orEmpty(organization);
        return known.toBuilder()
                .components(changed(Component.class, known.components(), id, change))
                .build();
    }

    private static <E extends Entity> ImmutableList<E> replaced(
            ImmutableList<E> entities, String id, UnaryOperator<E> change) {
        return entities.stream()
                .map(entity ->
                        entity.id().equals(id) ? requireNonNull(change.apply(entity), "the changed " + id) : entity)
                .collect(toImmutableList());
    }

    private static <E extends Entity> void requireKnown(Class<E> type, Stream<E> entities, String id) {
        List<String> ids = entities.map(Entity::id).toList();
        if (!ids.contains(requireNonNull(id, "id"))) {
            StringBuilder message = new StringBuilder()
                    .append("no ")
                    .append(TypeNames.of(type))
                    .append(" has the id ")
                    .append(PrintableText.quoted(id));
            new NearestNames()
                    .didYouMean(id, ids)
                    .forEach(hint -> message.append("\n  ").append(hint));
            throw new IllegalArgumentException(message.toString());
        }
    }

    private static <E> ImmutableList<E> orEmpty(@Nullable ImmutableList<E> entities) {
        return entities == null ? ImmutableList.of() : entities;
    }

    private static Organization orEmpty(@Nullable Organization organization) {
        return organization == null ? Organization.builder().build() : organization;
    }
}
