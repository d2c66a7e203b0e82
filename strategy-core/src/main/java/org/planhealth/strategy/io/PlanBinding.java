package org.planhealth.strategy.io;

import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.Sources;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.check.AsOfCheck;
import org.planhealth.strategy.check.EntityIndex;
import org.planhealth.strategy.check.TimeframeCheck;
import org.planhealth.strategy.io.DocumentNode.ObjectNode;

/** The reading of one strategy, or of one organization by itself; used once. */
final class PlanBinding implements OrganizationLink {
    private final ProblemCollector problems;
    private final DocumentLoader roots;
    private final @Nullable Path directory;
    private final LinkedPaths paths;
    private final EntityIndex<SourceLocation> registry;
    private final TimeframeCheck<SourceLocation> timeframes;
    private final AsOfCheck<SourceLocation> asOf;
    private final Map<String, SourceLocation> sources = new LinkedHashMap<>();
    private final RecordBinder binder;

    /**
     * Starts a reading.
     *
     * @param directory from which the path of an organization leads on; null if there is none
     * @param bound the folder that this path may not leave; null without bound
     */
    PlanBinding(DocumentLoader roots, ProblemCollector problems, @Nullable Path directory, @Nullable Path bound) {
        this.paths = new LinkedPaths(problems, bound);
        this.roots = roots;
        this.problems = problems;
        this.directory = directory;
        this.registry = new EntityIndex<>(Team.class, problems.suggestions(), problems::add);
        this.timeframes = new TimeframeCheck<>(problems::add);
        this.asOf = new AsOfCheck<>(problems::add);
        this.binder = new RecordBinder(problems, registry, timeframes, asOf, sources, this);
    }

    /** Returns the strategy that a document states, null if anything in it is wrong. */
    @Nullable
    Strategy strategy(DocumentNode root, String file) {
        int before = problems.count();
        RecordShape shape = FileKind.STRATEGY.shape();
        DocumentPath where = DocumentPath.rootOf(file, "");
        @Nullable Object[] values = values(FileKind.STRATEGY, root, where);
        if (!sources.containsKey("/organization") || isNull("organization", root)) {
            registry.cannotKnow(ImmutableSet.of(Team.class));
            timeframes.checkFiscalYear(null);
        } else if (values[shape.index("organization")] instanceof Organization organization) {
            timeframes.checkFiscalYear(organization.fiscalYearStartMonth());
        }
        registry.checkReferences();
        asOf.check((LocalDate) values[shape.index("asOf")]);
        if (problems.count() > before) {
            return null;
        }
        values[shape.index("sources")] =
                Sources.of(sources, registry.pointerById()).withTexts(roots.texts());
        return (Strategy) binder.construct(shape, values, where.at(root.place()));
    }

    /** Returns the organization that a document states, null if anything in it is wrong. */
    @Nullable
    Organization organization(DocumentNode root, String file) {
        Organization organization = bindOrganization(root, DocumentPath.rootOf(file, ""));
        registry.checkReferences();
        return organization;
    }

    @Override
    public @Nullable Object follow(String path, SourceLocation at) {
        if (directory == null && !LinkedPaths.isAbsolute(path)) {
            problems.add(
                    at,
                    "the organization is in a file, but the plan was read without a directory",
                    "give the reader a directory, or state the organization here");
            return null;
        }
        Path file = paths.find(path, directory, at, "plan");
        if (file == null) {
            return null;
        }
        DocumentNode root = roots.linked(file, FileKind.ORGANIZATION, path, at);
        return root == null ? null : bindOrganization(root, DocumentPath.rootOf(file.toString(), "/organization"));
    }

    private @Nullable Organization bindOrganization(DocumentNode root, DocumentPath where) {
        int before = problems.count();
        @Nullable Object[] values = values(FileKind.ORGANIZATION, root, where);
        if (problems.count() > before) {
            return null;
        }
        return (Organization) binder.construct(FileKind.ORGANIZATION.shape(), values, where.at(root.place()));
    }

    private @Nullable Object[] values(FileKind kind, DocumentNode root, DocumentPath where) {
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

    private static boolean isNull(String name, DocumentNode root) {
        return root instanceof ObjectNode object
                && object.entries().stream()
                        .anyMatch(entry ->
                                entry.name().equals(name) && entry.value().isNull());
    }
}
