package org.planhealth.cli.docs;

import com.google.common.collect.ImmutableMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The fields of each part of a plan, as the JSON Schema has them. */
final class SchemaFields {
    private static final Pattern PART = Pattern.compile("(?ms)^    \"(\\w+)\": \\{\n(.*?)^    \\}");
    private static final Pattern FIELDS = Pattern.compile("(?ms)^( +)\"properties\": \\{\n(.*?)^\\1\\}");

    private SchemaFields() {}

    /** Returns the fields of each part in a row of a table; an organization is one in a file of its own. */
    static ImmutableMap<String, String> of(String schema) {
        ImmutableMap.Builder<String, String> parts = ImmutableMap.builder();
        PART.matcher(schema.substring(schema.indexOf("\n  \"$defs\"")))
                .results()
                .filter(part -> !part.group(1).equals("Organization"))
                .forEach(part -> FIELDS.matcher(part.group(2))
                        .results()
                        .findFirst()
                        .ifPresent(fields ->
                                parts.put(part.group(1).replace("OrganizationFile", "Organization"), names(fields))));
        return parts.buildOrThrow();
    }

    private static String names(MatchResult fields) {
        return Pattern.compile("(?m)^" + fields.group(1) + "  \"(\\w+)\":")
                .matcher(fields.group(2))
                .results()
                .map(field -> "`" + field.group(1) + "`")
                .collect(Collectors.joining(", "));
    }
}
