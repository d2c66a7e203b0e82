package org.planhealth.rules.testing;

/**
 * One check of a rule in a pack.
 *
 * @param rule id of the rule
 * @param name what was checked, in words: the name of a case, or a check of every rule
 * @param isCase whether it is a case
 * @param file the file that says so
 * @param line the line of that file, from 1
 * @param problem what is wrong, in one or more lines; empty if nothing is
 */
public record CheckResult(String rule, String name, boolean isCase, String file, int line, String problem) {

    /** Tells whether nothing is wrong. */
    public boolean passed() {
        return problem.isEmpty();
    }
}
