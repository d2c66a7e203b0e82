package org.planhealth.rules.junit;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.planhealth.rules.pack.InvalidRulesException;
import org.planhealth.rules.pack.RulePack;
import org.planhealth.rules.pack.RuleProblem;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.rules.testing.CheckResult;
import org.planhealth.rules.testing.PackCheck;
import org.planhealth.strategy.SourceLocation;

/**
 * Tests of the rules of a pack, to be returned by a test factory.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> rules() {
 *     return RulePackTests.in(Path.of("rules"));
 * }
 * }</pre>
 *
 * <p>Each rule is a container. In it each case is a test, named {@code <rule id>: <case>}, and so is each of the things that
 * {@link PackCheck} asks of every rule. A test leads to its line of {@code cases.yaml}.
 */
// The module does not require JUnit, which is for tests alone.
@SuppressWarnings("exports")
public final class RulePackTests {
    private static final String READABLE = "readable";

    private RulePackTests() {}

    /**
     * Returns the tests of a pack that lies in a folder, which is compiled now, or in a jar.
     *
     * @param pack a folder of rule folders, {@code <topic>/<rule-id>/}, or a jar that kie-maven-plugin has built
     * @return the tests; a single failing one, {@code <pack>: readable}, if the pack cannot be read or has mistakes
     * @throws IllegalStateException if rules have to be compiled, and the compiler is not on the class path
     */
    public static Stream<DynamicNode> in(Path pack) {
        try {
            return of(Files.isDirectory(pack) ? RulePack.folder(pack) : RulePack.jar(pack));
        } catch (InvalidRulesException e) {
            RuleProblem first = e.problems().get(0);
            return Stream.of(unreadable(pack, first.file(), Math.max(1, first.line()), String.valueOf(e.getMessage())));
        } catch (IllegalArgumentException e) {
            return Stream.of(unreadable(pack, pack.toString(), 1, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return Stream.of(unreadable(pack, pack.toString(), 1, pack + ": cannot be read (" + e.getMessage() + ")"));
        }
    }

    /**
     * Returns the tests of a pack.
     *
     * @throws IllegalArgumentException if it cannot be audited with, as {@link PackCheck#of} says
     */
    public static Stream<DynamicNode> of(RulePack pack) {
        return of(PackCheck.of(pack));
    }

    /** Returns the tests of a check. A rule is checked when the stream comes to it. */
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

    private static DynamicNode unreadable(Path pack, String file, int line, String why) {
        return DecidedTest.failed(pack.toString(), READABLE, new SourceLocation(file, line, 1, ""), why)
                .toTest(new PlanFile(pack));
    }

    private static DecidedTest leaf(CheckResult result) {
        SourceLocation place = new SourceLocation(result.file(), result.line(), 1, "");
        return result.passed()
                ? DecidedTest.passed(result.rule(), result.name(), place)
                : DecidedTest.failed(result.rule(), result.name(), place, result.problem());
    }
}
