package org.planhealth.strategy;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a strategy were read, and the texts that they were read from.
 *
 * <p>All sources are equal to each other: where a plan was read is no part of what it says, so two strategies that say
 * the same are equal wherever they came from.
 */
public final class Sources {
    private static final Sources NONE = new Sources(ImmutableMap.of(), ImmutableMap.of(), ImmutableMap.of());

    private final ImmutableMap<String, SourceLocation> byPointer;
    private final ImmutableMap<String, String> pointerById;
    private final ImmutableMap<String, String> textByFile;

    private Sources(
            ImmutableMap<String, SourceLocation> byPointer,
            ImmutableMap<String, String> pointerById,
            ImmutableMap<String, String> textByFile) {
        this.byPointer = byPointer;
        this.pointerById = pointerById;
        this.textByFile = textByFile;
    }

    /** Returns the sources of a strategy that was not read but built. */
    public static Sources none() {
        return NONE;
    }

    /**
     * Returns sources without texts.
     *
     * @param byPointer where each entity and field stands, by its JSON pointer from the root of the strategy; parts of
     *     an organization in a file of its own stand under {@code /organization} too
     * @param pointerById the pointer of each entity that has an id, by that id
     */
    public static Sources of(Map<String, SourceLocation> byPointer, Map<String, String> pointerById) {
        return new Sources(ImmutableMap.copyOf(byPointer), ImmutableMap.copyOf(pointerById), ImmutableMap.of());
    }

    /**
     * Returns these sources with the texts that the parts were read from, for reports that show their lines.
     *
     * @param textByFile the text of each file, by the name that the {@linkplain SourceLocation#file places} have
     */
    public Sources withTexts(Map<String, String> textByFile) {
        return new Sources(byPointer, pointerById, ImmutableMap.copyOf(textByFile));
    }

    /**
     * Returns the text of a file, whose lines end with a line feed, a carriage return or both, as the places count them.
     *
     * @param file its name, as in the places
     * @return the text as it was read, without a byte order mark; it may hold whatever its author wrote, so nobody should show
     *     it unescaped. Empty if the file was not read, or its text not kept
     */
    public Optional<String> text(String file) {
        return Optional.ofNullable(textByFile.get(file));
    }

    /**
     * Returns where a part was read.
     *
     * @param pointer a JSON pointer from the root of the strategy, such as {@code /initiatives/0/rollout/due}
     * @return its place; empty if nothing was read there
     */
    public Optional<SourceLocation> at(String pointer) {
        return Optional.ofNullable(byPointer.get(pointer));
    }

    /** Returns the pointer of the entity of that id; empty if none was read. */
    public Optional<String> pointerOf(String id) {
        return Optional.ofNullable(pointerById.get(id));
    }

    /** Returns where the entity of that id was read; empty if none was. */
    public Optional<SourceLocation> ofEntity(String id) {
        return pointerOf(id).flatMap(this::at);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sources;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return byPointer.size() + " places";
    }
}
