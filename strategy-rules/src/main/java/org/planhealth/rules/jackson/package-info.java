/**
 * Reports and diffs in the Jackson mapper of a program that embeds the library:
 * {@link org.planhealth.rules.jackson.PlanHealthModule}. The only package whose public types show Jackson.
 */
@NullMarked
package org.planhealth.rules.jackson;

import org.jspecify.annotations.NullMarked;
