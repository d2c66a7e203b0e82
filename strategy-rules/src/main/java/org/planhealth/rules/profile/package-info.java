/**
 * Profiles: which rules run, how severe they are, with which limits, and when the gate fails.
 *
 * <p>Start at {@link org.planhealth.rules.profile.Profile}, or at {@link org.planhealth.rules.profile.ProfileReader} for files.
 */
@NullMarked
package org.planhealth.rules.profile;

import org.jspecify.annotations.NullMarked;
