package org.planhealth.rules.junit;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.FilePattern;

/** Says which plans to audit, and finds them when asked. */
interface PlanPattern {
    String RESOURCE = PlanSource.CLASSPATH + ":";

    /**
     * Returns the plans, in an order that does not depend on the file system.
     *
     * @throws IllegalArgumentException if there are none
     */
    Stream<PlanSource> find();

    /** Returns the plan of a file or resource, or those of a pattern of files. */
    static PlanPattern of(String plan, ClassLoader loader) {
        if (plan.startsWith(RESOURCE)) {
            return () -> Stream.of(resource(plan.substring(RESOURCE.length()), loader));
        }
        return FilePattern.isPattern(plan) ? () -> matching(plan) : of(Path.of(plan));
    }

    /** Returns the plan of a file. */
    static PlanPattern of(Path file) {
        return () -> {
            checkArgument(
                    !Files.isDirectory(file),
                    "'%s' is a folder\n  name the plans in it, such as %s/*.yaml",
                    file,
                    file);
            checkArgument(
                    Files.exists(file),
                    "file not found: '%s' in %s",
                    file,
                    Path.of("").toAbsolutePath());
            return Stream.of(new PlanFile(file));
        };
    }

    /** Returns a plan that is already in memory. */
    static PlanPattern of(Strategy strategy) {
        return () -> Stream.of(new GivenPlan(strategy));
    }

    private static PlanSource resource(String given, ClassLoader loader) {
        checkArgument(
                !FilePattern.isPattern(given),
                "'%s%s' cannot be a pattern: a class path cannot be listed\n  name each plan",
                RESOURCE,
                given);
        String name = given.startsWith("/") ? given.substring(1) : given;
        URL location = loader.getResource(name);
        checkArgument(location != null, "not found on the class path: '%s'", name);
        return new PlanResource(name, URI.create(location.toString()));
    }

    private static Stream<PlanSource> matching(String glob) {
        ImmutableList<Path> found;
        try {
            found = FilePattern.matching(glob);
        } catch (IOException e) {
            throw new UncheckedIOException("'" + glob + "' cannot be searched: " + e.getMessage(), e);
        }
        checkArgument(
                !found.isEmpty(),
                "no file matches '%s' in %s",
                glob,
                Path.of("").toAbsolutePath());
        return found.stream().map(PlanFile::new);
    }
}
