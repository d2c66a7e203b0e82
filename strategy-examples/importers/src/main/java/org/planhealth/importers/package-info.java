/**
 * Makes plans of what other tools and projects write down.
 *
 * <p>Start at {@link org.planhealth.importers.PlanImporter}; the two importers here are the pattern for others.
 */
@NullMarked
package org.planhealth.importers;

import org.jspecify.annotations.NullMarked;
