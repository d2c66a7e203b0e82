package org.planhealth.strategy.schema;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.DialectId;
import java.util.List;

/** Validates texts by a JSON Schema, dates included. */
public final class SchemaValidator {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Schema schema;

    private SchemaValidator(Schema schema) {
        this.schema = schema;
    }

    /** Returns a validator by a schema. */
    public static SchemaValidator of(String schema) {
        return new SchemaValidator(REGISTRY.getSchema(schema, InputFormat.JSON));
    }

    /** Returns a validator of schemas themselves. */
    public static SchemaValidator ofSchemas() {
        return new SchemaValidator(REGISTRY.getSchema(SchemaLocation.of(DialectId.DRAFT_2020_12)));
    }

    /** Returns what is wrong: a JSON pointer, a colon and a message each. */
    public List<String> problems(String text, InputFormat format) {
        return schema
                .validate(
                        text,
                        format,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }
}
