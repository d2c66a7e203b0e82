package org.planhealth.rules.junit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.io.DisplayText;

/**
 * One test; how it ends is known before it runs.
 *
 * @param plan id of the plan, or its file if it cannot be read
 * @param name id of the rule, or the part of the gate
 * @param place where it points; null if the plan was not read from text
 * @param end how it ends
 * @param message why it does not pass; empty if it does
 */
record DecidedTest(String plan, String name, @Nullable SourceLocation place, End end, String message) {
    DecidedTest {
        // A name or a message ends up in a terminal and in XML, which cannot even hold some characters.
        plan = DisplayText.line(plan);
        name = DisplayText.line(name);
        message = DisplayText.lines(message);
    }

    enum End {
        PASSED,
        ABORTED,
        FAILED
    }

    static DecidedTest passed(String plan, String name, @Nullable SourceLocation place) {
        return new DecidedTest(plan, name, place, End.PASSED, "");
    }

    static DecidedTest aborted(String plan, String name, @Nullable SourceLocation place, String message) {
        return new DecidedTest(plan, name, place, End.ABORTED, message);
    }

    static DecidedTest failed(String plan, String name, @Nullable SourceLocation place, String message) {
        return new DecidedTest(plan, name, place, End.FAILED, message);
    }

    /**
     * Returns the test. Its name says the plan again: reports of Surefire drop containers, and of several tests of one name
     * it takes the failing ones for flaky.
     */
    DynamicTest toTest(PlanSource source) {
        return DynamicTest.dynamicTest(plan + ": " + name, source.uri(place), this::run);
    }

    private void run() {
        switch (end) {
            case PASSED -> {}
            case ABORTED -> throw pointing(new TestAbortedException(message));
            case FAILED -> throw pointing(new AssertionFailedError(message));
        }
    }

    /** Replaces the frames, which lead through JUnit and this package, by the one place that matters. */
    private <T extends Throwable> T pointing(T thrown) {
        StackTraceElement frame = place == null
                ? new StackTraceElement(plan, name, null, -1)
                : new StackTraceElement(plan, name, fileName(place.file()), place.line());
        thrown.setStackTrace(new StackTraceElement[] {frame});
        return thrown;
    }

    private static String fileName(String file) {
        return file.substring(1 + Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')));
    }
}
