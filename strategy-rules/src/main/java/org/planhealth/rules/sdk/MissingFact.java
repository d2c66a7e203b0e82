package org.planhealth.rules.sdk;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.regex.Pattern;

/**
 * A fact that a rule needs and the plan does not state.
 *
 * @param entity id of the entity that would state it; that of the strategy for a list
 * @param field the end of its JSON pointer, from the entity on and without a slash before it, such as
 *     {@code rollout/history}; the name of the list, such as {@code objectives}
 * @param isList whether it is a whole list of the plan, so that information is missing about everything
 * @param text what is not stated, in a sentence that stands alone; rules that miss the same fact may word it differently
 */
public record MissingFact(String entity, String field, boolean isList, String text) {
    private static final Pattern POINTER_END = Pattern.compile("\\w+(/[^/]+)*");

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if {@code field} is not of the form {@code field} or {@code field/field}
     */
    public MissingFact {
        requireNonNull(entity, "entity");
        text = Phrases.bounded(requireNonNull(text, "text"));
        checkArgument(
                POINTER_END.matcher(field).matches(),
                "a field must have the form field or field/field, such as rollout/due, was '%s'",
                field);
    }

    /** Returns that a field of an entity is missing. */
    public static MissingFact field(String entity, String field, String text) {
        return new MissingFact(entity, field, false, text);
    }

    /**
     * Returns that a list of the plan is missing.
     *
     * @throws IllegalArgumentException if {@code list} is not one of {@link FactTypes#names()}
     */
    public static MissingFact list(String strategy, String list) {
        checkArgument(FactTypes.names().contains(list), "unknown list '%s'", list);
        return new MissingFact(strategy, list, true, FactTypes.notStated(ImmutableList.of(list)));
    }

    /** Returns what tells the fact from others: the entity and the field, never the words. */
    public String key() {
        return entity + "/" + field;
    }

    /** Returns the field as a message names it, such as {@code rollout.history}. */
    public String label() {
        return field.replace('/', '.');
    }
}
