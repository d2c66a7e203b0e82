package org.planhealth.rules.sdk;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Entity;
import org.planhealth.strategy.Keyword;

/**
 * The message of a finding and the figures in it.
 *
 * @param text the message
 * @param figures the figures by name
 */
record FindingMessage(String text, ImmutableSortedMap<String, Object> figures) {
    private static final String NOT_STATED = "(not stated)";
    private static final String SUBJECT = "subject";
    private static final String RELATED = "related";
    private static final String OWNERS = "owners";
    private static final String FIELD = "field";
    private static final String FIELD_GAP = "{" + FIELD + "}";
    private static final ImmutableSet<String> ALWAYS = ImmutableSet.of(SUBJECT, RELATED);
    private static final ImmutableSet<String> OWN = ImmutableSet.of(OWNERS, FIELD);

    /**
     * Fills a template.
     *
     * @param subject what {@code {subject}} stands for
     * @param related what {@code {related}} stands for
     * @param figures names and values in turn: {@code "days", 28, "last", date}
     * @throws IllegalArgumentException if the template is wrong, a gap has no figure of its name, or a name has no value
     *     or stands twice
     */
    static FindingMessage fill(String template, Entity subject, Collection<?> related, @Nullable Object... figures) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        checkArgument(
                figures.length % 2 == 0, "the figures of the message \"%s\" must alternate names and values", template);
        for (int index = 0; index < figures.length; index += 2) {
            checkArgument(
                    figures[index] instanceof String,
                    "the figures of the message \"%s\" must alternate names and values, but %s is not a name",
                    template,
                    figures[index]);
            String name = (String) figures[index];
            checkArgument(
                    !ALWAYS.contains(name) && !values.containsKey(name),
                    "the figure '%s' of the message \"%s\" is used twice",
                    name,
                    template);
            values.put(name, figures[index + 1]);
        }
        ImmutableSortedMap.Builder<String, Object> stated = ImmutableSortedMap.naturalOrder();
        values.forEach((name, value) -> {
            if (value != null) {
                stated.put(name, figure(value));
            }
        });
        values.put(SUBJECT, subject);
        values.put(RELATED, related);
        return new FindingMessage(
                MessageTemplate.of(template).fill(gap -> shown(gap, values, template)), stated.buildOrThrow());
    }

    private static String shown(MessageTemplate.Gap gap, Map<String, @Nullable Object> values, String template) {
        checkArgument(
                values.containsKey(gap.content()),
                "the message \"%s\" has a gap {%s}, known: %s",
                template,
                gap.content(),
                new TreeSet<>(values.keySet()));
        Object value = values.get(gap.content());
        try {
            return value == null ? NOT_STATED : gap.show(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the message \"" + template + "\", {" + gap.content() + "}: " + e.getMessage());
        }
    }

    /** Returns a value as reports for programs have it: an entity by its id, a word as a plan spells it. */
    private static Object figure(Object value) {
        checkArgument(
                !(value instanceof Number number) || Double.isFinite(number.doubleValue()),
                "a figure must be a finite number, was %s",
                value);
        if (value instanceof Collection<?> several) {
            return several.stream().map(FindingMessage::text).collect(toImmutableList());
        }
        return value instanceof Number || value instanceof Boolean || value instanceof LocalDate ? value : text(value);
    }

    private static String text(Object value) {
        if (value instanceof Entity entity) {
            return entity.id();
        }
        return value instanceof Keyword word ? word.word() : value.toString();
    }

    /** Returns the message that an entity does not state something. */
    static FindingMessage missing(
            Entity subject,
            Collection<?> related,
            List<? extends Entity> owners,
            String field,
            String words,
            @Nullable Object... figures) {
        checkArgument(!owners.isEmpty(), "no entity is named that does not state '%s'", field);
        for (Entity owner : owners) {
            String type = owner.getClass().getSimpleName();
            checkArgument(EntityFields.has(type, field), "%s has no field '%s'", type, field);
        }
        String label = MissingFact.field(subject.id(), field, "").label();
        String verb = owners.size() == 1 ? " does not state " : " do not state ";
        String what = words.contains(FIELD_GAP) ? words : words + " " + FIELD_GAP;
        @Nullable Object[] all = Arrays.copyOf(figures, figures.length + 4);
        all[figures.length] = OWNERS;
        all[figures.length + 1] = owners;
        all[figures.length + 2] = FIELD;
        all[figures.length + 3] = words.isEmpty() ? "its " + label : "(" + label + ")";
        FindingMessage message = fill("{" + OWNERS + "}" + verb + what.strip(), subject, related, all);
        ImmutableSortedMap<String, Object> stated =
                ImmutableSortedMap.copyOf(Maps.filterKeys(message.figures, name -> !OWN.contains(name)));
        return new FindingMessage(message.text, stated);
    }
}
