package org.planhealth.rules.pack;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.planhealth.strategy.io.Suggestions;

/** Files in the folder of a rule that are nearly, but not quite, named as they should be, such as {@code cases.yml}. */
final class NearMissFile {
    private NearMissFile() {}

    /** Returns the name of the file that was probably meant to be a missing one; empty if none is near. */
    static Optional<String> insteadOf(String file, Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(found -> found.getFileName().toString())
                    .filter(name -> !name.equals(file) && isNear(name, file))
                    .min(String::compareTo);
        }
    }

    private static boolean isNear(String name, String file) {
        int dot = name.lastIndexOf('.');
        int end = file.lastIndexOf('.');
        return dot > 0
                && isNearWord(name.substring(0, dot), file.substring(0, end))
                && isNearWord(name.substring(dot + 1), file.substring(end + 1));
    }

    private static boolean isNearWord(String read, String word) {
        return Suggestions.nearest(read, ImmutableList.of(word)).isPresent();
    }
}
