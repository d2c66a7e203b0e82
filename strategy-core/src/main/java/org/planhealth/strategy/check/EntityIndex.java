package org.planhealth.strategy.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The ids of a strategy and the places that name them; also of rows that are broken elsewhere.
 *
 * @param <P> a place, whose {@code toString} names it in a message
 */
public final class EntityIndex<P> {
    /** What a reference must look like even where the ids that there are cannot be known. */
    private static final Pattern ID = Pattern.compile("(?=.{1,200}$)[a-z0-9]+(-[a-z0-9]+)*");

    private final Class<?> team;
    private final NearestNames names;
    private final Problems<P> problems;
    private final Map<String, Definition<P>> definitions = new LinkedHashMap<>();
    private final List<Reference<P>> references = new ArrayList<>();
    private final Map<Row, P> rows = new HashMap<>();
    private final Set<Class<?>> unknowable = new HashSet<>();
    private final Map<ImmutableSet<Class<?>>, ImmutableSortedSet<String>> idsOfTypes = new LinkedHashMap<>();

    /**
     * Starts an index without entities.
     *
     * @param team the type that a list called {@code all} may be mistaken for
     * @param problems takes in what is wrong
     */
    public EntityIndex(Class<?> team, NearestNames names, Problems<P> problems) {
        this.team = team;
        this.names = names;
        this.problems = problems;
    }

    /** Takes in what is wrong. */
    @FunctionalInterface
    public interface Problems<P> {

        /** Takes in one problem, with what to try. */
        void add(P place, String message, ImmutableList<String> hints);
    }

    private record Definition<P>(Class<?> type, P place, String pointer) {}

    private record Reference<P>(String id, ImmutableSet<Class<?>> types, P place) {}

    private record Row(String list, String id) {}

    /** Notes an entity, and complains if its id is taken. */
    public void define(Class<?> type, String id, P place, String pointer) {
        Definition<P> first = definitions.putIfAbsent(id, new Definition<>(type, place, pointer));
        if (first != null) {
            problems.add(
                    place,
                    "duplicate id " + PrintableText.quoted(id),
                    ImmutableList.of("first used at " + first.place() + " by "
                            + TypeNames.withArticle(List.of(first.type()))
                            + "; ids must be unique in the whole strategy"));
        }
    }

    /** Notes a row about an entity, and complains if the list has one about it. */
    public void addRow(String list, String id, P place) {
        P first = rows.putIfAbsent(new Row(list, id), place);
        if (first != null) {
            problems.add(
                    place,
                    "the team " + PrintableText.quoted(id) + " has two rows in one rollout",
                    ImmutableList.of("first used at " + first + "; merge the two rows"));
        }
    }

    /** Notes a place that names an entity of one of the types. */
    public void refer(String id, ImmutableSet<Class<?>> types, P place) {
        references.add(new Reference<>(id, types, place));
    }

    /** Notes that not all entities of those types are known, so that no reference to them can be wrong. */
    public void cannotKnow(Collection<? extends Class<?>> types) {
        unknowable.addAll(types);
    }

    /** Returns the pointer of each entity, from the root of the strategy, by its id. */
    public Map<String, String> pointerById() {
        Map<String, String> pointers = new LinkedHashMap<>();
        definitions.forEach((id, definition) -> pointers.put(id, definition.pointer()));
        return pointers;
    }

    /** Complains of each reference to an id that does not exist, or is another type's. */
    public void checkReferences() {
        references.forEach(this::check);
    }

    private void check(Reference<P> reference) {
        Definition<P> target = definitions.get(reference.id());
        if (target != null && reference.types().contains(target.type())) {
            return;
        }
        if (reference.id().equals("all") && reference.types().contains(team)) {
            problems.add(
                    reference.place(),
                    "no team has the id 'all'",
                    ImmutableList.of("to ask every team, write 'to: all', without a list"));
        } else if (target != null) {
            problems.add(
                    reference.place(),
                    "expected the id of " + TypeNames.withArticle(reference.types()) + ", but "
                            + PrintableText.quoted(reference.id()) + " is "
                            + TypeNames.withArticle(List.of(target.type())),
                    suggestions(reference));
        } else if (reference.types().stream().noneMatch(unknowable::contains)) {
            problems.add(
                    reference.place(),
                    "no " + TypeNames.anyOf(reference.types()) + " has the id " + PrintableText.quoted(reference.id()),
                    suggestions(reference));
        } else if (!ID.matcher(reference.id()).matches()) {
            problems.add(
                    reference.place(),
                    "an id must be kebab-case, such as fleet-cost, was " + PrintableText.quoted(reference.id()),
                    ImmutableList.of());
        }
    }

    private ImmutableList<String> suggestions(Reference<P> reference) {
        return names.didYouMean(reference.id(), idsOfTypes.computeIfAbsent(reference.types(), this::idsOf));
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
