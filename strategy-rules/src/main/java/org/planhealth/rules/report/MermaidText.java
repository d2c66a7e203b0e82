package org.planhealth.rules.report;

import com.google.common.base.CharMatcher;
import java.util.regex.Pattern;
import org.planhealth.strategy.io.DisplayText;

/**
 * Text of a plan as a label in a Mermaid diagram, where it shows what was written and does nothing.
 *
 * <p>Mermaid has no quoting for labels of a Gantt chart: a colon ends one, a percent sign begins a comment, a semicolon or
 * number sign ends what follows the colon, and a label that begins like a statement is one. What is not a letter, a digit,
 * or a sign known to be harmless becomes one of its numeric codes, such as {@code #58;}, which it shows as the character.
 * Their brackets inside of Mermaid are characters that a text may hold, too, and become codes as well.
 */
final class MermaidText {
    private static final CharMatcher ASCII = CharMatcher.ascii();
    private static final CharMatcher HARMLESS = CharMatcher.inRange('a', 'z')
            .or(CharMatcher.inRange('A', 'Z'))
            .or(CharMatcher.inRange('0', '9'))
            .or(CharMatcher.anyOf(" .,'()/!?+-_"));
    /** What Mermaid writes codes with internally, before it shows them. */
    private static final CharMatcher CODE = CharMatcher.anyOf("\ufb02\u00b6");

    /** What the statements of a Gantt chart begin with, whatever follows. */
    private static final Pattern STATEMENT = Pattern.compile(
            "(?i)^(?:gantt|dateformat|inclusiveenddates|topaxis|axisformat|tickinterval|includes|excludes|todaymarker"
                    + "|weekday|weekend|title|acctitle|accdescr|section|click|call|href|\\d).*");

    private MermaidText() {}

    /**
     * Returns a label.
     *
     * @param longest the most characters that are shown, at least 1
     * @return a label that is not blank, except of a blank text
     */
    static String of(String text, int longest) {
        String line =
                DisplayText.cut(DisplayText.line(CharMatcher.whitespace().trimAndCollapseFrom(text, ' ')), longest);
        boolean isStatement = STATEMENT.matcher(line).matches();
        StringBuilder label = new StringBuilder(line.length());
        for (int index = 0; index < line.length(); index++) {
            char character = line.charAt(index);
            boolean plain = ASCII.matches(character) ? HARMLESS.matches(character) : !CODE.matches(character);
            if (plain && !(isStatement && index == 0)) {
                label.append(character);
            } else {
                label.append('#').append((int) character).append(';');
            }
        }
        return label.toString();
    }
}
