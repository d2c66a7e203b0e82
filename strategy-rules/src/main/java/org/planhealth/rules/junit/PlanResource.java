package org.planhealth.rules.junit;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.StrategyReader;

/**
 * A plan on the class path.
 *
 * @param name the name of the resource, without a slash before it
 * @param location where the class loader found it
 */
record PlanResource(String name, URI location) implements PlanSource {
    @Override
    public Object identity() {
        return location;
    }

    /** A plan in a folder of the class path finds its organization beside itself, one in a jar does not. */
    @Override
    public Strategy read() throws IOException {
        StrategyReader reader = StrategyReader.create();
        if ("file".equals(location.getScheme())) {
            reader = reader.withDirectory(Path.of(location).resolveSibling(""));
        }
        URL url = location.toURL();
        try (InputStream in = url.openStream()) {
            return reader.read(in, name);
        }
    }

    @Override
    public URI uri(@Nullable SourceLocation place) {
        return place != null && place.file().equals(name)
                ? PlanSource.encoded(CLASSPATH, "/" + name, PlanSource.position(place))
                : PlanSource.super.uri(place);
    }
}
