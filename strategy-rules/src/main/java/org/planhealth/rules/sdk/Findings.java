package org.planhealth.rules.sdk;

import com.google.common.collect.ImmutableList;
import java.util.IllegalFormatConversionException;
import java.util.IllegalFormatException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.RuleContext;
import org.planhealth.strategy.Entity;
import org.planhealth.strategy.Strategy;

/**
 * What the consequence of a rule says; each rule makes one call.
 *
 * <p>A message stands alone: it names the entity by its title and gives the figures. Findings live as long as what the
 * rule matched: when a fact changes, those that rest on it are taken back.
 */
public final class Findings {
    private static final double DEGREE_OF_WHOLE = 1;
    private static final double DEGREE_OF_ENTITY = 0.5;

    private Findings() {}

    /**
     * Says that the plan has the defect.
     *
     * @param kcontext the word {@code kcontext}
     * @param subject the first entity that the condition names
     * @param degree how bad it is, over 0 up to 1: 1 for the whole strategy, 0.5 for an entity, or what is computed
     * @param message what is wrong, in the form of {@link String#format}
     * @param args what the message asks for
     */
    public static void violated(
            RuleContext kcontext, Entity subject, double degree, String message, @Nullable Object... args) {
        say(kcontext, false, null, subject, ImmutableList.of(), degree, format(message, args));
    }

    /**
     * Says that the plan has the defect, which is about two entities.
     *
     * @param related the other entity
     */
    public static void violated(
            RuleContext kcontext,
            Entity subject,
            Entity related,
            double degree,
            String message,
            @Nullable Object... args) {
        say(kcontext, false, null, subject, ImmutableList.of(related.id()), degree, format(message, args));
    }

    /**
     * Says that the plan has the defect, which is about several entities.
     *
     * @param related ids of the other entities, in an order that does not depend on that of the plan
     */
    public static void violated(
            RuleContext kcontext,
            Entity subject,
            List<String> related,
            double degree,
            String message,
            @Nullable Object... args) {
        say(kcontext, false, null, subject, ImmutableList.copyOf(related), degree, format(message, args));
    }

    /**
     * Says that the plan has the defect, in a form less severe than the rule's highest.
     *
     * @param severity the severity in one word, such as {@code "medium"}; one that the rule declares
     */
    public static void violatedAs(
            RuleContext kcontext,
            String severity,
            Entity subject,
            double degree,
            String message,
            @Nullable Object... args) {
        say(kcontext, false, severity, subject, ImmutableList.of(), degree, format(message, args));
    }

    /**
     * Says that the plan does not state what the rule needs to decide.
     *
     * @param fact what is not stated, so that it can follow "does not state"; in the form of {@link String#format}
     * @param args what the fact asks for
     */
    public static void unknown(RuleContext kcontext, Entity subject, String fact, @Nullable Object... args) {
        String message = Wording.quoted(subject) + " does not state " + format(fact, args);
        say(kcontext, true, null, subject, ImmutableList.of(), degreeOf(subject), message);
    }

    /**
     * Says that the rule cannot decide, in a sentence of its own.
     *
     * @param message what is not stated, in the form of {@link String#format}
     * @param args what the message asks for
     */
    public static void undecided(RuleContext kcontext, Entity subject, String message, @Nullable Object... args) {
        say(kcontext, true, null, subject, ImmutableList.of(), degreeOf(subject), format(message, args));
    }

    /**
     * Says that the plan does not state what the rule needs to decide about two entities.
     *
     * @param subject the entity that the finding is about
     * @param related the other entity, which does not state the fact
     * @param fact what is not stated, so that it can follow "does not state"; in the form of {@link String#format}
     * @param args what the fact asks for
     */
    public static void unknown(
            RuleContext kcontext, Entity subject, Entity related, String fact, @Nullable Object... args) {
        String message = Wording.quoted(related) + " does not state " + format(fact, args);
        say(kcontext, true, null, subject, ImmutableList.of(related.id()), degreeOf(subject), message);
    }

    private static void say(
            RuleContext kcontext,
            boolean unknown,
            @Nullable String severity,
            Entity subject,
            ImmutableList<String> related,
            double degree,
            String message) {
        String rule = RuleNames.id(kcontext.getRule().getName());
        kcontext.insertLogical(new Verdict(rule, unknown, severity, subject.id(), related, degree, message));
    }

    private static double degreeOf(Entity subject) {
        return subject instanceof Strategy ? DEGREE_OF_WHOLE : DEGREE_OF_ENTITY;
    }

    @SuppressWarnings("AnnotateFormatMethod") // the callers are rules, which that check does not read
    private static String format(String message, @Nullable Object... args) {
        try {
            return String.format(Locale.ROOT, message, args);
        } catch (IllegalFormatConversionException e) {
            String type = e.getArgumentClass().getSimpleName();
            throw misfit(message, "%" + e.getConversion() + " does not take a value of type " + type);
        } catch (IllegalFormatException e) {
            throw misfit(message, e.getMessage());
        }
    }

    /** A report shows the innermost cause, so this has none. */
    private static IllegalArgumentException misfit(String message, @Nullable String why) {
        return new IllegalArgumentException("the message \"" + message + "\" does not fit its values: " + why);
    }
}
