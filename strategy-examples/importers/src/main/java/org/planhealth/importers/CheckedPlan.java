package org.planhealth.importers;

import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.InvalidPlanException;
import org.planhealth.strategy.io.StrategyReader;

/** Holds every importer to one law: what it writes is read again. */
final class CheckedPlan {
    private CheckedPlan() {}

    /**
     * Returns the imported plan; after a warning one without initiatives, which is nothing to write, if a reader would refuse
     * it.
     *
     * @param file where the warning points to
     */
    static ImportedPlan of(Strategy strategy, String file, ImportLog remarks) {
        ImportedPlan plan = new ImportedPlan(strategy, remarks.warnings(), remarks.guesses());
        if (plan.isEmpty()) {
            return plan;
        }
        try {
            var unused = StrategyReader.create().read(plan.toYaml(), "plan.yaml");
            return plan;
        } catch (InvalidPlanException e) {
            remarks.warn(
                    file,
                    1,
                    "makes a plan that cannot be read: %s; nothing is imported",
                    e.problems().get(0).message());
        } catch (IllegalArgumentException e) {
            remarks.warn(
                    file,
                    1,
                    "makes a plan that cannot be written: %s; nothing is imported",
                    String.valueOf(e.getMessage()));
        }
        Strategy empty = Strategy.builder("empty").title("Nothing").build();
        return new ImportedPlan(empty, remarks.warnings(), remarks.guesses());
    }
}
