package org.planhealth.rules.junit;

import org.planhealth.strategy.Strategy;

/** A plan that was built in Java, or read by someone else. */
record GivenPlan(Strategy strategy) implements PlanSource {
    @Override
    public String name() {
        return strategy.id();
    }

    @Override
    public Object identity() {
        return strategy;
    }

    @Override
    public Strategy read() {
        return strategy;
    }
}
