package org.planhealth.rules.sdk;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.RuleContext;
import org.planhealth.strategy.Entity;
import org.planhealth.strategy.Strategy;

/**
 * The functions that the consequence of a rule calls; each rule makes one call.
 *
 * <p>A message stands alone: it names the entity by its title and gives the figures. It is a {@link MessageTemplate}, whose gaps
 * are filled by the figures, given as names and values in turn, by {@code {subject}} and by {@code {related}}:
 *
 * <pre>{@code
 * violated( kcontext, $result, 0.5, "{subject} was last updated on {updated}", "updated", $result.updated() );
 * }</pre>
 *
 * <p>A finding has a degree over 0 up to 1, which says how much of the plan it touches. Where a rule states none, it is 1 about
 * the strategy, about the only entity of its kind (no other initiative under way states a stage, no other ask is open, there is no
 * other guardrail), and about an initiative that open work not yet under way depends on; else 0.5.
 *
 * <p>Findings live as long as what the rule matched: when a fact changes, those that rest on it are taken back.
 */
// A module passes on no automatic module; one with rules in DRL requires org.kie.api itself.
@SuppressWarnings("exports")
public final class Findings {
    private Findings() {}

    /**
     * Reports that the plan has the defect.
     *
     * @param kcontext the word {@code kcontext}
     * @param subject the first entity that the condition names
     * @param message what is wrong, with gaps for the figures
     * @param figures names and values in turn
     */
    public static void violated(RuleContext kcontext, Entity subject, String message, @Nullable Object... figures) {
        add(kcontext, null, subject, ImmutableList.of(), null, message, figures);
    }

    /**
     * Says that the plan has the defect, which is about two entities.
     *
     * @param related the other entity
     */
    public static void violated(
            RuleContext kcontext, Entity subject, Entity related, String message, @Nullable Object... figures) {
        add(kcontext, null, subject, ImmutableList.of(related), null, message, figures);
    }

    /**
     * Says that the plan has the defect, which is about several entities.
     *
     * @param related the other entities, or their ids, in an order that does not depend on that of the plan
     */
    public static void violated(
            RuleContext kcontext, Entity subject, List<?> related, String message, @Nullable Object... figures) {
        add(kcontext, null, subject, related, null, message, figures);
    }

    /**
     * Says that the plan has the defect, in a form less severe than the rule's highest.
     *
     * @param severity one that the rule declares
     */
    public static void violatedAs(
            RuleContext kcontext, Severity severity, Entity subject, String message, @Nullable Object... figures) {
        add(kcontext, severity, subject, ImmutableList.of(), null, message, figures);
    }

    /**
     * Says that the plan has the defect.
     *
     * @param kcontext the word {@code kcontext}
     * @param subject the first entity that the condition names
     * @param degree how much of the plan it touches, over 0 up to 1, where the rule computes it
     * @param message what is wrong, with gaps for the figures
     * @param figures names and values in turn
     */
    public static void violated(
            RuleContext kcontext, Entity subject, double degree, String message, @Nullable Object... figures) {
        add(kcontext, null, subject, ImmutableList.of(), degree, message, figures);
    }

    /**
     * Reports that the plan has the defect, about two entities.
     *
     * @param related the other entity
     */
    public static void violated(
            RuleContext kcontext,
            Entity subject,
            Entity related,
            double degree,
            String message,
            @Nullable Object... figures) {
        add(kcontext, null, subject, ImmutableList.of(related), degree, message, figures);
    }

    /**
     * Reports that the plan has the defect, about several entities.
     *
     * @param related the other entities, or their ids, in an order that does not depend on that of the plan
     */
    public static void violated(
            RuleContext kcontext,
            Entity subject,
            List<?> related,
            double degree,
            String message,
            @Nullable Object... figures) {
        add(kcontext, null, subject, related, degree, message, figures);
    }

    /**
     * Reports that the plan has the defect, with a severity below the rule's highest.
     *
     * @param severity one that the rule declares
     */
    public static void violatedAs(
            RuleContext kcontext,
            Severity severity,
            Entity subject,
            double degree,
            String message,
            @Nullable Object... figures) {
        add(kcontext, severity, subject, ImmutableList.of(), degree, message, figures);
    }

    /**
     * Reports that the subject does not state a field that the rule needs.
     *
     * @param field the end of its JSON pointer, such as {@code updated} or {@code rollout/history}
     */
    public static void missing(RuleContext kcontext, Entity subject, String field) {
        missing(kcontext, subject, field, "");
    }

    /**
     * Reports that the subject does not state a field that the rule needs.
     *
     * @param field the end of its JSON pointer, such as {@code updated} or {@code rollout/history}
     * @param words what that is, so that it can follow "does not state"; with gaps for the figures, and with {@code {field}} where
     *     the field is to be named, if not at the end
     * @param figures names and values in turn
     */
    public static void missing(
            RuleContext kcontext, Entity subject, String field, String words, @Nullable Object... figures) {
        missing(kcontext, subject, ImmutableList.of(), ImmutableList.of(subject), field, words, figures);
    }

    /**
     * Reports that the subject does not state a field that the rule needs, where the defect behind it could touch more of the
     * plan than a finding of the rule usually does.
     *
     * @param degree how much of the plan that could touch, over 0 up to 1
     */
    public static void missing(
            RuleContext kcontext,
            Entity subject,
            double degree,
            String field,
            String words,
            @Nullable Object... figures) {
        kcontext.insertLogical(RuleFindingFactory.missing(
                        RuleDeclaration.idOf(kcontext.getRule().getName()),
                        subject,
                        ImmutableList.of(),
                        ImmutableList.of(subject),
                        field,
                        words,
                        figures)
                .ofDegree(degree));
    }

    /**
     * Reports that other entities do not state a field that the rule needs about the subject, where the defect behind it could
     * touch more of the plan than a finding of the rule usually does.
     *
     * @param degree how much of the plan that could touch, over 0 up to 1
     * @param owners the entities that do not state it, at least one
     */
    public static void missing(
            RuleContext kcontext,
            Entity subject,
            double degree,
            Collection<? extends Entity> owners,
            String field,
            String words,
            @Nullable Object... figures) {
        kcontext.insertLogical(RuleFindingFactory.missing(
                        RuleDeclaration.idOf(kcontext.getRule().getName()),
                        subject,
                        ImmutableList.of(),
                        byId(owners),
                        field,
                        words,
                        figures)
                .ofDegree(degree));
    }

    /**
     * Reports that another entity does not state a field that the rule needs about both.
     *
     * @param related the other entity, which does not state it
     */
    public static void missing(
            RuleContext kcontext,
            Entity subject,
            Entity related,
            String field,
            String words,
            @Nullable Object... figures) {
        ImmutableList<Entity> owners = ImmutableList.of(related);
        missing(kcontext, subject, owners, owners, field, words, figures);
    }

    /**
     * Reports that a third entity, such as the strategy, does not state a field that the rule needs about two entities.
     *
     * @param related the other entity
     * @param owner the entity that does not state it
     */
    public static void missing(
            RuleContext kcontext,
            Entity subject,
            Entity related,
            Entity owner,
            String field,
            String words,
            @Nullable Object... figures) {
        missing(kcontext, subject, ImmutableList.of(related), ImmutableList.of(owner), field, words, figures);
    }

    /**
     * Reports that other entities do not state a field that the rule needs about the subject.
     *
     * @param owners the entities that do not state it, at least one
     */
    public static void missing(
            RuleContext kcontext,
            Entity subject,
            Collection<? extends Entity> owners,
            String field,
            String words,
            @Nullable Object... figures) {
        missing(kcontext, subject, ImmutableList.of(), byId(owners), field, words, figures);
    }

    /**
     * Reports that the plan does not state a list that the rule needs in certain cases; lists that it always needs belong
     * in {@code @Requires}.
     *
     * @param list the name of the list, such as {@code objectives}
     */
    public static void missingList(RuleContext kcontext, Strategy strategy, String list) {
        kcontext.insertLogical(RuleFindingFactory.missingList(
                RuleDeclaration.idOf(kcontext.getRule().getName()), strategy, list));
    }

    /**
     * Says that it is too early to decide: that counts against the evidence, but is no question that anyone could answer.
     *
     * @param from the day from which the rule can decide
     * @param message that it is too early, with gaps for the figures
     */
    public static void tooEarly(
            RuleContext kcontext, Entity subject, LocalDate from, String message, @Nullable Object... figures) {
        FindingMessage filled = FindingMessage.fill(message, subject, ImmutableList.of(), figures);
        kcontext.insertLogical(new RuleFinding(
                RuleDeclaration.idOf(kcontext.getRule().getName()),
                null,
                subject.id(),
                ImmutableList.of(),
                null,
                filled.text(),
                filled.figures(),
                ImmutableList.of(),
                from));
    }

    /**
     * Says that the rule applies to a subject, whether or not it finds anything there. A rule that says so of some subjects
     * names them by {@code @AppliesTo}; one without it applies to all of its subjects.
     */
    public static void applies(RuleContext kcontext, Entity subject) {
        applies(kcontext, subject, ImmutableList.of());
    }

    /**
     * Says that the rule applies to several entities together.
     *
     * @param related the other entities that a finding names, or their ids, in the same order
     */
    public static void applies(RuleContext kcontext, Entity subject, List<?> related) {
        kcontext.insertLogical(RuleFindingFactory.applicable(
                RuleDeclaration.idOf(kcontext.getRule().getName()), subject, related));
    }

    /** Establishes a condition that other rules of the file match as {@link Inferred}, by the name of this rule. */
    public static void infer(RuleContext kcontext, Object about) {
        kcontext.insertLogical(new Inferred(kcontext.getRule().getName(), about));
    }

    private static void add(
            RuleContext kcontext,
            @Nullable Severity severity,
            Entity subject,
            List<?> related,
            @Nullable Double degree,
            String message,
            @Nullable Object... figures) {
        kcontext.insertLogical(RuleFindingFactory.violated(
                RuleDeclaration.idOf(kcontext.getRule().getName()),
                severity,
                subject,
                related,
                degree,
                message,
                figures));
    }

    private static void missing(
            RuleContext kcontext,
            Entity subject,
            List<?> related,
            List<? extends Entity> owners,
            String field,
            String words,
            @Nullable Object... figures) {
        kcontext.insertLogical(RuleFindingFactory.missing(
                RuleDeclaration.idOf(kcontext.getRule().getName()), subject, related, owners, field, words, figures));
    }

    private static ImmutableList<Entity> byId(Collection<? extends Entity> entities) {
        return ImmutableList.sortedCopyOf(Comparator.comparing(Entity::id), entities);
    }
}
