package org.planhealth.rules.junit;

import java.io.IOException;
import java.nio.file.Path;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.StrategyReader;

/** A plan in a file. */
record PlanFile(Path file) implements PlanSource {
    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public Object identity() {
        return file.toAbsolutePath().normalize();
    }

    @Override
    public Strategy read() throws IOException {
        return StrategyReader.create().read(file);
    }
}
