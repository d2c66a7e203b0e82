package org.planhealth.rules.sdk;

import com.google.common.collect.ImmutableSet;

/** The sentence for several findings of a rule: a message with gaps for what they have in common. */
public final class GroupedTemplate {
    /** The names that its gaps may have. */
    public static final ImmutableSet<String> NAMES = ImmutableSet.of("count", "population", "subjects", "related");

    private GroupedTemplate() {}

    /**
     * Reads the sentence.
     *
     * @throws MessageTemplate.MalformedException if it is no message, or a gap has another name
     */
    public static MessageTemplate parse(String text) {
        MessageTemplate template = MessageTemplate.of(text);
        template.gaps().stream()
                .filter(gap -> !NAMES.contains(gap.content()))
                .findFirst()
                .ifPresent(gap -> {
                    throw gap.unknown(NAMES);
                });
        return template;
    }
}
