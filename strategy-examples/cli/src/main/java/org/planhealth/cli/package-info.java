/**
 * The command line {@code planhealth}: one class for each command, and an example of how to embed the library.
 *
 * <p>Start at {@link org.planhealth.cli.Main}.
 */
@NullMarked
package org.planhealth.cli;

import org.jspecify.annotations.NullMarked;
