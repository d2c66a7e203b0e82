package org.planhealth.rules;

import com.google.common.base.Splitter;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;

/** The class path of the tests, as it is for who leaves out what is optional. */
final class ClassPath {
    private ClassPath() {}

    /** Returns it without the entries whose paths have a text in them. */
    static URL[] without(String part) {
        return Splitter.on(File.pathSeparatorChar)
                .splitToStream(System.getProperty("java.class.path"))
                .filter(entry -> !entry.replace('\\', '/').contains(part))
                .map(Path::of)
                .map(ClassPath::url)
                .toArray(URL[]::new);
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
