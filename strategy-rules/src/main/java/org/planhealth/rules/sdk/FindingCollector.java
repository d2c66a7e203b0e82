package org.planhealth.rules.sdk;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Entity;

/**
 * Collects the findings of a rule written in Java.
 *
 * <p>A message is a sentence that stands alone, without a period: a {@link MessageTemplate} whose gaps are filled by the
 * figures, given as names and values in turn, by {@code {subject}} and by {@code {related}}. A finding of which the rule states no
 * degree has the one that {@link Findings} describes.
 */
public final class FindingCollector {
    private final String rule;
    private final Supplier<ImmutableSet<String>> ids;
    private final int most;
    private final List<RuleFinding> findings = new ArrayList<>();
    private final List<Applicable> applicable = new ArrayList<>();

    FindingCollector(String rule, Facts facts, int most) {
        this.rule = rule;
        this.ids = Suppliers.memoize(
                () -> facts.all(Entity.class).stream().map(Entity::id).collect(toImmutableSet()));
        this.most = most;
    }

    /** Reports that the plan has the defect. */
    public void violated(Entity subject, String message, @Nullable Object... figures) {
        check(subject);
        findings.add(RuleFindingFactory.violated(rule, null, subject, ImmutableList.of(), null, message, figures));
    }

    /**
     * Reports that the plan has the defect.
     *
     * @param related the other entities that it is about, or their ids, in an order that does not depend on that of the plan
     * @param degree how bad it is, over 0 up to 1
     * @throws IllegalArgumentException if it is not, there is no message, a gap has no figure, or an entity is not of the
     *     plan
     */
    public void violated(Entity subject, List<?> related, double degree, String message, @Nullable Object... figures) {
        check(subject);
        RuleFindingFactory.ids(related).forEach(this::check);
        findings.add(RuleFindingFactory.violated(rule, null, subject, related, degree, message, figures));
    }

    /**
     * Reports that an entity does not state a field that the rule needs.
     *
     * @param field the end of its JSON pointer, such as {@code updated} or {@code rollout/history}
     */
    public void missing(Entity subject, String field) {
        missing(subject, field, "");
    }

    /**
     * Reports that an entity does not state a field that the rule needs.
     *
     * @param field the end of its JSON pointer, such as {@code updated} or {@code rollout/history}
     * @param words what that is, so that it can follow "does not state"; with gaps for the figures
     */
    public void missing(Entity subject, String field, String words, @Nullable Object... figures) {
        check(subject);
        findings.add(RuleFindingFactory.missing(
                rule, subject, ImmutableList.of(), ImmutableList.of(subject), field, words, figures));
    }

    private void check(String id) {
        checkArgument(ids.get().contains(id), "'%s' is not an entity of the plan", id);
    }

    /**
     * Says that the rule applies to a subject, whether or not it finds anything there; see {@link HealthRule.Builder#appliesTo}.
     *
     * @param related the other entities that a finding about it names
     */
    public void applies(Entity subject, Entity... related) {
        check(subject);
        applicable.add(RuleFindingFactory.applicable(rule, subject, ImmutableList.copyOf(related)));
    }

    RuleFindings result() {
        return new RuleFindings(ImmutableList.copyOf(findings), ImmutableList.copyOf(applicable));
    }

    private void check(Entity subject) {
        check(subject.id());
        checkState(
                Math.max(findings.size(), applicable.size()) < most,
                "it found more than %s things",
                Phrases.amount(most));
    }
}
