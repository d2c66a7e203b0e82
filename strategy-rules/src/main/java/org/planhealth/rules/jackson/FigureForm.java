package org.planhealth.rules.jackson;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.util.StdConverter;

/**
 * A figure of a finding as it is written: under the name of its type, since JSON has fewer types than Java. A number of another
 * type comes back as a {@code double}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FigureForm(
        @Nullable String text,
        @Nullable ImmutableList<String> texts,
        @Nullable Integer integer,
        @Nullable Long large,
        @Nullable Double number,
        @Nullable Boolean truth,
        @Nullable LocalDate date) {

    /** Says by which form the figures of a finding are written and read. */
    interface InFinding {
        @JsonSerialize(converter = Writing.class)
        @JsonDeserialize(converter = Reading.class)
        ImmutableSortedMap<String, Object> figures();
    }

    private static FigureForm of(Object figure) {
        return new FigureForm(
                figure instanceof String text ? text : null,
                figure instanceof List<?> several
                        ? several.stream().map(Object::toString).collect(toImmutableList())
                        : null,
                figure instanceof Integer integer ? integer : null,
                figure instanceof Long large ? large : null,
                figure instanceof Number number && !(figure instanceof Integer) && !(figure instanceof Long)
                        ? number.doubleValue()
                        : null,
                figure instanceof Boolean truth ? truth : null,
                figure instanceof LocalDate date ? date : null);
    }

    private Object figure() {
        return Stream.of(text, texts, integer, large, number, truth, date)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a figure without a value"));
    }

    static final class Writing
            extends StdConverter<ImmutableSortedMap<String, Object>, ImmutableMap<String, FigureForm>> {
        @Override
        public ImmutableMap<String, FigureForm> convert(ImmutableSortedMap<String, Object> figures) {
            return ImmutableMap.copyOf(Maps.transformValues(figures, FigureForm::of));
        }
    }

    static final class Reading
            extends StdConverter<ImmutableMap<String, FigureForm>, ImmutableSortedMap<String, Object>> {
        @Override
        public ImmutableSortedMap<String, Object> convert(ImmutableMap<String, FigureForm> forms) {
            return ImmutableSortedMap.copyOf(Maps.transformValues(forms, FigureForm::figure));
        }
    }
}
