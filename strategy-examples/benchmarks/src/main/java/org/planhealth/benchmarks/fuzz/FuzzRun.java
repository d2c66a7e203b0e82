package org.planhealth.benchmarks.fuzz;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import com.google.common.collect.ImmutableList;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import org.planhealth.strategy.io.DisplayText;

/** Feeds one reader, one input after the other, and keeps what goes wrong. */
final class FuzzRun {
    private static final long SLOW_MILLIS = 2_000;
    private static final long GIVE_UP_SECONDS = 60;
    private static final int LONGEST_LINE = 2_000;
    private static final int LONGEST_MESSAGE = 100_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final FuzzTarget target;
    private final long seed;
    private final Map<String, Failure> failures = new LinkedHashMap<>();
    private ExecutorService worker = worker();
    private int executions;
    private long slowestMillis;
    private int slowest;

    /**
     * A way to fail.
     *
     * @param count how many inputs failed so
     * @param first the number of the first of them
     */
    record Failure(int count, int first) {
        Failure again() {
            return new Failure(count + 1, first);
        }
    }

    FuzzRun(FuzzTarget target, long seed) {
        this.target = target;
        this.seed = seed;
    }

    /** Returns an input; it depends on the seed, the reader and the number alone. */
    FuzzInput input(int number) {
        return new InputMutator(seed * 1_000_003 + target.name().hashCode() * 31L + number * 7_919L).input(target);
    }

    /** Runs inputs, from one number on. */
    void run(int from, int count) {
        for (int number = from; number < from + count; number++) {
            executions++;
            FuzzInput input = input(number);
            String failure = outcome(input, number);
            if (!failure.isEmpty()) {
                int found = number;
                failures.compute(failure, (key, known) -> known == null ? new Failure(1, found) : known.again());
            }
        }
        worker.shutdownNow();
    }

    /** Returns what went wrong, in words by which failures are counted; empty if nothing did. */
    private String outcome(FuzzInput input, int number) {
        long[] millis = new long[1];
        Future<String> said = worker.submit(() -> {
            long before = THREADS.getCurrentThreadCpuTime();
            try {
                return target.reader().read(input);
            } finally {
                millis[0] = NANOSECONDS.toMillis(THREADS.getCurrentThreadCpuTime() - before);
            }
        });
        String failure;
        try {
            failure = problem(said.get(GIVE_UP_SECONDS, SECONDS));
        } catch (ExecutionException e) {
            failure = place(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            said.cancel(true);
            worker.shutdownNow();
            worker = worker();
            return "takes more than " + GIVE_UP_SECONDS + " seconds";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
        if (millis[0] > slowestMillis) {
            slowestMillis = millis[0];
            slowest = number;
        }
        return failure.isEmpty() && millis[0] > SLOW_MILLIS ? "takes more than " + SLOW_MILLIS + " ms" : failure;
    }

    /** Returns what is wrong with what a person reads. */
    private static String problem(String said) {
        if (!DisplayText.lines(said).equals(said) || said.indexOf('\t') >= 0) {
            return "a message with control characters";
        }
        boolean longLine = said.lines().anyMatch(line -> line.length() > LONGEST_LINE);
        return longLine || said.length() > LONGEST_MESSAGE ? "a message that is too long" : "";
    }

    /** Returns what was thrown and where, without what differs from input to input. */
    private static String place(Throwable thrown) {
        String at = Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.planhealth."))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("");
        String message = String.valueOf(thrown.getMessage())
                .replaceAll("[0-9]+", "0")
                .lines()
                .findFirst()
                .orElse("");
        String shown = DisplayText.line(message.substring(0, Math.min(80, message.length())));
        return thrown.getClass().getName() + " at " + at + ": " + shown;
    }

    private static ExecutorService worker() {
        return Executors.newSingleThreadExecutor(task -> {
            // A large stack of its own would hide an overflow, so it has the usual one.
            Thread thread = new Thread(task, "fuzz");
            thread.setDaemon(true);
            return thread;
        });
    }

    FuzzTarget target() {
        return target;
    }

    int executions() {
        return executions;
    }

    int failed() {
        return failures.values().stream().mapToInt(Failure::count).sum();
    }

    String slowest() {
        return slowestMillis + " ms (" + slowest + ")";
    }

    ImmutableList<Map.Entry<String, Failure>> failures() {
        return ImmutableList.copyOf(failures.entrySet());
    }
}
