package org.planhealth.rules.oracle;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.planhealth.strategy.Strategy;

/** The condition of one rule as its description has it, in plain loops over the plan. */
interface Oracle {
    ImmutableSet<Judgment> judge(Strategy plan, LocalDate asOf);
}
