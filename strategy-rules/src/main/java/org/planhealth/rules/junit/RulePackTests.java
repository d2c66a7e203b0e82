package org.planhealth.rules.junit;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.planhealth.rules.RuleInfo;
import org.planhealth.rules.RulePack;
import org.planhealth.rules.testing.CheckResult;
import org.planhealth.rules.testing.PackCheck;
import org.planhealth.strategy.SourceLocation;

/**
 * Tests of the rules of a pack, to be returned by a test factory.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> rules() {
 *     return RulePackTests.of(pack);
 * }
 * }</pre>
 *
 * <p>Each rule is a container. In it each case is a test, named {@code <rule id>: <case>}, and so is each of the things that
 * {@link PackCheck} asks of every rule. A test leads to its line of {@code cases.yaml}.
 */
public final class RulePackTests {
    private RulePackTests() {}

    /**
     * Returns the tests of a pack.
     *
     * @throws IllegalArgumentException if it cannot be audited with, as {@link PackCheck#of} says
     */
    public static Stream<DynamicNode> of(RulePack pack) {
        return of(PackCheck.of(pack));
    }

    /** Returns the tests of what a check looks at. A rule is checked when the stream comes to it. */
    public static Stream<DynamicNode> of(PackCheck check) {
        return check.rules().stream().map(rule -> node(check, rule));
    }

    private static DynamicNode node(PackCheck check, RuleInfo rule) {
        return dynamicContainer(
                rule.id(),
                check.check(rule).stream()
                        .map(result -> leaf(result).toTest(new PlanFile(Path.of(result.file()))))
                        .collect(toImmutableList()));
    }

    private static Leaf leaf(CheckResult result) {
        SourceLocation place = new SourceLocation(result.file(), result.line(), 1, "");
        return result.passed()
                ? Leaf.passed(result.rule(), result.name(), place)
                : Leaf.failed(result.rule(), result.name(), place, result.problem());
    }
}
