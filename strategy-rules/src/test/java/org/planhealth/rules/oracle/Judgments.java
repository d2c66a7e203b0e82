package org.planhealth.rules.oracle;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.Strategy;

/** Gathers what one oracle says of one plan. */
final class Judgments {
    private final Strategy plan;
    private final Severity highest;
    private final Set<Judgment> all = new LinkedHashSet<>();

    private Judgments(Strategy plan, Severity highest) {
        this.plan = plan;
        this.highest = highest;
    }

    /**
     * Begins with nothing.
     *
     * @param highest the highest severity of the rule, which a finding has if nothing else is said
     */
    static Judgments of(Strategy plan, Severity highest) {
        return new Judgments(plan, highest);
    }

    /** Tells whether one of the lists is not stated, and says so of the plan. */
    boolean lacks(@Nullable List<?>... lists) {
        for (List<?> list : lists) {
            if (list == null) {
                missing(plan.id());
                return true;
            }
        }
        return false;
    }

    /** The same for a rule about the entities of the first list: where there are none, nothing else is needed. */
    boolean hasNothingToSay(@Nullable List<?> first, @Nullable List<?>... others) {
        if (first != null && first.isEmpty()) {
            return true;
        }
        return lacks(first) || lacks(others);
    }

    void violated(String subject, String... related) {
        violated(highest, subject, ImmutableList.copyOf(related));
    }

    void violated(Severity severity, String subject) {
        violated(severity, subject, ImmutableList.of());
    }

    void violated(Severity severity, String subject, Collection<String> related) {
        say(Outcome.VIOLATED, severity, subject, related, touched(subject, related));
    }

    void missing(String subject, String... related) {
        say(
                Outcome.MISSING,
                highest,
                subject,
                ImmutableList.copyOf(related),
                touched(subject, ImmutableList.copyOf(related)));
    }

    /** Says how much of the plan it touches, too. */
    void violatedTo(double degree, String subject) {
        say(Outcome.VIOLATED, highest, subject, ImmutableList.of(), degree);
    }

    void violatedWhole(String subject) {
        say(Outcome.VIOLATED, highest, subject, ImmutableList.of(), 1);
    }

    /** Says that it is missing, where what the rule would say touches as much of the plan as anything can. */
    void missingWhole(String subject) {
        say(Outcome.MISSING, highest, subject, ImmutableList.of(), 1);
    }

    private void say(Outcome outcome, Severity severity, String subject, Collection<String> related, double degree) {
        all.add(new Judgment(outcome, severity, subject, ImmutableList.copyOf(related), degree));
    }

    /** Returns how much of the plan hangs on the entity on which most does. */
    private double touched(String subject, Collection<String> related) {
        double most = Touch.degree(plan, plan.asOf(), subject);
        for (String other : related) {
            most = Math.max(most, Touch.degree(plan, plan.asOf(), other));
        }
        return most;
    }

    /** Returns what was said; what is missing about the same entities as a defect is stated with that. */
    ImmutableSet<Judgment> all() {
        return all.stream()
                .filter(judgment -> judgment.outcome() == Outcome.VIOLATED
                        || all.stream()
                                .noneMatch(other -> other.outcome() == Outcome.VIOLATED
                                        && other.subject().equals(judgment.subject())
                                        && other.related().equals(judgment.related())))
                .collect(ImmutableSet.toImmutableSet());
    }
}
