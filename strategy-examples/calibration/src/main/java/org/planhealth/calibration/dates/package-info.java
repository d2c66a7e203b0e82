/**
 * Chooses the method of the rollout forecast, and shows whether its dates hold on migrations that are over.
 */
@NullMarked
package org.planhealth.calibration.dates;

import org.jspecify.annotations.NullMarked;
