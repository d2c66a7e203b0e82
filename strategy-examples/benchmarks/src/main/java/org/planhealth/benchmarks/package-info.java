/** How audits, reports and baselines grow with the plan. Start with {@link org.planhealth.benchmarks.BenchmarkMain}. */
@NullMarked
package org.planhealth.benchmarks;

import org.jspecify.annotations.NullMarked;
