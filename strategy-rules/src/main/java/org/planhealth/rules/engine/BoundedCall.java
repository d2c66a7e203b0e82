package org.planhealth.rules.engine;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A call that may not take longer than it should.
 *
 * <p>Nothing in Java can end a thread that does not want to end, so a call that is late is abandoned: its thread is
 * interrupted, keeps nobody from ending the process, and its result is thrown away.
 */
final class BoundedCall {
    private BoundedCall() {}

    /**
     * Makes a call in a thread of its own.
     *
     * @param late is called when the call is late, before anything is done about it
     * @throws TimeoutException if it is late
     * @throws CancellationException if this thread is interrupted meanwhile; it stays interrupted
     */
    static <T> T call(Duration longest, Callable<T> task, Runnable late) throws TimeoutException {
        FutureTask<T> future = new FutureTask<>(task);
        Thread thread = new Thread(future, "planhealth-rules");
        thread.setDaemon(true);
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
            thread.interrupt();
            throw e;
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while rules were running");
        }
    }
}
