package org.planhealth.strategy.io;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.io.DocumentNode.ObjectNode;

/**
 * Reads files of the format {@code planhealth/v1} that state no strategy, value by value and as strictly as plans: the
 * profile of an audit, its baseline, or a rule that is no code; and files of other formats, within the same limits.
 *
 * <p>Whoever knows what the file means asks for its parts, and every part that is not as asked for is a problem. All
 * problems, of the file and of those that it names, end together in one {@link InvalidPlanException}.
 *
 * <p>A reader is immutable and may be used by several threads.
 */
public final class DocumentReader {
    private final FileKind kind;
    private final ReadLimits limits;

    private DocumentReader(FileKind kind, ReadLimits limits) {
        this.kind = kind;
        this.limits = limits;
    }

    /** Returns a reader of files of kind {@code Profile}, with {@link ReadLimits#defaults()}. */
    public static DocumentReader ofProfiles() {
        return new DocumentReader(FileKind.PROFILE, ReadLimits.defaults());
    }

    /** Returns a reader of files of the form {@code planhealth-baseline/v1}, with {@link ReadLimits#defaults()}. */
    public static DocumentReader ofBaselines() {
        return new DocumentReader(FileKind.BASELINE, ReadLimits.defaults());
    }

    /** Returns a reader of files of kind {@code Rule}, with {@link ReadLimits#defaults()}. */
    public static DocumentReader ofRules() {
        return new DocumentReader(FileKind.RULE, ReadLimits.defaults());
    }

    /**
     * Returns a reader of objects in YAML or JSON of any other format, such as those that an importer takes in, with
     * {@link ReadLimits#defaults()}.
     */
    public static DocumentReader ofOtherFormats() {
        return new DocumentReader(FileKind.FOREIGN, ReadLimits.defaults());
    }

    /** Returns a reader like this one with other limits. */
    public DocumentReader withLimits(ReadLimits limits) {
        return new DocumentReader(kind, requireNonNull(limits, "limits"));
    }

    /**
     * Reads a file.
     *
     * @param file the file, by whose path the places in it are named
     * @param meaning makes something of the root; called once, unless the file cannot be read at all
     * @return what {@code meaning} returns
     * @throws InvalidPlanException if there was a problem, also one that {@code meaning} told
     * @throws IOException if the file cannot be read
     */
    public <T> T read(Path file, Function<DocumentPart, T> meaning) throws IOException {
        byte[] bytes = DocumentLoader.bytes(file, limits);
        String name = file.toString();
        return read(name, () -> PlanText.decode(name, bytes, limits), file, meaning);
    }

    /**
     * Reads a text, which cannot name other files.
     *
     * @param name the name of the file for the places in it; its ending says whether it is JSON or YAML
     * @param meaning makes something of the root; called once, unless the text cannot be read at all
     * @return what {@code meaning} returns
     * @throws InvalidPlanException if there was a problem, also one that {@code meaning} told
     */
    public <T> T read(String text, String name, Function<DocumentPart, T> meaning) {
        requireNonNull(text, "text");
        return read(requireNonNull(name, "name"), () -> PlanText.of(name, text, limits), null, meaning);
    }

    /**
     * Reads a file as far as it goes: what is wrong ends nothing, and is left out.
     *
     * @param file the file, by whose path the places in it are named
     * @param meaning makes something of the root; called once, unless the file cannot be read at all
     * @param problems takes what was wrong, in the order of the file, once it is read
     * @return what {@code meaning} returns; empty if the file cannot be read at all, which is a problem, too
     * @throws IOException if the file is not found, or the system does not let it be read
     */
    public <T> Optional<T> read(Path file, Function<DocumentPart, T> meaning, Consumer<PlanProblem> problems)
            throws IOException {
        byte[] bytes = DocumentLoader.bytes(file, limits);
        String name = file.toString();
        ProblemCollector found = new ProblemCollector(limits.maxProblems());
        Optional<T> read = read(name, () -> PlanText.decode(name, bytes, limits), file, meaning, found);
        found.inFileOrder().forEach(problems);
        return read;
    }

    private <T> T read(String name, Supplier<PlanText> text, @Nullable Path file, Function<DocumentPart, T> meaning) {
        ProblemCollector problems = new ProblemCollector(limits.maxProblems());
        Optional<T> read = read(name, text, file, meaning, problems);
        problems.throwIfAny();
        return read.orElseThrow();
    }

    private <T> Optional<T> read(
            String name,
            Supplier<PlanText> text,
            @Nullable Path file,
            Function<DocumentPart, T> meaning,
            ProblemCollector problems) {
        DocumentLoader roots = DocumentLoader.of(kind, limits, problems);
        DocumentPath where = DocumentPath.rootOf(name, "");
        Supplier<PlanText> once = Suppliers.memoize(text::get);
        DocumentNode root = roots.root(name, once);
        if (root instanceof ObjectNode object) {
            if (kind.checkHeader(object, where, problems)) {
                DocumentContext context = DocumentContext.of(kind, problems, roots, once.get(), file);
                return Optional.of(meaning.apply(DocumentPart.root(root, where, context)));
            }
        } else if (root != null) {
            roots.refuse(root, where, kind.expected());
        }
        return Optional.empty();
    }
}
