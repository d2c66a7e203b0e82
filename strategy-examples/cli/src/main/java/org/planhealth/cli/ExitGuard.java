package org.planhealth.cli;

import java.io.PrintStream;
import java.util.Arrays;

/**
 * Keeps a rule that ends the program from ending it as if all were well: whoever else ends it, the exit code is 3.
 *
 * <p>Java has no way to forbid that. What runs when a program ends can tell who ended it, and end it with another code. A
 * signal is nobody's call, and keeps its code; a rule that halts the virtual machine runs nothing any more, and cannot be told.
 */
final class ExitGuard {
    private final Thread main = Thread.currentThread();
    private volatile boolean ours;

    private ExitGuard() {}

    /** Returns a guard of this process, whose commands run in this thread. */
    static ExitGuard install(PrintStream err) {
        ExitGuard guard = new ExitGuard();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> guard.check(err), "planhealth-exit"));
        return guard;
    }

    /** Ends the process. */
    void exit(int code) {
        ours = true;
        System.exit(code);
    }

    private void check(PrintStream err) {
        boolean foreign = Thread.getAllStackTraces().entrySet().stream()
                .anyMatch(thread ->
                        ends(thread.getValue()) && !(ours && thread.getKey().equals(main)));
        if (foreign) {
            err.print("a custom rule ended the program\n");
            err.flush();
            Runtime.getRuntime().halt(ExitCode.INTERNAL);
        }
    }

    private static boolean ends(StackTraceElement[] calls) {
        return Arrays.stream(calls)
                .anyMatch(call -> call.getClassName().equals(Runtime.class.getName())
                        && call.getMethodName().equals("exit"));
    }
}
