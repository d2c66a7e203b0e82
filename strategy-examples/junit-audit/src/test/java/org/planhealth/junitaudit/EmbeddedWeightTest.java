package org.planhealth.junitaudit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.File;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What an application takes in with strategy-rules, seen from one: the engine without its parsers and compilers. */
class EmbeddedWeightTest {
    private static final Pattern OF_THE_ENGINE =
            Pattern.compile("(drools|kie|slf4j-api|commons-codec|antlr|mvel|ecj|xstream|"
                    + "protobuf|javaparser|xmlpull|mxparser|maven|plexus|aether|wagon).*\\.jar");

    private final List<File> engine = Splitter.on(File.pathSeparatorChar)
            .splitToStream(System.getProperty("java.class.path"))
            .map(File::new)
            .filter(jar -> OF_THE_ENGINE.matcher(jar.getName()).matches())
            .toList();

    @Test
    void isSixteenJarsAndFiveMegabytesAtMost() {
        assertThat(engine).hasSizeBetween(10, 16);
        assertThat(engine.stream().mapToLong(File::length).sum()).isBetween(1_000_000L, 5_000_000L);
    }

    @Test
    void holdsNoCompilerOfRules() {
        assertThat(engine)
                .extracting(File::getName)
                .noneMatch(name -> name.matches("(drools-(engine|drl|ecj|mvel)|antlr|mvel|ecj|xstream|protobuf).*"));
    }
}
