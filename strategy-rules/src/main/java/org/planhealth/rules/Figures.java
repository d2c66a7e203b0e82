package org.planhealth.rules;

import org.jspecify.annotations.Nullable;

/**
 * What was computed from the plan beside the findings.
 *
 * @param congruence the share of the pairs of teams that must talk that do, 0 to 1; null if no pair must, or if the
 *     organization is not stated
 */
public record Figures(@Nullable Double congruence) {}
