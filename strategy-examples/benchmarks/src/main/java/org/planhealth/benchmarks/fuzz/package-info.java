/** Feeds readers random and mutated files. Start with {@link org.planhealth.benchmarks.fuzz.FuzzMain}. */
@NullMarked
package org.planhealth.benchmarks.fuzz;

import org.jspecify.annotations.NullMarked;
