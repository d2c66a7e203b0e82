package org.planhealth.strategy.testing;

import static com.google.common.base.Preconditions.checkArgument;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutionResult.Status;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Tells every property how often it is tried and from which seed: {@code -Dplanhealth.tries} and {@code -Dplanhealth.seed}.
 *
 * <p>The tries of an annotation are the full count. A build tries a tenth of them, always from the same seed, so that it
 * takes little time and ends the same each time. {@code META-INF/services} makes jqwik find this class.
 */
public final class TriesAndSeeds implements AroundPropertyHook {
    private static final String TRIES = "planhealth.tries";
    private static final String SEED = "planhealth.seed";

    /** What jqwik tries where an annotation does not say. */
    private static final int FULL = 1_000;

    /** With fewer a property says next to nothing. */
    private static final int LEAST = 20;

    /** Returns {@code full} or a percentage, as the build was started. */
    static String option() {
        return System.getProperty(TRIES, "10%");
    }

    /** Returns how many of {@code full} tries an option means. */
    static int tries(int full, String option) {
        checkArgument(
                option.matches("full|[1-9]\\d{0,4}%"),
                "%s is 'full' or a percentage such as 25%, was '%s'",
                TRIES,
                option);
        int percent = option.equals("full") ? 100 : Integer.parseInt(option.replace("%", ""));
        return Math.max(Math.min(full, LEAST), Math.toIntExact((long) full * percent / 100));
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        PropertyAttributes attributes = context.attributes();
        attributes.setTries(tries(attributes.tries().orElse(FULL), option()));
        attributes.setSeed(System.getProperty(SEED, "20260803"));
        PropertyExecutionResult result = property.execute();
        if (result.status() == Status.FAILED) {
            context.reporter().publishValue("to reproduce", options(context, result));
        }
        return result;
    }

    /** The draws depend on both: jqwik mixes in edge cases by how many tries there will be. */
    private static String options(PropertyLifecycleContext context, PropertyExecutionResult result) {
        String seed = result.seed().orElseGet(() -> context.attributes().seed().orElseThrow());
        String test = context.containerClass().getNestHost().getSimpleName();
        return "-Dtest=%s -D%s=%s -D%s=%s".formatted(test, TRIES, option(), SEED, seed);
    }
}
