package org.planhealth.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.BaselineFile;
import picocli.CommandLine.Help.Ansi;

/**
 * What a command reaches of the world around it, so that a test, or another program, can give it another one.
 *
 * @param in standard input
 * @param out where results go
 * @param err where problems go
 * @param clock tells what day it is, for a plan that does not
 * @param color whether results may have colors
 * @param width the most columns of a line of a result, at least 40
 * @param cache where compiled rules are kept for the next time; null for nowhere
 * @param watched whether someone looks on, and is told what takes long
 * @param onBuildServer whether this is a build server, where no baseline is written
 */
public record Environment(
        InputStream in,
        PrintWriter out,
        PrintWriter err,
        Clock clock,
        boolean color,
        int width,
        @Nullable Path cache,
        boolean watched,
        boolean onBuildServer) {

    /** Returns that of this process. All output is UTF-8, whatever the locale. */
    static Environment ofProcess() {
        return new Environment(
                System.in,
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                Clock.system(ZoneId.systemDefault()),
                Ansi.AUTO.enabled(),
                Terminal.width(),
                CacheFolder.of(System.getenv(), System.getProperty("os.name"), System.getProperty("user.home")),
                Terminal.isThere(),
                BaselineFile.isBuildServer(System.getenv()));
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new BufferedWriter(
                new OutputStreamWriter(new PipeOutput(new FileOutputStream(descriptor)), StandardCharsets.UTF_8)));
    }

    /** Returns this one with {@link TerminalWriter} before all that it writes to. */
    Environment guarded() {
        return new Environment(
                in,
                new TerminalWriter(out, color),
                new TerminalWriter(err, false),
                clock,
                color,
                width,
                cache,
                watched,
                onBuildServer);
    }

    /** Prints what programs read, byte for byte. */
    void printData(String text) {
        if (out instanceof TerminalWriter terminal) {
            terminal.printData(text);
        } else {
            out.print(text);
        }
    }
}
