package org.planhealth.rules.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.planhealth.strategy.schema.SchemaValidator;

/** The official schema of SARIF 2.1.0, which is not ours to copy: without it the tests that need it are skipped. */
final class SarifSchema {
    private static final Path FILE = Path.of("../../shared/data/sarif/sarif-schema-2.1.0.json");

    private SarifSchema() {}

    static SchemaValidator read() {
        Optional<SchemaValidator> schema = find();
        assumeTrue(schema.isPresent(), () -> "no schema of SARIF in " + FILE);
        return schema.orElseThrow();
    }

    static Optional<SchemaValidator> find() {
        try {
            return Files.isRegularFile(FILE)
                    ? Optional.of(SchemaValidator.of(Files.readString(FILE)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void check(String sarif) {
        assertThat(read().problems(sarif, InputFormat.JSON)).isEmpty();
    }
}
