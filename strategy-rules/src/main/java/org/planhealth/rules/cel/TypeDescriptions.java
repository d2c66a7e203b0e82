package org.planhealth.rules.cel;

import static com.google.common.collect.ImmutableList.toImmutableList;

import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import java.time.Instant;
import java.util.List;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.Entity;
import org.planhealth.strategy.io.DisplayText;

/** Types and values in words. */
final class TypeDescriptions {
    private static final int LONGEST = 200;

    private TypeDescriptions() {}

    /** Returns what a type is, to follow "this is ". */
    static String described(CelType type) {
        return switch (type.kind()) {
            case BOOL -> "true or false";
            case STRING -> "text";
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

    /** Returns a value as messages show it: a day as a date, an entity as itself, and no text that is too long. */
    static Object shownAs(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(TypeDescriptions::shownAs).collect(toImmutableList());
        } else if (value instanceof Instant day) {
            return CelValues.day(day);
        } else if (value instanceof RecordValue row && row.row() instanceof Entity entity) {
            return cut(Phrases.quoted(entity));
        } else if (value instanceof Number || value instanceof Boolean) {
            return value;
        }
        return cut(String.valueOf(value));
    }

    /** Returns a value as reports for programs have it: an entity by its id. */
    static Object figure(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(element -> String.valueOf(figure(element))).collect(toImmutableList());
        }
        return value instanceof RecordValue row && row.row() instanceof Entity entity ? entity.id() : shownAs(value);
    }

    /** Returns the beginning of a text that is too long. */
    private static String cut(String text) {
        return DisplayText.cut(text, LONGEST + 1);
    }
}
