package org.planhealth.rules.engine;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
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
     */
    static RuleFindings run(KieBase base, Facts facts, Collection<RuleParameters> parameters, RunBounds bounds) {
        RuleSession session = new RuleSession(base, bounds);
        try {
            return BoundedCall.call(bounds.deadline(), () -> session.fire(facts, parameters), session::stop);
        } catch (RuntimeException failure) {
            // The engine wraps what is thrown while a consequence runs.
            Throwables.throwIfInstanceOf(Throwables.getRootCause(failure), RuleFaultException.class);
            throw failure;
        } catch (TimeoutException e) {
            String culprit = session.atDeadline;
            throw culprit == null
                    ? new OverdueException(overdue(bounds))
                    : new RuleFaultException(culprit, overdue(bounds));
        }
    }

    /** Says that a run took too long. */
    static String overdue(RunBounds bounds) {
        return "it did not finish within " + Phrases.number(bounds.deadline().toMillis() / 1000.0) + " seconds";
    }

    /** Says that the deadline came, and not because of which rule. */
    static final class OverdueException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private OverdueException(String message) {
            super(message);
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
                            throw RuleFaultException.tooMany(finding.rule(), bounds);
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
        String rule = RuleDeclaration.idOf(event.getMatch().getRule().getName());
        if (isTooOften(rule, fired)) {
            throw new RuleFaultException(rule, "it fired more than " + Phrases.amount(bounds.maxFindings()) + " times");
        }
        running = rule;
    }

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        running = null;
    }

    private boolean isTooOften(String rule, Map<String, Integer> counts) {
        return counts.merge(rule, 1, Integer::sum) > bounds.maxFindings();
    }
}
