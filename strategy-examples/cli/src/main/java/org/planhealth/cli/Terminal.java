package org.planhealth.cli;

import com.google.common.base.Splitter;
import com.google.common.primitives.Ints;
import java.io.Console;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The terminal of this process, if it has one. */
final class Terminal {
    private static final int STANDARD_WIDTH = 80;
    private static final int LEAST_WIDTH = 40;
    /** Longer lines are hard to read, however wide the terminal is. */
    private static final int GREATEST_WIDTH = 100;

    private Terminal() {}

    /** Returns how many columns a line may have: those of COLUMNS or of the terminal within 40 and 100, else 80. */
    static int width() {
        return width(System.getenv("COLUMNS"), isThere() ? sizeFromStty() : null);
    }

    static int width(@Nullable String columns, @Nullable String sttySize) {
        return Stream.of(columns, sttySize)
                .flatMap(Stream::ofNullable)
                .map(Ints::tryParse)
                .filter(width -> width != null && width > 0)
                .findFirst()
                .map(width -> Math.max(LEAST_WIDTH, Math.min(GREATEST_WIDTH, width)))
                .orElse(STANDARD_WIDTH);
    }

    /** Tells whether input and output are a terminal. Since Java 22 there is a console without one too, but it can tell. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean isThere() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    private static @Nullable String sizeFromStty() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(Redirect.INHERIT)
                    .redirectError(Redirect.DISCARD)
                    .start();
            String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            List<String> rowsAndColumns = Splitter.on(' ').splitToList(size.strip());
            return rowsAndColumns.size() == 2 ? rowsAndColumns.get(1) : null;
        } catch (IOException e) {
            return null;
        }
    }
}
