package org.planhealth.rules.pack;

/**
 * What a pack of folders is read with.
 *
 * @param problems where problems are noted
 * @param cache where compiled rules are kept
 */
record PackReading(RuleProblems problems, PackCache cache) {}
