package org.planhealth.rules.junit;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.Finding;
import org.planhealth.rules.NextFix;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.io.DisplayText;

/**
 * What a test says of the findings of its rule: each with its places, then why it matters, what to do and what that gains.
 * The first line stands alone, for many tools show no more.
 *
 * @param rule the rule
 * @param findings what it found, the gravest first; at least one
 * @param fix what satisfies the rule; null if that gains nothing
 */
record FindingsText(
        RuleInfo rule,
        ImmutableList<Finding> findings,
        @Nullable NextFix fix) {
    private static final int SHOWN = 10;
    private static final Splitter PARAGRAPHS =
            Splitter.onPattern("\n\\s*\n").trimResults().omitEmptyStrings();

    @Override
    public String toString() {
        int shown = findings.size() <= SHOWN + 1 ? findings.size() : SHOWN;
        StringBuilder text = new StringBuilder();
        findings.subList(0, shown).forEach(finding -> write(finding, text));
        if (shown < findings.size()) {
            text.append("and ").append(Phrases.amount(findings.size() - shown)).append(" more\n");
        }
        Finding first = findings.get(0);
        if (first.outcome() == Outcome.VIOLATED) {
            write("Why: ", rule.page().why(), text);
        }
        write("Fix: ", first.remedy(), text);
        if (fix != null && fix.gain() > 0) {
            text.append("Gain: ")
                    .append(fix.shownGain())
                    .append(" points of ")
                    .append(fix.measures().title());
        }
        return text.toString().stripTrailing();
    }

    private static void write(Finding finding, StringBuilder text) {
        String kind = finding.outcome() == Outcome.VIOLATED
                ? finding.severity().word()
                : finding.outcome().word();
        text.append(kind)
                .append(": ")
                .append(DisplayText.line(finding.message()))
                .append('\n');
        String places = Stream.concat(
                        Stream.ofNullable(finding.location()),
                        finding.related().stream()
                                .map(Finding.Related::location)
                                .filter(Objects::nonNull))
                .map(SourceLocation::toString)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!places.isEmpty()) {
            text.append("  ").append(DisplayText.line(places)).append('\n');
        }
    }

    private static void write(String label, String markdown, StringBuilder text) {
        if (!markdown.isEmpty()) {
            text.append(label).append(firstParagraph(markdown)).append('\n');
        }
    }

    private static String firstParagraph(String markdown) {
        return PARAGRAPHS.splitToStream(markdown).findFirst().orElse("").replace('\n', ' ');
    }
}
