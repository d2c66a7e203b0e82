package org.planhealth.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** Java as a page shows it, compiled and run in a folder; paths lead on from there. */
final class JavaBlock {
    private static final String IMPORTS = """
            import java.io.*;
            import java.nio.file.*;
            import java.time.*;
            import java.util.*;
            import java.util.stream.*;
            import net.jqwik.api.*;
            import org.junit.jupiter.api.DynamicNode;
            import org.junit.jupiter.api.TestFactory;
            import org.planhealth.rules.*;
            import org.planhealth.rules.jackson.*;
            import org.planhealth.rules.junit.*;
            import org.planhealth.rules.pack.*;
            import org.planhealth.rules.profile.*;
            import org.planhealth.rules.report.*;
            import org.planhealth.rules.sdk.*;
            import org.planhealth.rules.testing.*;
            import org.planhealth.strategy.*;
            import org.planhealth.strategy.analysis.*;
            import org.planhealth.strategy.io.*;
            import org.planhealth.strategy.jackson.*;
            import org.planhealth.strategy.testing.*;
            import tools.jackson.databind.json.JsonMapper;
            """;

    private JavaBlock() {}

    /** Runs statements, and returns what they print. */
    static String run(String statements, Path folder) throws Exception {
        Class<?> type = type("Snippet", """
                public class Snippet {
                    public static void run(PrintStream out) throws Exception {
                        %s
                    }
                }
                """.formatted(statements.replace("System.out", "out")), folder);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try {
            type.getMethod("run", PrintStream.class)
                    .invoke(null, new PrintStream(printed, true, StandardCharsets.UTF_8));
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** Compiles a type, and loads it. */
    static Class<?> type(String name, String text, Path folder) throws IOException, ClassNotFoundException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Path source = Files.writeString(
                classes.resolve(name + ".java"),
                IMPORTS
                        + text.replace("Path.of(\"", "Path.of(\"" + folder + "/")
                                .replace("\"plans/", "\"" + folder + "/plans/"));
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        errors,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        classes.toString(),
                        source.toString());
        assertThat(failed).as(errors.toString(StandardCharsets.UTF_8)).isZero();
        return new URLClassLoader(new URL[] {url(classes)}, JavaBlock.class.getClassLoader()).loadClass(name);
    }

    private static URL url(Path folder) {
        try {
            return folder.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
