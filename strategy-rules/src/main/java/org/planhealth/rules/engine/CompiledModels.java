package org.planhealth.rules.engine;

import static com.google.common.base.Preconditions.checkState;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.drools.model.Model;

/** The models that the build compiled from rule files and listed in an index beside them. */
public final class CompiledModels {
    private static final String HEADER = "Drools-Model-Version:";
    private static final Pattern INDEX = Pattern.compile("META-INF/kie/[^/]+/[^/]+/drools-model");

    private CompiledModels() {}

    /**
     * Loads the models of one Maven project.
     *
     * @param near a class of the same jar
     * @throws IllegalStateException if the jar holds no compiled rules
     */
    static ImmutableList<Model> of(Class<?> near, String groupId, String artifactId) {
        String index = "/META-INF/kie/" + groupId + "/" + artifactId + "/drools-model";
        URL url = near.getResource(index);
        checkState(url != null, "no compiled rules: %s is not on the class path of %s", index, near);
        return load(names(lines(url), url.toString()), near.getClassLoader());
    }

    /** Tells whether a file of a jar is the index of a Maven project. */
    public static boolean isIndex(String path) {
        return INDEX.matcher(path).matches();
    }

    /** Returns the names of the classes of models that an index lists. */
    public static ImmutableList<String> names(List<String> index, String place) {
        checkState(!index.isEmpty() && index.get(0).startsWith(HEADER), "not an index of compiled rules: %s", place);
        return index.stream().skip(1).filter(line -> !line.isBlank()).collect(toImmutableList());
    }

    /** Loads models by the names of their classes. */
    public static ImmutableList<Model> load(List<String> classNames, ClassLoader loader) {
        return classNames.stream().map(name -> instance(name, loader)).collect(toImmutableList());
    }

    private static List<String> lines(URL url) {
        try {
            return Resources.readLines(url, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(url.toString(), e);
        }
    }

    private static Model instance(String className, ClassLoader loader) {
        try {
            return Class.forName(className, true, loader)
                    .asSubclass(Model.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot load the compiled rules " + className, e);
        }
    }
}
