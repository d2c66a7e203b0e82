package org.planhealth.strategy.io;

import com.google.common.collect.ImmutableSet;
import java.util.regex.Pattern;
import org.planhealth.strategy.io.DocumentNode.Kind;

/**
 * What YAML 1.2 takes an unquoted scalar for (core schema, chapter 10.3); {@code no} and {@code 2026-08-03} are text.
 *
 * <p>Said here, and not asked of the parser's resolver, because that one takes {@code ~} and {@code Null} for text.
 */
final class CoreSchema {
    private static final ImmutableSet<String> NULLS = ImmutableSet.of("", "~", "null", "Null", "NULL");
    private static final ImmutableSet<String> BOOLEANS =
            ImmutableSet.of("true", "True", "TRUE", "false", "False", "FALSE");
    private static final Pattern NUMBER =
            Pattern.compile(DecimalNumbers.REGEX + "|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

    private CoreSchema() {}

    static Kind kindOf(String plain) {
        if (NULLS.contains(plain)) {
            return Kind.NULL;
        }
        if (BOOLEANS.contains(plain)) {
            return Kind.BOOLEAN;
        }
        return NUMBER.matcher(plain).matches() ? Kind.NUMBER : Kind.TEXT;
    }
}
