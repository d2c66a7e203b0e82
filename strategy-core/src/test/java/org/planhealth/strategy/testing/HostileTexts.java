package org.planhealth.strategy.testing;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSortedMap.toImmutableSortedMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Ordering;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Ask;
import org.planhealth.strategy.ParentId;
import org.planhealth.strategy.RefersTo;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Waiver;
import org.planhealth.strategy.io.StrategyReader;
import org.planhealth.strategy.io.StrategyWriter;

/** Puts a text before every text of a strategy that is free: titles, names, units, reasons, names of metrics. */
public final class HostileTexts {
    /** A text that means nothing anywhere, for comparison. */
    public static final String HARMLESS = "calm ";

    /** Texts that mean something in one of the formats, that mislead a reader, or that are long. */
    public static final ImmutableList<String> ALL = ImmutableList.of(
            "<script>window.hostile=1</script>\"'><img src=x onerror=\"window.hostile=1\"></style></title></bdi><svg onload=x> ",
            "</script><!-- --> ]]> <![CDATA[ &lt;b&gt; &#60; {{x}} ${7*7} #{x} %s \\n \\u003cscript> ",
            "`` ` ``` | || [x](javascript:alert(1)) ![x](http://x.invalid/x) **b** _i_ ~~s~~ # h\n\n# h\n- l\n\n|a|b|\n|-|-|\n> q ",
            "@channel #12 www.x.invalid http://x.invalid <https://x.invalid> :tada: $x^2$ \\| \\` <details> ",
            "=HYPERLINK(\"http://x.invalid\",\"x\");\"'\r\n,\t",
            "+1+cmd|' /C calc'!A0\"",
            "-2+3,\"\"",
            "@SUM(1+1)*\"x\"\n",
            "\u202egnitset\u202c \u2066\u2069\u200f\u061c \u05e2\u05d1\u05e8\u05d9\u05ea \u0627\u0644\u0639 ",
            "\u001b[31m\u001b]0;title\u0007\b\r\u0085\u2028\u2029\u200b\u200d\ufeff\u00ad ",
            "\ud83d\udc69\u200d\ud83d\ude80\ud83c\udff3\ufe0f\u200d\ud83c\udf08 e\u0301\u0302\u0303\u0304\u0305\u0306 \ufdfd ",
            "long ".repeat(2_000),
            "x".repeat(10_000));

    /** Halves of characters, which no file states, and a program can. */
    public static final String HALVES = "\ud83d half \udc00 ";

    /** By these a waiver finds what it is for. */
    private static final Set<String> ADDRESSES = Set.of("rule", "subject");

    /** The reader and most systems allow names of fields and of files that are about twice as long. */
    private static final int LONGEST_NAME = 100;

    private final String text;

    private HostileTexts(String text) {
        this.text = text;
    }

    /**
     * Returns a strategy whose every free text begins with another one.
     *
     * @param text what to put before each; not empty
     */
    public static Strategy in(Strategy strategy, String text) {
        return (Strategy) new HostileTexts(text).part(strategy);
    }

    /** Returns that strategy as if it had been read from a file, with the text in the name of the file, too. */
    public static Strategy read(Strategy strategy, String text) {
        return StrategyReader.create().read(StrategyWriter.create().toJson(in(strategy, text)), name(text) + ".json");
    }

    private static String name(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_NAME));
    }

    private Object part(Object part) {
        if (part instanceof String free) {
            return text + free;
        }
        if (part instanceof ImmutableList<?> list) {
            return list.stream().map(this::part).collect(toImmutableList());
        }
        if (part instanceof ImmutableSortedMap<?, ?> map) {
            return values(map);
        }
        return part instanceof Record && part.getClass().getPackage().equals(Strategy.class.getPackage())
                ? changedRecord(part)
                : part;
    }

    /** Keys are days, or the names of metrics, by which asks refer to them. */
    @SuppressWarnings("unchecked")
    private Object values(ImmutableSortedMap<?, ?> map) {
        return map.entrySet().stream()
                .collect(toImmutableSortedMap(
                        (Ordering<Object>) (Ordering<?>) Ordering.natural(),
                        (Map.Entry<?, ?> entry) ->
                                entry.getKey() instanceof String metric ? name(text) + metric : entry.getKey(),
                        entry -> part(entry.getValue())));
    }

    private Object changedRecord(Object part) {
        @Nullable Object[] values = RecordReflection.values(part);
        for (int index = 0; index < values.length; index++) {
            Object value = values[index];
            if (value != null
                    && !isKept(
                            part, RecordReflection.components(part.getClass()).get(index))) {
                values[index] =
                        part instanceof Ask ask && value.equals(ask.metric()) ? name(text) + value : part(value);
            }
        }
        return RecordReflection.construct(part.getClass(), values)
                .orElseThrow(() -> new AssertionError("refused: " + Arrays.toString(values)));
    }

    private static boolean isKept(Object part, RecordComponent component) {
        return component.isAnnotationPresent(RefersTo.class)
                || component.isAnnotationPresent(ParentId.class)
                || component.getName().equals("id")
                || (part instanceof Waiver && ADDRESSES.contains(component.getName()));
    }
}
