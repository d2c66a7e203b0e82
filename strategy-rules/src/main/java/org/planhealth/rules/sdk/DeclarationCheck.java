package org.planhealth.rules.sdk;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;

/** Checks what a rule says of itself, its annotations and its page; given by whoever knows what they mean. */
@FunctionalInterface
public interface DeclarationCheck {

    /** Returns what is wrong with a rule; empty if nothing is. */
    ImmutableList<Flaw> check(RuleDeclaration rule);

    /**
     * Something that is wrong with what a rule says of itself.
     *
     * @param file the file of the rule's folder, such as {@code README.md}; null if it is what states the condition
     * @param annotation the annotation that is wrong, without its {@code @}; null if it is none that is there
     * @param message what is wrong, to follow the name of the rule
     * @param hints what to try, a line each; often none
     */
    record Flaw(@Nullable String file, @Nullable String annotation, String message, ImmutableList<String> hints) {}
}
