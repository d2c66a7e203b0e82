package org.planhealth.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What one run of the command line gave.
 *
 * @param code the exit code
 * @param out what it printed
 * @param err what it complained about
 */
public record CommandLineRun(int code, String out, String err) {
    private static final Clock THIRD_OF_AUGUST = Clock.fixed(Instant.parse("2026-08-03T10:00:00Z"), ZoneOffset.UTC);

    public static CommandLineRun of(String... args) {
        return with(InputStream.nullInputStream(), false, args);
    }

    public static CommandLineRun withInput(String in, String... args) {
        return withInput(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), args);
    }

    static CommandLineRun withInput(InputStream in, String... args) {
        return with(in, false, args);
    }

    static CommandLineRun inColor(String... args) {
        return with(InputStream.nullInputStream(), true, args);
    }

    /** Runs where compiled rules are kept in a folder, and someone looks on. */
    static CommandLineRun withCache(Path cache, String... args) {
        return with(InputStream.nullInputStream(), new StringWriter(), false, cache, false, args);
    }

    /** Runs where the disk is full. */
    static CommandLineRun withoutRoom(String... args) {
        return with(InputStream.nullInputStream(), new FullWriter(), false, args);
    }

    /** Runs into a stream, as standard output is one. */
    static CommandLineRun into(OutputStream out, String... args) {
        return with(
                InputStream.nullInputStream(),
                new OutputStreamWriter(out, StandardCharsets.UTF_8),
                false,
                null,
                false,
                args);
    }

    /** Runs where nobody looks on, and no baseline may be written. */
    static CommandLineRun onBuildServer(String... args) {
        return with(InputStream.nullInputStream(), new StringWriter(), false, null, true, args);
    }

    private static CommandLineRun with(InputStream in, boolean color, String... args) {
        return with(in, new StringWriter(), color, args);
    }

    private static CommandLineRun with(InputStream in, Writer out, boolean color, String... args) {
        return with(in, out, color, null, false, args);
    }

    private static CommandLineRun with(
            InputStream in, Writer out, boolean color, @Nullable Path cache, boolean onBuildServer, String... args) {
        StringWriter err = new StringWriter();
        Environment environment = new Environment(
                in,
                new PrintWriter(out),
                new PrintWriter(err),
                THIRD_OF_AUGUST,
                color,
                80,
                cache,
                cache != null,
                onBuildServer);
        int code = Main.run(environment, args);
        return new CommandLineRun(code, out.toString(), err.toString());
    }

    private static final class FullWriter extends Writer {
        @Override
        public void write(char[] text, int offset, int length) throws IOException {
            throw new IOException("no space left");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}

        @Override
        public String toString() {
            return "";
        }
    }
}
