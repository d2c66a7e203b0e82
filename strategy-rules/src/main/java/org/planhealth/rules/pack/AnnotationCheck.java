package org.planhealth.rules.pack;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Checks the annotations of a rule file in its text: the parser keeps the first of two equal ones in silence. */
final class AnnotationCheck {
    private static final Pattern ANNOTATION = Pattern.compile("^\\s*@(\\w+)(.*)");

    private final String drl;
    private final String rule;
    private final ImmutableList.Builder<RuleLint.Problem> problems = ImmutableList.builder();

    /** @param rule what problems call the rule */
    AnnotationCheck(String drl, String rule) {
        this.drl = drl;
        this.rule = rule;
    }

    /** Returns the severities that a rule declares. */
    static ImmutableSet<String> severities(RuleDescr part) {
        AnnotationDescr stated = part.getAnnotation("Severity");
        return stated == null
                ? ImmutableSet.of()
                : Splitter.on(',')
                        .trimResults()
                        .splitToStream(String.valueOf(stated.getValue()).replace("\"", ""))
                        .collect(toImmutableSet());
    }

    /** Returns what is wrong, from the top of the file. */
    ImmutableList<RuleLint.Problem> problems() {
        Set<String> seen = new HashSet<>();
        int line = 0;
        for (String text : Splitter.on('\n').split(drl)) {
            line++;
            Matcher annotation = ANNOTATION.matcher(text);
            if (annotation.find()) {
                if (!seen.add(annotation.group(1))) {
                    add(line, "@" + annotation.group(1) + " is used twice", ImmutableList.of());
                }
                check(line, annotation.group(1), annotation.group(2));
            }
        }
        return problems.build();
    }

    private void check(int line, String name, String value) {
        if (name.equals("Limits") && !value.contains("\"")) {
            add(line, "@Limits needs quotes", ImmutableList.of("write @Limits( \"maxDays = 14\" )"));
        }
        if (name.equals("Words") && !value.contains("\"")) {
            add(line, "@Words needs quotes", ImmutableList.of("write @Words( \"verbs = help / support\" )"));
        }
        if (name.equals("Subject")) {
            Splitter.on(',')
                    .trimResults()
                    .omitEmptyStrings()
                    .splitToStream(value.replaceAll("[\"()\\s]", ""))
                    .filter(type -> !ConstraintTypes.isFact(type))
                    .forEach(type -> add(
                            line,
                            "unknown type of fact " + type,
                            ConstraintTypes.didYouMean(type, ConstraintTypes.names())));
        }
    }

    private void add(int line, String why, ImmutableList<String> hints) {
        problems.add(new RuleLint.Problem(line, rule, why, hints));
    }
}
