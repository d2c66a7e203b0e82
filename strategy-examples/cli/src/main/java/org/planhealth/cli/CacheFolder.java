package org.planhealth.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The folder of a user where programs keep what they can make anew. */
final class CacheFolder {
    private static final String NAME = "planhealth";

    private CacheFolder() {}

    /**
     * Returns where this program keeps such things.
     *
     * @param variables those of the process
     * @param system the name of the operating system, null if it is not known
     * @param home the home of the user, null if it is not known
     * @return the folder, which need not be there; null if the user has none
     */
    static @Nullable Path of(Map<String, String> variables, @Nullable String system, @Nullable String home) {
        if (system != null && system.toLowerCase(Locale.ROOT).startsWith("windows")) {
            return in(variables.get("LOCALAPPDATA"), NAME);
        }
        Path stated = in(variables.get("XDG_CACHE_HOME"), NAME);
        return stated == null ? in(home, ".cache/" + NAME) : stated;
    }

    /** A path that depends on where the program was started is ignored, as the standard of XDG_CACHE_HOME asks. */
    private static @Nullable Path in(@Nullable String directory, String name) {
        try {
            return directory != null && Path.of(directory).isAbsolute() ? Path.of(directory, name) : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
