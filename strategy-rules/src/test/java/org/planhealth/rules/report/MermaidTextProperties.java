package org.planhealth.rules.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CharMatcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.planhealth.strategy.io.DisplayText;

/** A label shows what the plan says, and Mermaid acts on nothing in it. Whether Mermaid agrees, .ci/run checks. */
class MermaidTextProperties {
    private static final Pattern CODE = Pattern.compile("#(\\d+);");

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(
                "gantt",
                "section",
                "title",
                "click",
                "call",
                "href",
                "accTitle",
                "dateFormat",
                "excludes",
                "2026-01-01",
                "5",
                "%%",
                "%%{init: {}}%%",
                ":",
                ";",
                "#",
                "#35;",
                "#quot;",
                "\ufb02\u00b0\u00b060\u00b6\u00df",
                "\n",
                "```",
                "-->",
                "<br>",
                "\u202e",
                "\"",
                "עברית",
                "👩‍🚀",
                "word",
                "--- ",
                "}",
                "style");
        return Combinators.combine(words, Arbitraries.strings(), words, words)
                .as((first, any, second, third) -> first + " " + second + any + third);
    }

    @Property
    void showsTheText(@ForAll("texts") String text) {
        String line = CharMatcher.whitespace().trimAndCollapseFrom(text, ' ');

        assertThat(CODE.matcher(MermaidText.of(text, 1_000))
                        .replaceAll(code -> java.util.regex.Matcher.quoteReplacement(
                                Character.toString(Integer.parseInt(code.group(1))))))
                .isEqualTo(DisplayText.line(line));
    }

    @Property
    void hasNothingThatMermaidActsOn(@ForAll("texts") String text) {
        String label = MermaidText.of(text, 40);

        assertThat(CODE.matcher(label).replaceAll(""))
                .doesNotContainPattern("[:;#%`<>\"{}$\\\\\\n\\r\ufb02\u00b6\u202e]");
        assertThat(label)
                .doesNotContainPattern(
                        "(?i)^(gantt|dateFormat|inclusiveEndDates|topAxis|axisFormat|tickInterval|includes|excludes"
                                + "|todayMarker|weekday|weekend|title|accTitle|accDescr|section|click|call|href|\\d)");
        assertThat(label.lines()).hasSizeLessThanOrEqualTo(1);
    }

    @Example
    void staysReadableWhereItIsPlain() {
        assertThat(MermaidText.of("Move the jobs (all 3), isn't it? R+D/x_y - große Straße!", 100))
                .isEqualTo("Move the jobs (all 3), isn't it? R+D/x_y - große Straße!");
        assertThat(MermaidText.of("Phase 1: 50% done", 100)).isEqualTo("Phase 1#58; 50#37; done");
        assertThat(MermaidText.of("Section 8", 100)).isEqualTo("#83;ection 8");
        assertThat(MermaidText.of("x".repeat(60), 48)).hasSize(48).endsWith("…");
    }
}
