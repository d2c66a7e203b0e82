package org.planhealth.rules.engine;

import static com.google.common.base.Preconditions.checkState;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads files in the jar of the library. On the module path nobody else can: they stand in packages of the module. */
public final class LibraryFile {
    private LibraryFile() {}

    /**
     * Returns the text of a file.
     *
     * @param path where it stands in the jar, without a slash at the start
     * @throws IllegalStateException if it is missing
     */
    public static String text(String path) {
        try (InputStream in = LibraryFile.class.getResourceAsStream("/" + path)) {
            checkState(in != null, "%s is missing from the jar of the library", path);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
