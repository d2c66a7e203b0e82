package org.planhealth.strategy.io;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.Sources;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.io.Node.ObjectNode;

/** The reading of one strategy, or of one organization by itself; used once. */
final class Reading implements OrganizationLink {
    private static final Pattern ABSOLUTE = Pattern.compile("(?s)([/\\\\]|[A-Za-z]:).*");

    private final ReadLimits limits;
    private final Problems problems;
    private final @Nullable Path directory;
    private final Registry registry;
    private final Map<String, SourceLocation> sources = new LinkedHashMap<>();
    private final Binder binder;

    /** @param directory from which the path of an organization leads on; null if there is none */
    Reading(ReadLimits limits, Problems problems, @Nullable Path directory) {
        this.limits = limits;
        this.problems = problems;
        this.directory = directory;
        this.registry = new Registry(problems);
        this.binder = new Binder(problems, registry, sources, this);
    }

    /** Returns the strategy that a document states, null if anything in it is wrong. */
    @Nullable
    Strategy strategy(Node root, String file) {
        int before = problems.count();
        RecordShape shape = FileKind.STRATEGY.shape();
        Where where = Where.rootOf(file, "");
        @Nullable Object[] values = values(FileKind.STRATEGY, root, where);
        if (!sources.containsKey("/organization") || isNull("organization", root)) {
            registry.cannotKnow(Team.class);
        }
        registry.checkReferences();
        if (problems.count() > before) {
            return null;
        }
        values[shape.index("sources")] = Sources.of(sources, registry.pointerById());
        return (Strategy) binder.construct(shape, values, where.at(root.place()));
    }

    /** Returns the organization that a document states, null if anything in it is wrong. */
    @Nullable
    Organization organization(Node root, String file) {
        Organization organization = bindOrganization(root, Where.rootOf(file, ""));
        registry.checkReferences();
        return organization;
    }

    /** Parses a text that must hold one document; returns its root, null if that cannot be. */
    @Nullable
    Node root(String name, Supplier<PlanText> text) {
        try {
            PlanText plan = text.get();
            return single(Document.allOf(plan, limits), plan);
        } catch (UnreadableTextException e) {
            problems.add(e.in(name));
            return null;
        }
    }

    @Override
    public @Nullable Object follow(String path, SourceLocation at) {
        if (ABSOLUTE.matcher(path).matches()) {
            problems.add(
                    at,
                    "expected a relative path, was " + Shown.quoted(path),
                    "it leads on from the directory of the plan");
            return null;
        }
        if (directory == null) {
            problems.add(
                    at,
                    "the organization stands in a file, but the plan was read without a directory",
                    "give the reader the directory, or state the organization here");
            return null;
        }
        try {
            return organizationIn(directory.resolve(path), path, at);
        } catch (InvalidPathException e) {
            problems.add(at, "expected a relative path, was " + Shown.quoted(path));
        } catch (IOException e) {
            problems.add(at, "the file " + Shown.quoted(path) + " cannot be read");
        }
        return null;
    }

    /** Reads a file, but no more of it than one byte beyond the limit. */
    static byte[] bytes(InputStream in, ReadLimits limits) throws IOException {
        return in.readNBytes(limits.maxBytes() + 1);
    }

    private @Nullable Organization organizationIn(Path file, String path, SourceLocation at) throws IOException {
        if (!Files.exists(file)) {
            problems.add(
                    at, "there is no file " + Shown.quoted(path), "the path leads on from the directory of the plan");
            return null;
        }
        if (!Files.isRegularFile(file)) {
            problems.add(at, Shown.quoted(path) + " is not a file");
            return null;
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = bytes(in, limits);
        }
        Node root = linkedRoot(file.toString(), bytes);
        return root == null ? null : bindOrganization(root, Where.rootOf(file.toString(), "/organization"));
    }

    /**
     * Parses a file that a plan names. Whoever writes the plan chooses the file, and need not be one who may read it, so
     * nothing of its content is said unless it calls itself an organization.
     */
    private @Nullable Node linkedRoot(String name, byte[] bytes) {
        Place place;
        try {
            PlanText text = PlanText.decode(name, bytes, limits);
            Node root = single(Document.allOf(text, limits), text);
            if (root instanceof ObjectNode object && FileKind.ORGANIZATION.isKindOf(object)) {
                return root;
            }
            place = root.place();
        } catch (UnreadableTextException e) {
            place = e.place();
        }
        problems.add(
                Where.rootOf(name, "").at(place),
                "expected a file of kind Organization, in YAML or JSON",
                "it begins with 'apiVersion: " + FileKind.API_VERSION + "' and 'kind: Organization'");
        return null;
    }

    private @Nullable Organization bindOrganization(Node root, Where where) {
        int before = problems.count();
        @Nullable Object[] values = values(FileKind.ORGANIZATION, root, where);
        if (problems.count() > before) {
            return null;
        }
        return (Organization) binder.construct(FileKind.ORGANIZATION.shape(), values, where.at(root.place()));
    }

    private @Nullable Object[] values(FileKind kind, Node root, Where where) {
        sources.put(where.pointerFromStrategy(), where.at(root.place()));
        if (root instanceof ObjectNode object) {
            if (kind.checkHeader(object, where, problems)) {
                return binder.values(kind.shape(), object, where, FileKind.HEADER, FileKind.REQUIRED);
            }
        } else {
            problems.add(
                    where.at(root.place()),
                    "expected apiVersion, kind, id, title and so on, was " + root.described(),
                    "the first line of a file says 'apiVersion: " + FileKind.API_VERSION + "'");
        }
        return kind.shape().blank();
    }

    private Node single(ImmutableList<Document> documents, PlanText text) {
        if (documents.isEmpty()
                || (documents.size() == 1 && documents.get(0).root().isNull())) {
            String what = text.text().isBlank() ? "the file is empty" : "the file states nothing";
            throw new UnreadableTextException(
                    Place.START, what, "the first line of a file says 'apiVersion: " + FileKind.API_VERSION + "'");
        }
        if (documents.size() > 1) {
            problems.add(
                    Where.rootOf(text.name(), "").at(documents.get(1).start()),
                    "a second document begins here; a file holds one");
        }
        return documents.get(0).root();
    }

    private static boolean isNull(String name, Node root) {
        return root instanceof ObjectNode object
                && object.entries().stream()
                        .anyMatch(entry ->
                                entry.name().equals(name) && entry.value().isNull());
    }
}
