package org.planhealth.rules.engine;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.planhealth.rules.sdk.Phrases;

/**
 * A call that may not take longer than it should.
 *
 * <p>Nothing in Java can end a thread that does not want to end, so a call that is late is abandoned: its thread is
 * interrupted, keeps nobody from ending the process, and its result is thrown away.
 */
final class BoundedCall {
    /** Our own figure: each abandoned thread may keep a processor busy until the process ends. */
    static final int MOST_ABANDONED = 8;

    /** How long a thread may take to end once it is interrupted. */
    private static final Duration GRACE = Duration.ofMillis(500);

    /** The virtual machine keeps the threads of a group as long as they live, so nobody here has to. */
    private static final ThreadGroup THREADS = new ThreadGroup("planhealth-rules");

    private BoundedCall() {}

    /** Says that a call was late. */
    static final class LateException extends Exception {
        private static final long serialVersionUID = 1;

        private LateException(String message) {
            super(message);
        }
    }

    /** Says that the caller was interrupted. It is told by its class from what a rule throws. */
    static final class InterruptedCallException extends CancellationException {
        private static final long serialVersionUID = 1;

        private InterruptedCallException() {
            super("interrupted while rules were running");
        }
    }

    private static final class CallThread extends Thread {
        private volatile boolean abandoned;

        CallThread(Runnable task) {
            super(THREADS, task, "planhealth-rules");
            setDaemon(true);
        }

        void abandon() {
            abandoned = true;
            setName("planhealth-rules-abandoned");
            interrupt();
        }
    }

    /** Tells whether so many abandoned threads still run in this process that no more should be risked. */
    static boolean isExhausted() {
        Thread[] running = new Thread[2 * THREADS.activeCount() + 64];
        int known = THREADS.enumerate(running);
        return Arrays.stream(running, 0, known)
                        .filter(thread -> thread instanceof CallThread call && call.abandoned)
                        .count()
                >= MOST_ABANDONED;
    }

    /**
     * Makes a call in a thread of its own.
     *
     * @param late is called when the call is late, before anything is done about it
     * @throws LateException if it is late
     * @throws InterruptedCallException if this thread is interrupted meanwhile; it stays interrupted
     */
    static <T> T call(Duration longest, Callable<T> task, Runnable late) throws LateException {
        FutureTask<T> future = new FutureTask<>(task);
        CallThread thread = new CallThread(future);
        thread.start();
        try {
            return future.get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof RuntimeException failure) {
                throw failure;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(cause);
        } catch (TimeoutException e) {
            late.run();
            thread.abandon();
            throw new LateException("it did not finish within " + Phrases.number(longest.toMillis() / 1000.0)
                    + " seconds" + (ends(thread) ? "" : "; its thread still runs"));
        } catch (InterruptedException e) {
            late.run();
            thread.abandon();
            Thread.currentThread().interrupt();
            throw new InterruptedCallException();
        }
    }

    private static boolean ends(Thread thread) {
        try {
            thread.join(GRACE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }
}
