package org.planhealth.rules.junit;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.TestSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/**
 * A test class as it ran.
 *
 * @param leaves the tests by their names
 * @param failures what the containers threw that failed
 */
record Run(ImmutableMap<String, Ended> leaves, ImmutableList<Throwable> failures) {

    /**
     * A test as it ended.
     *
     * @param path names of the containers around it, the innermost first
     */
    record Ended(
            Status status,
            @Nullable Throwable thrown,
            @Nullable TestSource source,
            ImmutableList<String> path) {
        String message() {
            return thrown == null ? "" : thrown.getMessage();
        }
    }

    static Run of(Class<?> type) {
        return of(type, Map.of());
    }

    static Run of(Class<?> type, Map<String, String> parameters) {
        return of(type, parameters, false);
    }

    /** Runs the class as a build does, where system properties are parameters too. */
    static Run withSystemProperties(Class<?> type) {
        return of(type, Map.of(), true);
    }

    private static Run of(Class<?> type, Map<String, String> parameters, boolean implicit) {
        var results = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(type))
                .configurationParameters(parameters)
                .enableImplicitConfigurationParameters(implicit)
                .execute();
        Events tests = results.testEvents();
        return new Run(
                tests.finished().stream()
                        .collect(toImmutableMap(
                                event -> event.getTestDescriptor().getDisplayName(), Run::ended)),
                results.containerEvents().failed().stream()
                        .map(event -> result(event).getThrowable().orElseThrow())
                        .collect(ImmutableList.toImmutableList()));
    }

    Ended leaf(String name) {
        Ended found = leaves.get(name);
        if (found == null) {
            throw new AssertionError("unknown name '" + name + "' in " + leaves.keySet() + ", " + failures);
        }
        return found;
    }

    private static Ended ended(Event event) {
        TestDescriptor test = event.getTestDescriptor();
        ImmutableList.Builder<String> path = ImmutableList.builder();
        for (var up = test.getParent(); up.isPresent(); up = up.get().getParent()) {
            path.add(up.get().getDisplayName());
        }
        TestExecutionResult result = result(event);
        return new Ended(
                result.getStatus(),
                result.getThrowable().orElse(null),
                test.getSource().orElse(null),
                path.build());
    }

    private static TestExecutionResult result(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class);
    }
}
