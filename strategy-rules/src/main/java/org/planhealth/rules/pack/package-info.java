/**
 * Packs of custom rules, from folders, jars and the class path: finds them, checks them, compiles them and caches the result.
 *
 * <p>Start at {@link org.planhealth.rules.pack.RulePack}. Rules in DRL are code, and run with all rights of the program.
 */
@NullMarked
package org.planhealth.rules.pack;

import org.jspecify.annotations.NullMarked;
