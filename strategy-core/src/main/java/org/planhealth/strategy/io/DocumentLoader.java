package org.planhealth.strategy.io;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.check.PrintableText;
import org.planhealth.strategy.io.DocumentNode.ObjectNode;

/** Parses files, the one that was asked for and those that it names, within the same limits each. */
final class DocumentLoader {
    private static final Pattern CONFLICT = Pattern.compile("(?m)^(<{7}|>{7}|\\|{7})( .*)?$");

    private final FileKind kind;
    private final ReadLimits limits;
    private final ProblemCollector problems;
    private final ImmutableList<String> hints;
    private final LinkedFiles files;

    DocumentLoader(FileKind kind, ReadLimits limits, ProblemCollector problems) {
        this(kind, limits, problems, null);
    }

    /** @param folder the folder that no path in a file may lead out of; null if any may be */
    DocumentLoader(FileKind kind, ReadLimits limits, ProblemCollector problems, @Nullable Path folder) {
        this.files = new LinkedFiles(problems, folder);
        this.kind = kind;
        this.limits = limits;
        this.problems = problems;
        this.hints = switch (kind) {
            case FOREIGN -> ImmutableList.of();
            case BASELINE -> ImmutableList.of(FileKind.BASELINE_FIRST);
            default -> ImmutableList.of(FileKind.FIRST_LINE);
        };
    }

    /** Returns what finds the files that a file names. */
    LinkedFiles files() {
        return files;
    }

    /** Parses a text that must hold one document; returns its root, null if that cannot be. */
    @Nullable
    DocumentNode root(String name, Supplier<PlanText> text) {
        try {
            PlanText plan = text.get();
            return single(parse(plan), plan);
        } catch (UnreadableTextException e) {
            problems.add(e.in(name));
            return null;
        }
    }

    /** Parses a text; one that is another file altogether is named as that, not by what cannot be parsed in it. */
    ImmutableList<Document> parse(PlanText text) {
        checkConflicts(text.text());
        try {
            ImmutableList<Document> documents = Document.allOf(text, limits);
            boolean structured = !documents.isEmpty()
                    && documents.stream().map(Document::root).allMatch(root -> root instanceof ObjectNode);
            if (!structured) {
                Optional<OtherFile> known = documents.stream()
                        .flatMap(document -> OtherFile.of(document.root()).stream())
                        .findFirst();
                known.or(() -> OtherFile.of(text)).ifPresent(this::refuse);
            }
            return documents;
        } catch (UnreadableTextException e) {
            OtherFile.of(text).ifPresent(this::refuse);
            throw e;
        }
    }

    private void refuse(OtherFile other) {
        if (kind != FileKind.FOREIGN) {
            throw new UnreadableTextException(TextPosition.START, other.message(kind), other.hint());
        }
    }

    /** Refuses what Git leaves in a file that two people changed. */
    private static void checkConflicts(String text) {
        Matcher conflict = CONFLICT.matcher(text);
        if (conflict.find()) {
            throw new UnreadableTextException(
                    new LineIndex(text).at(conflict.start()),
                    "a conflict marker of Git, " + PrintableText.quoted(conflict.group()),
                    "keep one of the two versions, and remove the lines with '<<<<<<<', '=======' and '>>>>>>>'");
        }
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
