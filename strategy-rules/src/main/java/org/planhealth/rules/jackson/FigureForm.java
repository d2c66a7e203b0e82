package org.planhealth.rules.jackson;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.util.StdConverter;

/**
 * A figure of a finding as it is written: as it is if JSON has its type, else an object whose one name is the type. A number of an
 * uncommon type comes back as a {@code double}.
 */
final class FigureForm {
    private static final String DATE = "date";
    private static final String LONG = "long";

    private FigureForm() {}

    /** Says by which form the figures are written and read. */
    interface InFinding {
        @JsonSerialize(contentConverter = Writing.class)
        @JsonDeserialize(contentConverter = Reading.class)
        ImmutableSortedMap<String, Object> figures();
    }

    static final class Writing extends StdConverter<Object, Object> {
        @Override
        public Object convert(Object figure) {
            if (figure instanceof LocalDate date) {
                return ImmutableMap.of(DATE, date.toString());
            }
            if (figure instanceof Long number) {
                return ImmutableMap.of(LONG, number);
            }
            return figure instanceof Number number && !(figure instanceof Integer) ? number.doubleValue() : figure;
        }
    }

    static final class Reading extends StdConverter<Object, Object> {
        @Override
        public Object convert(Object form) {
            if (form instanceof List<?> several) {
                return several.stream().map(Object::toString).collect(toImmutableList());
            }
            if (form instanceof Map<?, ?> typed) {
                return typed.get(DATE) instanceof String date
                        ? LocalDate.parse(date)
                        : Long.valueOf(String.valueOf(typed.get(LONG)));
            }
            return form;
        }
    }
}
