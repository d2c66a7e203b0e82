package org.planhealth.strategy.io;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.Sources;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.io.Node.ObjectNode;

/** The reading of one strategy, or of one organization by itself; used once. */
final class Reading implements OrganizationLink {
    private final Problems problems;
    private final FileRoots roots;
    private final @Nullable Path directory;
    private final Registry registry;
    private final Map<String, SourceLocation> sources = new LinkedHashMap<>();
    private final Binder binder;

    /** @param directory from which the path of an organization leads on; null if there is none */
    Reading(FileRoots roots, Problems problems, @Nullable Path directory) {
        this.roots = roots;
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

    @Override
    public @Nullable Object follow(String path, SourceLocation at) {
        if (directory == null && !FileRoots.isAbsolute(path)) {
            problems.add(
                    at,
                    "the organization stands in a file, but the plan was read without a directory",
                    "give the reader the directory, or state the organization here");
            return null;
        }
        Path file = roots.find(path, directory, at, "plan");
        if (file == null) {
            return null;
        }
        Node root = roots.linked(file, FileKind.ORGANIZATION, path, at);
        return root == null ? null : bindOrganization(root, Where.rootOf(file.toString(), "/organization"));
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
            roots.refuse(root, where, "apiVersion, kind, id, title and so on");
        }
        return kind.shape().blank();
    }

    private static boolean isNull(String name, Node root) {
        return root instanceof ObjectNode object
                && object.entries().stream()
                        .anyMatch(entry ->
                                entry.name().equals(name) && entry.value().isNull());
    }
}
