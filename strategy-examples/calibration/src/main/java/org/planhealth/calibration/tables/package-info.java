/** Tables of data that are read, and of figures that are written. */
@NullMarked
package org.planhealth.calibration.tables;

import org.jspecify.annotations.NullMarked;
