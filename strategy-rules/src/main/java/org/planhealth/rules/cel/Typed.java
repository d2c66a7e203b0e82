package org.planhealth.rules.cel;

import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import java.time.Instant;
import java.util.List;
import org.planhealth.rules.sdk.Wording;
import org.planhealth.strategy.Entity;

/** Types and values in words. */
final class Typed {
    private static final int LONGEST = 200;

    private Typed() {}

    /** Returns what a type is, to follow "this is ". */
    static String described(CelType type) {
        return switch (type.kind()) {
            case BOOL -> "true or false";
            case STRING -> "a text";
            case INT -> "a whole number";
            case DOUBLE -> "a number";
            case TIMESTAMP -> "a date";
            case LIST -> "a list";
            case STRUCT -> "the record " + type.name();
            default -> type.name();
        };
    }

    /** Tells whether a message can show values of a type. */
    static boolean isShown(CelType type) {
        if (type instanceof ListType list) {
            return !(list.elemType() instanceof ListType) && isShown(list.elemType());
        }
        if (type.kind() == CelKind.STRUCT) {
            RecordTypes.Shape shape = RecordTypes.named(type.name());
            return shape != null && shape.components().containsKey("id");
        }
        return switch (type.kind()) {
            case BOOL, STRING, INT, DOUBLE, TIMESTAMP -> true;
            default -> false;
        };
    }

    /** Returns a value as a message shows it. */
    static String shown(Object value) {
        if (value instanceof List<?> list) {
            return Wording.list(list.stream().map(Typed::shown).toList());
        } else if (value instanceof Instant day) {
            return Values.day(day).toString();
        } else if (value instanceof Double number) {
            return Double.isFinite(number) ? Wording.number(number) : number.toString();
        } else if (value instanceof RecordValue row && row.row() instanceof Entity entity) {
            return cut(Wording.quoted(entity));
        }
        return cut(String.valueOf(value));
    }

    /** Returns the beginning of a text that is too long. */
    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
