package org.planhealth.rules.engine;

import org.planhealth.rules.sdk.Phrases;

/** Stops a run because of one rule, which then ends in an error; the others run as if it were not there. */
public final class RuleFaultException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String rule;
    private final String why;

    /**
     * Makes the exception.
     *
     * @param rule id of the rule
     * @param why what the rule did, so that it can follow "could not be run: "
     */
    public RuleFaultException(String rule, String why) {
        super(rule + ": " + why);
        this.rule = rule;
        this.why = Phrases.printable(why);
    }

    /** Returns the fault of a rule that found more than it may. */
    public static RuleFaultException tooMany(String rule, RunBounds bounds) {
        return new RuleFaultException(rule, "it found more than " + Phrases.amount(bounds.maxFindings()) + " findings");
    }

    String rule() {
        return rule;
    }

    /** Returns what the rule did, so that it can follow "could not be run". */
    String why() {
        return why;
    }
}
