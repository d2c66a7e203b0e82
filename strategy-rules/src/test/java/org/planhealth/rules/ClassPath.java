package org.planhealth.rules;

import com.google.common.base.Splitter;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The class path of the tests, without the optional dependencies. */
public final class ClassPath {
    private ClassPath() {}

    /** Returns it without the entries in whose paths a regular expression finds something. */
    public static URL[] without(String part) {
        Pattern leftOut = Pattern.compile(part);
        return Splitter.on(File.pathSeparatorChar)
                .splitToStream(System.getProperty("java.class.path"))
                .filter(entry -> !leftOut.matcher(entry.replace('\\', '/')).find())
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
