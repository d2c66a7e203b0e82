package org.planhealth.rules.junit;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.Strategy;

/** Where one plan comes from. */
sealed interface PlanSource permits PlanFile, PlanResource, GivenPlan {
    String CLASSPATH = "classpath";

    /** Returns how people call it: its file, its resource or its id. */
    String name();

    /** Returns what two sources of the same plan have in common. */
    Object identity();

    /**
     * Reads the plan.
     *
     * @throws org.planhealth.strategy.io.InvalidPlanException if it is wrong
     * @throws IOException if it cannot be read
     */
    Strategy read() throws IOException;

    /**
     * Returns a place in the form of which JUnit makes a link.
     *
     * @param place a place in the plan; null if it was not read from text
     * @return a file or resource with line and column; {@code plan:} and the name if the file is not found, because a test
     *     without a source loses its name in Surefire
     */
    default URI uri(@Nullable SourceLocation place) {
        Path file = place == null ? null : existing(place.file());
        return file == null || place == null
                ? encoded("plan", name(), null)
                : URI.create(file.toUri() + "?" + position(place));
    }

    private static @Nullable Path existing(String name) {
        try {
            Path file = Path.of(name);
            return Files.exists(file) ? file : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    static URI encoded(String scheme, String path, @Nullable String query) {
        try {
            return query == null ? new URI(scheme, path, null) : new URI(scheme, null, path, query, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("'" + path + "' cannot be part of a link", e);
        }
    }

    static String position(SourceLocation place) {
        return "line=" + place.line() + "&column=" + place.column();
    }
}
