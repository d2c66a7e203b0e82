/**
 * Shows how often the dates of {@link org.planhealth.strategy.analysis.RolloutForecast} hold, on simulated teams.
 *
 * <p>After {@code mvn package}, {@code java -jar strategy-examples/calibration/target/planhealth-calibration.jar} prints
 * the table; start to read at {@link org.planhealth.calibration.CalibrationMain}.
 */
@NullMarked
package org.planhealth.calibration;

import org.jspecify.annotations.NullMarked;
