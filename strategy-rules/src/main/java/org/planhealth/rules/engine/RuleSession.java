package org.planhealth.rules.engine;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;
import org.planhealth.rules.sdk.Applicable;
import org.planhealth.rules.sdk.Facts;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.rules.sdk.RuleDeclaration;
import org.planhealth.rules.sdk.RuleFinding;
import org.planhealth.rules.sdk.RuleFindings;
import org.planhealth.rules.sdk.RuleParameters;

/** One run of the rules of a base over some facts, in a session of its own that is thrown away. */
final class RuleSession extends DefaultAgendaEventListener {
    private final KieSession session;
    private final RunBounds bounds;
    private final Map<String, Integer> fired = new HashMap<>();
    private final Map<String, Integer> found = new HashMap<>();
    private volatile @Nullable String running;
    private volatile @Nullable RuleFaultException fault;
    private @Nullable String atDeadline;

    private RuleSession(KieBase base, RunBounds bounds) {
        this.session = base.newKieSession();
        this.bounds = bounds;
    }

    /**
     * Runs the rules.
     *
     * @throws RuleFaultException if one rule fires or finds too often, or is at work when the deadline comes
     * @throws OverdueException if the deadline comes while conditions are matched, so that any rule may be the cause
     * @throws FailedException if a rule throws anything
     */
    static RuleFindings run(KieBase base, Facts facts, Collection<RuleParameters> parameters, RunBounds bounds) {
        RuleSession session = new RuleSession(base, bounds);
        try {
            return BoundedCall.call(bounds.deadline(), () -> session.fire(facts, parameters), session::stop);
        } catch (BoundedCall.InterruptedCallException interrupted) {
            throw interrupted;
        } catch (RuntimeException | Error failure) {
            // The engine wraps what is thrown while a consequence runs, and a rule can throw what it likes.
            RuleFaultException own = session.fault;
            throw own == null ? new FailedException(session.running, failure) : own;
        } catch (BoundedCall.LateException e) {
            String culprit = session.atDeadline;
            throw culprit == null
                    ? new OverdueException(e.getMessage())
                    : new RuleFaultException(RuleDeclaration.idOf(culprit), String.valueOf(e.getMessage()));
        }
    }

    /** Says that the deadline came, and not because of which rule. */
    static final class OverdueException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private OverdueException(@Nullable String message) {
            super(message);
        }
    }

    /** Says that a rule threw something. */
    static final class FailedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final @Nullable String engineRule;
        private final Throwable failure;

        private FailedException(@Nullable String engineRule, Throwable failure) {
            super(failure);
            this.engineRule = engineRule;
            this.failure = failure;
        }

        /** Returns the name of the rule of the engine whose consequence ran; null if conditions were matched. */
        @Nullable
        String engineRule() {
            return engineRule;
        }

        /** Returns what was thrown. */
        Throwable failure() {
            return failure;
        }
    }

    /** Notes which rule is at work; once it is interrupted it may end, and others go on. */
    private void stop() {
        atDeadline = running;
        session.halt();
    }

    private RuleFindings fire(Facts facts, Collection<RuleParameters> parameters) {
        try {
            session.addEventListener(this);
            session.addEventListener(new DefaultRuleRuntimeEventListener() {
                @Override
                public void objectInserted(ObjectInsertedEvent event) {
                    if (event.getObject() instanceof RuleFinding finding) {
                        if (isTooOften(finding.rule(), found)) {
                            throw stopping(RuleFaultException.tooMany(finding.rule(), bounds));
                        }
                    }
                }
            });
            parameters.forEach(session::insert);
            facts.all().forEach(session::insert);
            session.fireAllRules();
            return new RuleFindings(all(RuleFinding.class), all(Applicable.class));
        } finally {
            session.dispose();
        }
    }

    private <T> ImmutableList<T> all(Class<T> type) {
        return session.getObjects(new ClassObjectFilter(type)).stream()
                .map(type::cast)
                .collect(toImmutableList());
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        String name = event.getMatch().getRule().getName();
        String rule = RuleDeclaration.idOf(name);
        if (isTooOften(rule, fired)) {
            throw stopping(new RuleFaultException(
                    rule, "it fired more than " + Phrases.amount(bounds.maxFindings()) + " times"));
        }
        running = name;
    }

    /** Notes a fault that this run found, to tell it from one that a rule throws. */
    private RuleFaultException stopping(RuleFaultException found) {
        fault = found;
        return found;
    }

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        running = null;
    }

    private boolean isTooOften(String rule, Map<String, Integer> counts) {
        return counts.merge(rule, 1, Integer::sum) > bounds.maxFindings();
    }
}
