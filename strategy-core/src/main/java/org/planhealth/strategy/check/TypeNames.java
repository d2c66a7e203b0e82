package org.planhealth.strategy.check;

import com.google.common.base.CaseFormat;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The types of the model in words. */
public final class TypeNames {
    private TypeNames() {}

    /** Returns {@code key result} for the type of that name. */
    public static String of(Class<?> type) {
        return CaseFormat.UPPER_CAMEL
                .to(CaseFormat.LOWER_HYPHEN, type.getSimpleName())
                .replace('-', ' ');
    }

    /** Returns {@code an objective or a key result}. */
    public static String withArticle(Collection<? extends Class<?>> types) {
        return joined(types.stream().map(type -> article(of(type)) + of(type)).toList(), " or ");
    }

    /** Returns {@code objective or key result}. */
    public static String anyOf(Collection<? extends Class<?>> types) {
        return joined(types.stream().map(TypeNames::of).toList(), " or ");
    }

    /** Returns {@code a, b or c}. */
    public static String joined(List<String> words, String last) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        String head = words.subList(0, words.size() - 1).stream().collect(Collectors.joining(", "));
        return head + last + words.get(words.size() - 1);
    }

    private static String article(String noun) {
        return "aeiou".indexOf(noun.charAt(0)) < 0 ? "a " : "an ";
    }
}
