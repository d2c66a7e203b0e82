package org.planhealth.rules.sdk;

/**
 * What a pack of folders is read with.
 *
 * @param problems where problems are noted
 * @param cache where compiled rules are kept
 * @param check checks what a rule says of itself
 */
record PackReading(RuleProblems problems, PackCache cache, DeclarationCheck check) {}
