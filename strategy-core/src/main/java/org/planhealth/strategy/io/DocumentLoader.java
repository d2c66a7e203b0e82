package org.planhealth.strategy.io;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.check.PrintableText;
import org.planhealth.strategy.io.DocumentNode.ObjectNode;

/** Parses files, the one that was asked for and those that it names, within the same limits each. */
final class DocumentLoader {
    private static final Pattern ABSOLUTE = Pattern.compile("(?s)([/\\\\]|[A-Za-z]:).*");
    private static final ImmutableList<String> FIRST_LINE =
            ImmutableList.of("the first line of a file must be 'apiVersion: " + FileKind.API_VERSION + "'");

    private final ReadLimits limits;
    private final ProblemCollector problems;
    private final ImmutableList<String> hints;

    DocumentLoader(ReadLimits limits, ProblemCollector problems) {
        this(limits, problems, FIRST_LINE);
    }

    private DocumentLoader(ReadLimits limits, ProblemCollector problems, ImmutableList<String> hints) {
        this.limits = limits;
        this.problems = problems;
        this.hints = hints;
    }

    static DocumentLoader of(FileKind kind, ReadLimits limits, ProblemCollector problems) {
        return new DocumentLoader(
                limits,
                problems,
                switch (kind) {
                    case FOREIGN -> ImmutableList.of();
                    case BASELINE -> ImmutableList.of("a baseline starts with its schema, " + FileKind.BASELINE_SCHEMA);
                    default -> FIRST_LINE;
                });
    }

    /** Parses a text that must hold one document; returns its root, null if that cannot be. */
    @Nullable
    DocumentNode root(String name, Supplier<PlanText> text) {
        try {
            PlanText plan = text.get();
            return single(Document.allOf(plan, limits), plan);
        } catch (UnreadableTextException e) {
            problems.add(e.in(name));
            return null;
        }
    }

    /**
     * Finds a file that another one names; returns null, and complains, if there is none.
     *
     * @param directory from which the path leads on; null if there is none, which is for the caller to tell
     * @param from what names the file, such as {@code plan}
     */
    @Nullable
    Path find(String path, @Nullable Path directory, SourceLocation at, String from) {
        Path file = existing(path, directory, at, from, "file");
        if (file != null && !Files.isRegularFile(file)) {
            problems.add(at, PrintableText.quoted(path) + " is not a file");
            return null;
        }
        return file;
    }

    /**
     * Finds a file or a folder that a file names; returns null, and complains, if there is none.
     *
     * @param what what it should be, such as {@code file or folder}
     */
    @Nullable
    Path existing(String path, @Nullable Path directory, SourceLocation at, String from, String what) {
        if (directory == null || isAbsolute(path)) {
            problems.add(
                    at,
                    "expected a relative path, was " + PrintableText.quoted(path),
                    "it starts from the directory of the " + from);
            return null;
        }
        try {
            Path file = directory.resolve(path);
            if (Files.exists(file)) {
                return file;
            }
            problems.add(
                    at,
                    "not found: " + what + " " + PrintableText.quoted(path),
                    "the path starts from the directory of the " + from);
        } catch (InvalidPathException e) {
            problems.add(at, "expected a relative path, was " + PrintableText.quoted(path));
        }
        return null;
    }

    /**
     * Parses a file that another one names. Whoever writes that one chooses the file, and need not be one who may read it,
     * so nothing of its content is said unless it calls itself one of the kind.
     *
     * @param path the path as it is written
     * @param at where it is written
     */
    @Nullable
    DocumentNode linked(Path file, FileKind kind, String path, SourceLocation at) {
        TextPosition place;
        try {
            PlanText text = PlanText.decode(file.toString(), bytes(file, limits), limits);
            DocumentNode root = single(Document.allOf(text, limits), text);
            if (root instanceof ObjectNode object && kind.isKindOf(object)) {
                return root;
            }
            place = root.place();
        } catch (IOException e) {
            problems.add(at, "the file " + PrintableText.quoted(path) + " cannot be read");
            return null;
        } catch (UnreadableTextException e) {
            place = e.place();
        }
        problems.add(
                DocumentPath.rootOf(file.toString(), "").at(place),
                "expected a file of kind " + kind.word() + ", in YAML or JSON",
                "it starts with 'apiVersion: " + FileKind.API_VERSION + "' and 'kind: " + kind.word() + "'");
        return null;
    }

    /** Complains of a root that is not an object. */
    void refuse(DocumentNode root, DocumentPath where, String expected) {
        problems.add(where.at(root.place()), "expected " + expected + ", was " + root.described(), hints);
    }

    static boolean isAbsolute(String path) {
        return ABSOLUTE.matcher(path).matches();
    }

    static Path directoryOf(Path file) {
        Path parent = file.getParent();
        return parent == null ? file.getFileSystem().getPath("") : parent;
    }

    static byte[] bytes(Path file, ReadLimits limits) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return bytes(in, limits);
        }
    }

    /** Reads a file, but no more of it than one byte beyond the limit. */
    static byte[] bytes(InputStream in, ReadLimits limits) throws IOException {
        return in.readNBytes(limits.maxBytes() + 1);
    }

    private DocumentNode single(ImmutableList<Document> documents, PlanText text) {
        if (documents.isEmpty()
                || (documents.size() == 1 && documents.get(0).root().isNull())) {
            String what = text.text().isBlank() ? "the file is empty" : "the file has no content";
            throw new UnreadableTextException(TextPosition.START, what, hints.toArray(new String[0]));
        }
        if (documents.size() > 1) {
            problems.add(
                    DocumentPath.rootOf(text.name(), "").at(documents.get(1).start()),
                    "a second document starts here; a file must hold only one");
        }
        DocumentNode root = documents.get(0).root();
        problems.addRoot(text.name(), root);
        return root;
    }
}
