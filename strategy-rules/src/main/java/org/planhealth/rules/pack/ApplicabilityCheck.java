package org.planhealth.rules.pack;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Checks that a file says in words what its rule applies to exactly if one of its rules names the subjects. */
final class ApplicabilityCheck {
    private static final String ANNOTATION = "AppliesTo";
    private static final Pattern APPLIES = Pattern.compile("\\bapplies\\s*\\(");
    private static final CharMatcher LINE_FEED = CharMatcher.is('\n');

    private ApplicabilityCheck() {}

    /**
     * Returns what is wrong; empty if nothing is.
     *
     * @param drl the text of the file
     * @param rules the rules of the file, the one with the annotations first
     * @param firstLine the line in which the text of a rule's consequence begins
     */
    static Optional<RuleLint.Problem> of(String drl, List<RuleDescr> rules, ToIntFunction<RuleDescr> firstLine) {
        AnnotationDescr stated = rules.isEmpty() ? null : rules.get(0).getAnnotation(ANNOTATION);
        for (RuleDescr rule : rules) {
            String text = ConsequenceCheck.withoutComments(String.valueOf(rule.getConsequence()));
            Matcher applies = APPLIES.matcher(withBlankStrings(text));
            if (applies.find()) {
                return stated != null
                        ? Optional.empty()
                        : Optional.of(new RuleLint.Problem(
                                firstLine.applyAsInt(rule) + LINE_FEED.countIn(text.substring(0, applies.start())),
                                rule.getName(),
                                "it says to what the rule applies, and the first rule of the file has no @"
                                        + ANNOTATION,
                                ImmutableList.of("write there @AppliesTo( \"initiatives under way\" )")));
            }
        }
        return stated == null
                ? Optional.empty()
                : Optional.of(new RuleLint.Problem(
                        lineOfAnnotation(drl),
                        rules.get(0).getName(),
                        "@" + ANNOTATION + " says to what the rule applies, and no rule of the file names that",
                        ImmutableList.of("a further rule, \"" + rules.get(0).getName()
                                + " applies\", says of each: applies( kcontext, $initiative );")));
    }

    /** The parser does not keep the line of an annotation. */
    private static int lineOfAnnotation(String drl) {
        Matcher annotation = Pattern.compile("(?m)^\\s*@" + ANNOTATION + "\\b").matcher(drl);
        return annotation.find() ? LINE_FEED.countIn(drl.substring(0, annotation.end())) + 1 : 1;
    }

    /** Returns a text of the same length in which nothing stands in quotes. */
    private static String withBlankStrings(String text) {
        return RuleLint.STRING
                .matcher(text)
                .replaceAll(found -> " ".repeat(found.group().length()));
    }
}
