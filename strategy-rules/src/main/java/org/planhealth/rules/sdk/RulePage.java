package org.planhealth.rules.sdk;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern LINE_BREAK = Pattern.compile("(?<!\n)\n(?!\n|[*+-] |\\d+[.)] )[ \t]*");

    /**
     * Reads the four sections of a page in Markdown.
     *
     * @param place where it stands, for messages
     * @throws IllegalArgumentException if a section is missing
     */
    public static RulePage parse(String markdown, String place) {
        return new RulePage(
                section(markdown, "Why", place),
                section(markdown, "Fix", place),
                section(markdown, "When to ignore", place),
                section(markdown, "Source", place));
    }

    private static String section(String markdown, String heading, String place) {
        Matcher section = Pattern.compile("(?ms)^## " + Pattern.quote(heading) + "\n(.*?)(?=^## |\\z)")
                .matcher(markdown);
        checkArgument(section.find(), "%s has no section '## %s'%s", place, heading, nearest(markdown, heading));
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
