package org.planhealth.strategy.check;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a text says where or how something is, or only that it is not. */
public final class StatedText {
    private static final ImmutableSet<String> SAYING_NO = ImmutableSet.of("false", "no", "none", "n/a", "tbd");

    private StatedText() {}

    /** Tells whether a text says something: not null, not blank, and none of false, no, none, n/a and tbd in any case. */
    public static boolean saysSomething(@Nullable String text) {
        return text != null
                && !text.isBlank()
                && !SAYING_NO.contains(text.strip().toLowerCase(Locale.ROOT));
    }
}
