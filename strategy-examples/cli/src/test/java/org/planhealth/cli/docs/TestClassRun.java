package org.planhealth.cli.docs;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What came of the tests of a class. */
final class TestClassRun {
    private final EngineExecutionResults results;

    private TestClassRun(EngineExecutionResults results) {
        this.results = results;
    }

    /** Runs a class of JUnit Jupiter. */
    static TestClassRun of(Class<?> type) {
        return new TestClassRun(EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(type))
                .execute());
    }

    /** Runs a class of jqwik, with a few tries for each property. */
    static TestClassRun ofProperties(Class<?> type, Path folder) {
        return new TestClassRun(EngineTestKit.engine("jqwik")
                .configurationParameter(
                        "jqwik.database", folder.resolve("database").toString())
                .configurationParameter("jqwik.tries.default", "20")
                .configurationParameter("jqwik.reporting.onlyfailures", "true")
                .selectors(selectClass(type))
                .execute());
    }

    long succeeded() {
        return results.testEvents().succeeded().count();
    }

    long failed() {
        return results.testEvents().failed().count();
    }

    /** Returns why the test of a name failed. */
    Throwable failed(String name) {
        return results.testEvents().failed().stream()
                .filter(event -> event.getTestDescriptor().getDisplayName().equals(name))
                .flatMap(event -> event.getRequiredPayload(TestExecutionResult.class).getThrowable().stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " did not fail"));
    }
}
