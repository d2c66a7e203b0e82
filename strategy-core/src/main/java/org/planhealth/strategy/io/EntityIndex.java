package org.planhealth.strategy.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.Team;

/** The ids of a strategy and the places that name them; also of rows that are broken elsewhere. */
final class EntityIndex {
    private final ProblemCollector problems;
    private final Map<String, Definition> definitions = new LinkedHashMap<>();
    private final List<Reference> references = new ArrayList<>();
    private final Set<Class<?>> unknowable = new HashSet<>();
    private final Map<ImmutableSet<Class<?>>, ImmutableSortedSet<String>> idsOfTypes = new LinkedHashMap<>();

    EntityIndex(ProblemCollector problems) {
        this.problems = problems;
    }

    private record Definition(Class<?> type, SourceLocation location, String pointer) {}

    private record Reference(String id, ImmutableSet<Class<?>> types, SourceLocation location) {}

    /** Notes an entity, and complains if its id is taken. */
    void define(Class<?> type, String id, SourceLocation location, String pointer) {
        Definition first = definitions.putIfAbsent(id, new Definition(type, location, pointer));
        if (first != null) {
            problems.add(
                    location,
                    "the id " + PrintableText.quoted(id) + " is given twice",
                    "first at " + first.location() + ", to " + TypeNames.withArticle(List.of(first.type()))
                            + "; ids are unique over the whole strategy");
        }
    }

    void refer(String id, ImmutableSet<Class<?>> types, SourceLocation location) {
        references.add(new Reference(id, types, location));
    }

    /** Notes that not all entities inside a value of that type are known, so that no reference to them can be wrong. */
    void cannotKnow(Type type) {
        unknowable.addAll(RecordShape.entitiesIn(type));
    }

    /** Returns the pointer of each entity, from the root of the strategy, by its id. */
    Map<String, String> pointerById() {
        Map<String, String> pointers = new LinkedHashMap<>();
        definitions.forEach((id, definition) -> pointers.put(id, definition.pointer()));
        return pointers;
    }

    /** Complains of each reference to an id that does not exist, or is another type's. */
    void checkReferences() {
        references.forEach(this::check);
    }

    private void check(Reference reference) {
        Definition target = definitions.get(reference.id());
        if (target != null && reference.types().contains(target.type())) {
            return;
        }
        if (reference.id().equals("all") && reference.types().contains(Team.class)) {
            problems.add(
                    reference.location(),
                    "no team is called 'all'",
                    "an ask goes to every team with 'to: all', without a list");
        } else if (target != null) {
            problems.add(
                    reference.location(),
                    "expected the id of " + TypeNames.withArticle(reference.types()) + ", but "
                            + PrintableText.quoted(reference.id()) + " is "
                            + TypeNames.withArticle(List.of(target.type())),
                    suggestions(reference));
        } else if (reference.types().stream().noneMatch(unknowable::contains)) {
            problems.add(
                    reference.location(),
                    "no " + TypeNames.anyOf(reference.types()) + " has the id " + PrintableText.quoted(reference.id()),
                    suggestions(reference));
        }
    }

    private ImmutableList<String> suggestions(Reference reference) {
        return problems.suggestions()
                .didYouMean(reference.id(), idsOfTypes.computeIfAbsent(reference.types(), this::idsOf));
    }

    private ImmutableSortedSet<String> idsOf(ImmutableSet<Class<?>> types) {
        ImmutableSortedSet.Builder<String> ids = ImmutableSortedSet.naturalOrder();
        definitions.forEach((id, definition) -> {
            if (types.contains(definition.type())) {
                ids.add(id);
            }
        });
        return ids.build();
    }
}
