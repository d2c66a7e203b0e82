package org.planhealth.rules.junit;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.planhealth.strategy.Strategy;

/** Plans that a method or a field of a test class gives. */
final class PlanMember {
    private PlanMember() {}

    /**
     * Returns the plans of a member.
     *
     * @throws IllegalArgumentException if there is no such member, or it gives something else
     */
    static Stream<PlanPattern> of(String name, ExtensionContext context) {
        TestMember member = new TestMember("plansFrom", name, "a Strategy, a Path or a text");
        ClassLoader loader = context.getRequiredTestClass().getClassLoader();
        return member.values(context).map(value -> pattern(value, member, loader));
    }

    private static PlanPattern pattern(Object value, TestMember member, ClassLoader loader) {
        if (value instanceof Strategy strategy) {
            return PlanPattern.of(strategy);
        } else if (value instanceof Path file) {
            return PlanPattern.of(file);
        } else if (value instanceof String text) {
            return PlanPattern.of(text, loader);
        }
        throw member.wrong(value);
    }
}
