package org.planhealth.rules;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planhealth.rules.sdk.RuleDocuments;
import org.planhealth.strategy.io.Suggestions;

/**
 * The page of a rule, in Markdown, each paragraph in one line.
 *
 * @param why why the defect matters
 * @param fix what to do about it
 * @param whenToIgnore when the finding may be waived in good conscience
 * @param source where the rule comes from, and who chose its figures
 */
public record RulePage(String why, String fix, String whenToIgnore, String source) {
    /** A line break inside a paragraph: neither beside an empty line nor before an item of a list. */
    private static final Pattern LINE_BREAK = Pattern.compile("(?<!\n)\n(?![\n*-])");

    /** Reads the four sections of the page that stands beside a rule. */
    static RulePage of(RuleDocuments documents) {
        String markdown = documents.page();
        return new RulePage(
                section(markdown, "Why", documents),
                section(markdown, "Fix", documents),
                section(markdown, "When to ignore", documents),
                section(markdown, "Source", documents));
    }

    private static String section(String markdown, String heading, RuleDocuments documents) {
        Matcher section = Pattern.compile("(?ms)^## " + Pattern.quote(heading) + "\n(.*?)(?=^## |\\z)")
                .matcher(markdown);
        checkArgument(
                section.find(),
                "%s/README.md has no section '## %s'%s",
                documents.place(),
                heading,
                nearest(markdown, heading));
        return LINE_BREAK.matcher(section.group(1).strip()).replaceAll(" ");
    }

    /** Returns a line that leads to the heading that was probably meant; empty if none is near. */
    private static String nearest(String markdown, String heading) {
        int number = 0;
        for (String line : markdown.split("\n", -1)) {
            number++;
            String read = line.replaceFirst("^#+", "").strip();
            if (line.startsWith("#")
                    && Suggestions.nearest(read, List.of(heading)).isPresent()) {
                return "\n  line " + number + " has '" + line.strip() + "'";
            }
        }
        return "";
    }
}
