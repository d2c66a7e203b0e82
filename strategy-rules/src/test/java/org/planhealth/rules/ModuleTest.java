package org.planhealth.rules;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the module says of itself; tests run on the class path, so nothing else here would notice. */
class ModuleTest {
    private static final Path CLASSES = Path.of("target/classes");

    private ModuleDescriptor module;

    @BeforeEach
    void readTheModule() throws IOException {
        try (InputStream in = Files.newInputStream(CLASSES.resolve("module-info.class"))) {
            module = ModuleDescriptor.read(in);
        }
    }

    @Test
    void providesTheReportsThatTheClassPathHas() throws IOException {
        Path services = CLASSES.resolve("META-INF/services");
        try (var files = Files.list(services)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(module.provides().stream()
                            .map(ModuleDescriptor.Provides::service)
                            .toList());
        }
        for (ModuleDescriptor.Provides provided : module.provides()) {
            assertThat(provided.providers())
                    .containsExactlyInAnyOrderElementsOf(Files.readAllLines(services.resolve(provided.service())));
        }
    }

    @Test
    void exportsEveryRoomButThoseOfTheEngineAndOfCel() {
        ImmutableSet<String> exported =
                module.exports().stream().map(ModuleDescriptor.Exports::source).collect(toImmutableSet());

        assertThat(exported)
                .contains("org.planhealth.rules", "org.planhealth.rules.sdk")
                .doesNotContain("org.planhealth.rules.cel", "org.planhealth.rules.engine");
    }

    /** Surefire would put a part of JUnit on the module path, and no test of a module that uses this one would start. */
    @Test
    void requiresNoTestLibrary() {
        assertThat(module.requires().stream().map(ModuleDescriptor.Requires::name))
                .noneMatch(name -> name.matches("org\\.(junit|opentest4j|assertj).*|net\\.jqwik.*"));
    }
}
