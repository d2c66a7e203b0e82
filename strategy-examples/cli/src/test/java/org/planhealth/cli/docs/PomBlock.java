package org.planhealth.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A pom.xml that a page shows, for a project outside of this one. */
final class PomBlock {
    private PomBlock() {}

    /** Checks that it names the versions that the build tests; .ci/run builds such a project. */
    static void hasTheVersionsOfTheBuild(FencedBlock block, Path folder) throws IOException {
        String pom = Files.readString(MarkdownPage.ROOT.resolve("pom.xml"));
        String shown = block.text();
        ImmutableMap.of(
                        "drools-engine", "drools.version",
                        "junit-jupiter", "junit.version",
                        "slf4j-nop", "slf4j.version")
                .forEach((artifact, property) ->
                        assertThat(version(artifact, shown)).isEqualTo(property(property, pom)));
        Stream.of("maven-compiler-plugin", "maven-surefire-plugin")
                .forEach(plugin -> assertThat(version(plugin, shown)).isEqualTo(version(plugin, pom)));
        assertThat(version("strategy-rules", shown)).isEqualTo(version("planhealth", pom));
        assertThat(Files.readString(MarkdownPage.ROOT.resolve(block.page().name())))
                .contains(property("cel.version", pom) + " instead");
    }

    private static String version(String artifact, String pom) {
        return found("<artifactId>" + artifact + "</artifactId>\\s*<version>(.*)</version>", pom);
    }

    private static String property(String name, String pom) {
        return found("<" + name + ">(.*)</" + name + ">", pom);
    }

    private static String found(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
