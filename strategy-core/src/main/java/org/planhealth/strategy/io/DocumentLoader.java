package org.planhealth.strategy.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.check.PrintableText;
import org.planhealth.strategy.io.DocumentNode.ObjectNode;

/** Parses files, the one that was asked for and those that it names, within the same limits each, and keeps their texts. */
final class DocumentLoader {
    private static final ImmutableList<String> FIRST_LINE =
            ImmutableList.of("the first line of a file must be 'apiVersion: " + FileKind.API_VERSION + "'");

    private final FileKind kind;
    private final ReadLimits limits;
    private final ProblemCollector problems;
    private final Map<String, String> texts = new HashMap<>();

    private DocumentLoader(FileKind kind, ReadLimits limits, ProblemCollector problems) {
        this.kind = kind;
        this.limits = limits;
        this.problems = problems;
    }

    static DocumentLoader of(FileKind kind, ReadLimits limits, ProblemCollector problems) {
        return new DocumentLoader(kind, limits, problems);
    }

    /** Returns the texts that were parsed, by the names of their files. */
    ImmutableMap<String, String> texts() {
        return ImmutableMap.copyOf(texts);
    }

    /** Parses a text that must hold one document; returns its root, null if that cannot be. */
    @Nullable
    DocumentNode root(String name, Supplier<PlanText> text) {
        try {
            PlanText plan = text.get();
            return single(all(plan), plan);
        } catch (UnreadableTextException e) {
            problems.add(e.in(name));
            return null;
        }
    }

    /** Parses a text that may hold several documents; whatever is no plan is refused as a whole. */
    ImmutableList<Document> all(PlanText text) {
        texts.put(text.name(), text.text());
        ConflictMarkers.in(text.text()).ifPresent(conflict -> {
            throw conflict;
        });
        ImmutableList<Document> documents;
        try {
            documents = Document.allOf(text, limits);
        } catch (UnreadableTextException e) {
            if (kind == FileKind.FOREIGN) {
                throw e;
            }
            throw FileFormat.of(text)
                    .map(format -> format.insteadOf(kind.format()))
                    .orElse(e);
        }
        if (!documents.isEmpty()) {
            other(documents.get(0).root(), text).ifPresent(format -> {
                throw format.insteadOf(kind.format());
            });
        }
        return documents;
    }

    /** Returns what a text is that could be parsed, but to nothing like a plan; an object that says what it is knows better. */
    private Optional<FileFormat> other(DocumentNode root, PlanText text) {
        if (kind == FileKind.FOREIGN) {
            return Optional.empty();
        }
        if (root instanceof ObjectNode object) {
            boolean saysSo = FileFormat.of(root).isPresent()
                    || object.entries().stream().anyMatch(entry -> kind.header().contains(entry.name()));
            return saysSo ? Optional.empty() : FileFormat.of(text);
        }
        return FileFormat.of(root).or(() -> FileFormat.of(text));
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
        DocumentPath where = DocumentPath.rootOf(file.toString(), "");
        Optional<FileFormat> other = Optional.empty();
        TextPosition place;
        try {
            byte[] bytes = bytes(file, limits);
            other = FileFormat.of(bytes);
            PlanText text = PlanText.decode(file.toString(), bytes, limits);
            Optional<UnreadableTextException> conflict = ConflictMarkers.in(text.text());
            if (conflict.isPresent()) {
                problems.add(conflict.get().in(where.file()));
                return null;
            }
            other = FileFormat.of(text);
            place = TextPosition.START;
            if (other.isEmpty()) {
                DocumentNode root = single(Document.allOf(text, limits), text);
                if (root instanceof ObjectNode object && kind.isKindOf(object)) {
                    texts.put(text.name(), text.text());
                    return root;
                }
                other = FileFormat.of(root).filter(format -> format != kind.format());
                place = root.place();
            }
        } catch (IOException e) {
            problems.add(at, "the file " + PrintableText.quoted(path) + " cannot be read");
            return null;
        } catch (UnreadableTextException e) {
            place = e.place();
        }
        problems.add(
                where.at(place),
                other.map(format -> format.message(kind.format()))
                        .orElse("expected a file of kind " + kind.word() + ", in YAML or JSON"),
                kind.start());
        return null;
    }

    /** Complains of a root that is not an object. */
    void refuse(DocumentNode root, DocumentPath where, String expected) {
        problems.add(where.at(root.place()), "expected " + expected + ", was " + root.described(), hints());
    }

    private ImmutableList<String> hints() {
        return switch (kind) {
            case FOREIGN -> ImmutableList.of();
            case BASELINE -> ImmutableList.of(kind.start());
            default -> FIRST_LINE;
        };
    }

    static Path directoryOf(Path file) {
        Path parent = file.getParent();
        return parent == null ? file.getFileSystem().getPath("") : parent;
    }

    /**
     * Reads a file, but no more of it than one byte beyond the limit.
     *
     * @throws FileSystemException if it is a folder, or a pipe or device, which may never end
     */
    static byte[] bytes(Path file, ReadLimits limits) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new FileSystemException(
                    file.toString(),
                    null,
                    Files.isDirectory(file)
                            ? "a folder, not a file"
                            : "a pipe or a device, not a file; pass its content on standard input");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return bytes(in, limits);
        }
    }

    /** Reads a stream, but no more of it than one byte beyond the limit. */
    static byte[] bytes(InputStream in, ReadLimits limits) throws IOException {
        return in.readNBytes(limits.maxBytes() + 1);
    }

    private DocumentNode single(ImmutableList<Document> documents, PlanText text) {
        if (documents.isEmpty()
                || (documents.size() == 1 && documents.get(0).root().isNull())) {
            String what = text.text().isBlank() ? "the file is empty" : "the file has no content";
            throw new UnreadableTextException(TextPosition.START, what, hints().toArray(new String[0]));
        }
        if (documents.size() > 1 && !isOther(documents.get(0).root())) {
            problems.add(
                    DocumentPath.rootOf(text.name(), "").at(documents.get(1).start()),
                    "a second document starts here; a file must hold only one");
        }
        DocumentNode root = documents.get(0).root();
        problems.addRoot(text.name(), root);
        return root;
    }

    private boolean isOther(DocumentNode root) {
        return kind != FileKind.FOREIGN
                && FileFormat.of(root).filter(format -> format != kind.format()).isPresent();
    }
}
