/**
 * Shows on real public plans whether the rules and the forecast are right.
 *
 * <p>The data are not part of the project: {@link org.planhealth.calibration.real.RealCalibrationMain} is given their folder, and
 * writes figures alone.
 */
@NullMarked
package org.planhealth.calibration.real;

import org.jspecify.annotations.NullMarked;
