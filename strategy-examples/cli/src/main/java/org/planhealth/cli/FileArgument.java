package org.planhealth.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.check.PrintableText;
import org.planhealth.strategy.io.FileReplacement;
import org.planhealth.strategy.io.InvalidPlanException;
import org.planhealth.strategy.io.StrategyReader;

/** A file named on the command line; every reason why it cannot be used becomes a message. */
final class FileArgument {
    /** The name that stands for standard input, or standard output. */
    static final String STANDARD = "-";

    private static final String STANDARD_INPUT = "stdin";
    private static final int LAST_ASCII = 127;

    /** What a shell opens for a process, such as that of {@code <(git show main:plan.yaml)}. */
    private static final ImmutableList<String> OPENED = ImmutableList.of("/dev/fd", "/dev/stdin", "/proc/self/fd");

    private FileArgument() {}

    /**
     * Reads a plan.
     *
     * @param name a path, or {@code -} for standard input
     * @throws UnusableException if it cannot be read, or is no plan
     */
    static Strategy read(String name, InputStream in) {
        try {
            return readPlan(name, in);
        } catch (InvalidPlanException e) {
            throw new UnusableException(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Reads a plan.
     *
     * @param name a path, or {@code -} for standard input
     * @throws InvalidPlanException if it is no plan
     * @throws UnusableException if it cannot be read
     */
    static Strategy readPlan(String name, InputStream in) {
        try {
            return name.equals(STANDARD)
                    ? StrategyReader.create().withDirectory(Path.of("")).read(in, STANDARD_INPUT)
                    : StrategyReader.create().read(existing(path(name)));
        } catch (NoSuchFileException e) {
            throw new UnusableException(name + ": file not found\n  to write a starter plan: planhealth init " + name);
        } catch (IOException e) {
            throw new UnusableException(name + ": " + why(e, "may not be read", "cannot be read"));
        }
    }

    /**
     * Writes a file.
     *
     * @throws UnusableException if it cannot be written
     */
    static void write(Path file, String text) {
        try {
            FileReplacement.write(file, text);
        } catch (NoSuchFileException e) {
            throw new UnusableException(file + ": cannot be written, folder not found");
        } catch (IOException e) {
            String reason = Files.isDirectory(file)
                    ? "cannot be written, it is a folder"
                    : why(e, "may not be written", "cannot be written");
            throw new UnusableException(file + ": " + reason);
        }
    }

    /**
     * Returns the path of that name.
     *
     * @throws UnusableException if it cannot be the name of a file
     */
    static Path path(String name) {
        if (name.isEmpty()) {
            throw new UnusableException("'' cannot be a file name: it is empty");
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            boolean ofLocale = name.chars().anyMatch(character -> character > LAST_ASCII);
            throw new UnusableException(PrintableText.quoted(name) + " cannot be a file name"
                    + (ofLocale ? ": the locale of this terminal cannot name it\n  set LC_ALL=C.UTF-8" : ""));
        }
    }

    private static Path existing(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            String hint = firstPlan(file).map(plan -> ", such as " + plan).orElse("");
            throw new UnusableException(file + ": is a folder\n  name the plans in it" + hint);
        }
        return checkNoPipe(file);
    }

    /**
     * Returns the file, which reading cannot wait for without end, as it could for a pipe that nobody writes to. Pipes that
     * the shell opens for this process are written to by somebody.
     *
     * @throws UnusableException if it is a pipe or a device
     */
    static Path checkNoPipe(Path file) {
        boolean special = Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
        if (special && OPENED.stream().noneMatch(file::startsWith)) {
            throw new UnusableException(
                    file + ": is a pipe or a device, not a file\n  to read standard input, name it - instead");
        }
        return file;
    }

    private static Optional<Path> firstPlan(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(yaml|yml|json)"))
                    .sorted()
                    .findFirst();
        }
    }

    static String why(IOException problem, String denied, String otherwise) {
        return problem instanceof AccessDeniedException ? denied : otherwise + " (" + problem.getMessage() + ")";
    }
}
