package org.planhealth.rules;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import org.planhealth.strategy.Keyword;

/**
 * Who a {@linkplain ReportSlice slice} of a report is for.
 *
 * @param kind whether it is a team, a person, a group or nobody
 * @param name the id of a team, the name of a person or a group as the plan spells it, the id of a stakeholder; empty for nobody
 */
public record Audience(Kind kind, String name) implements Comparable<Audience> {
    private static final Comparator<Audience> ORDER =
            Comparator.comparing(Audience::kind).thenComparing(Audience::name);
    private static final Audience NOBODY = new Audience(Kind.NOBODY, "");

    /** What an audience is. */
    public enum Kind implements Keyword {
        /** A team of the organization, or one that the plan names. */
        TEAM,
        /** A person that the plan names, or a stakeholder. */
        PERSON,
        /** The organization above some teams, which is these teams together, or that of a stakeholder or ally. */
        GROUP,
        /** Nobody: what no team and no person owns. */
        NOBODY
    }

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a team, a person or a group has no name, or nobody has one
     */
    public Audience {
        requireNonNull(kind, "kind");
        checkArgument(
                name.isBlank() == (kind == Kind.NOBODY),
                "a team, a person and a group have a name, and nobody has none, was %s '%s'",
                kind,
                name);
    }

    /** Returns a team by its id. */
    public static Audience team(String id) {
        return new Audience(Kind.TEAM, id);
    }

    /** Returns a person by name, or a stakeholder by id. */
    public static Audience person(String name) {
        return new Audience(Kind.PERSON, name);
    }

    /** Returns a group by its name. */
    public static Audience group(String name) {
        return new Audience(Kind.GROUP, name);
    }

    /** Returns nobody. */
    public static Audience nobody() {
        return NOBODY;
    }

    /** Returns teams before persons, persons before groups, and nobody last; those of a kind by name. */
    @Override
    public int compareTo(Audience other) {
        return ORDER.compare(this, other);
    }

    /** Returns how it is asked for, such as {@code team:search}, {@code person:Ada Lovelace} or {@code nobody}. */
    @Override
    public String toString() {
        return kind == Kind.NOBODY ? kind.word() : kind.word() + ":" + name;
    }
}
