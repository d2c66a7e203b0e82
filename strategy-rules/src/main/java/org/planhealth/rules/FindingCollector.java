package org.planhealth.rules;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import org.planhealth.rules.sdk.Facts;
import org.planhealth.rules.sdk.Verdict;
import org.planhealth.rules.sdk.Wording;
import org.planhealth.strategy.Entity;
import org.planhealth.strategy.Strategy;

/**
 * Takes in what a rule written in Java finds.
 *
 * <p>A message is a sentence that stands alone: it names the entity by its title and gives the figures, without a full stop.
 * A finding about the whole strategy has degree 1, one about an entity 0.5, unless the rule computes it.
 */
public final class FindingCollector {
    private final String rule;
    private final Supplier<ImmutableSet<String>> ids;
    private final int most;
    private final List<Verdict> verdicts = new ArrayList<>();

    FindingCollector(String rule, Facts facts, int most) {
        this.rule = rule;
        this.ids = Suppliers.memoize(
                () -> facts.all(Entity.class).stream().map(Entity::id).collect(toImmutableSet()));
        this.most = most;
    }

    /** Says that the plan has the defect. */
    public void violated(Entity subject, String message) {
        violated(subject, ImmutableList.of(), degreeOf(subject), message);
    }

    /**
     * Says that the plan has the defect.
     *
     * @param related the other entities that it is about, in an order that does not depend on that of the plan
     * @param degree how bad it is, over 0 up to 1
     * @throws IllegalArgumentException if it is not, there is no message, or the subject is not of the plan
     */
    public void violated(Entity subject, List<? extends Entity> related, double degree, String message) {
        say(false, subject, related, degree, message);
    }

    /**
     * Says that the plan does not state what the rule needs to decide.
     *
     * @param fact what is not stated, so that it can follow "does not state"
     */
    public void unknown(Entity subject, String fact) {
        String message = Wording.quoted(subject) + " does not state " + fact;
        say(true, subject, ImmutableList.of(), degreeOf(subject), message);
    }

    ImmutableList<Verdict> verdicts() {
        return ImmutableList.copyOf(verdicts);
    }

    private void say(boolean unknown, Entity subject, List<? extends Entity> related, double degree, String message) {
        ImmutableList<String> others = related.stream().map(Entity::id).collect(toImmutableList());
        checkArgument(ids.get().contains(subject.id()), "'%s' is no entity of the plan", subject.id());
        checkState(verdicts.size() < most, "it found more than %s things", Wording.amount(most));
        verdicts.add(new Verdict(rule, unknown, null, subject.id(), others, degree, message));
    }

    private static double degreeOf(Entity subject) {
        return subject instanceof Strategy ? 1 : 0.5;
    }
}
