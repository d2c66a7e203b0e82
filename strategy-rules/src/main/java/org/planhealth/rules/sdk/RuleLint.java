package org.planhealth.rules.sdk;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Refuses what compiles but is slow, never matches, or depends on the order of firing. */
final class RuleLint {
    private static final Pattern STRING = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'");
    private static final ImmutableMap<Pattern, String> REFUSED_IN_CONDITIONS = ImmutableMap.of(
            Pattern.compile("\\.equals\\s*\\("), "use ==, which is indexed",
            Pattern.compile("&&|\\|\\|"), "part conditions by commas: joined ones are not indexed",
            Pattern.compile("\\beval\\s*\\("), "eval is checked for every pair of facts",
            Pattern.compile("(?:==|!=|<=?|>=?)\\s*[\\w$.]*\\w\\s*\\("),
                    "compare with a property: a call is not indexed",
            Pattern.compile("^(?!.*:(?!:)).*\\w\\s*\\([^)]*\\)\\s*(?:==|!=|<=?|>=?)"),
                    "compare a property: a call is not indexed");
    private static final Pattern REFUSED_IN_CONSEQUENCE =
            Pattern.compile("\\b(modify|insert|insertLogical|update|delete|retract|setFocus)\\s*[({]|\\bdrools\\.");
    private static final Pattern LIMIT = Pattern.compile("\\b(?:number|whole|daysAgo)\\(\\s*\"([^\"]*)\"");
    private static final Pattern ANNOTATION = Pattern.compile("^\\s*@(\\w+)");

    /** What is wrong, and where. */
    record Problem(int line, String rule, String why) {}

    private final String drl;
    private final List<Problem> problems = new ArrayList<>();
    private String rule = "";
    private String limits = "";
    private FactTypes types = new FactTypes(new HashMap<>());

    private RuleLint(String drl) {
        this.drl = drl;
    }

    static ImmutableList<Problem> check(String drl) throws DroolsParserException {
        RuleLint lint = new RuleLint(drl);
        lint.checkFile();
        return lint.problems.stream()
                .sorted(Comparator.comparingInt(Problem::line))
                .collect(ImmutableList.toImmutableList());
    }

    private void checkFile() throws DroolsParserException {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr file = parser.parse(null, drl);
        parser.getErrors()
                .forEach(error -> add(error.getLines().length == 0 ? 1 : error.getLines()[0], error.getMessage()));
        if (file == null) {
            return;
        }
        file.getGlobals().forEach(part -> add(part, "a global is not reactive, and null unless set"));
        file.getFunctions().forEach(part -> add(part, "write functions in Java"));
        file.getTypeDeclarations().forEach(part -> add(part, "write fact types in Java"));
        file.getAttributes().forEach(part -> add(part, "attributes order the firing of rules"));
        String id = "";
        for (RuleDescr part : file.getRules()) {
            rule = part.getName();
            types = new FactTypes(new HashMap<>());
            boolean first = id.isEmpty();
            id = first ? rule : id;
            checkName(part, id, first);
            part.getAttributes().values().forEach(attribute -> add(attribute, "attributes order the firing of rules"));
            walk(part.getLhs());
            checkConsequence(part);
        }
        checkAnnotations();
    }

    private void checkName(RuleDescr part, String id, boolean first) {
        if (!first && !rule.startsWith(id + " ")) {
            add(part, "a further rule of the file is named '" + id + "', a space, and what it adds");
        }
        if (first) {
            limits = part.getAnnotation("Limits") == null
                    ? ""
                    : part.getAnnotation("Limits").getSingleValueAsString();
        } else if (!part.getAnnotations().isEmpty()) {
            add(part, "annotations stand on the first rule of the file");
        }
        if (!(part.getLhs().getDescrs().get(0) instanceof PatternDescr limit)
                || !limit.getObjectType().equals("Limits")
                || limit.getConstraint().getDescrs().stream()
                        .noneMatch(text -> text.getText().strip().equals("rule == \"" + id + "\""))) {
            add(part, "the first pattern is Limits( rule == \"" + id + "\" )");
        }
    }

    /** The parser keeps the first of two equal annotations in silence, so they are looked for in the text. */
    private void checkAnnotations() {
        Set<String> seen = new HashSet<>();
        int line = 0;
        for (String text : Splitter.on('\n').split(drl)) {
            line++;
            Matcher annotation = ANNOTATION.matcher(text);
            if (annotation.find() && !seen.add(annotation.group(1))) {
                add(line, "@" + annotation.group(1) + " is given twice");
            }
        }
    }

    private void checkConsequence(RuleDescr part) {
        String text = STRING.matcher(String.valueOf(part.getConsequence())).replaceAll("\"\"");
        if (REFUSED_IN_CONSEQUENCE.matcher(text).find()) {
            add(part.getConsequenceLine(), "a consequence says what was found and changes no fact");
        }
    }

    private void walk(BaseDescr part) {
        if (part instanceof PatternDescr pattern) {
            checkPattern(pattern);
        } else if (part instanceof EvalDescr) {
            add(part, "eval is checked for every pair of facts");
        } else if (part instanceof ForallDescr forall) {
            forall.getDescrs().forEach(this::walk);
        } else if (part instanceof AccumulateDescr accumulate) {
            walk(accumulate.getInput());
        } else if (part instanceof ConditionalElementDescr group) {
            group.getDescrs().forEach(inner -> walk((BaseDescr) inner));
        } else {
            add(part, "not understood: " + part.getClass().getSimpleName());
        }
    }

    private void checkPattern(PatternDescr pattern) {
        if (pattern.getSource() instanceof AccumulateDescr accumulate) {
            walk(accumulate.getInput());
        } else if (pattern.getSource() != null) {
            add(pattern, "match facts and not what a call returns");
        }
        if (pattern.getObjectType() == null || !pattern.getBehaviors().isEmpty()) {
            add(pattern, "match facts by their type alone");
            return;
        }
        types.bind(pattern.getIdentifier(), pattern.getObjectType());
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
            String text = constraint.getText().strip();
            String bare = STRING.matcher(text).replaceAll("\"\"");
            REFUSED_IN_CONDITIONS.forEach((refused, why) -> {
                if (refused.matcher(bare).find()) {
                    add(constraint, why);
                }
            });
            Matcher limit = LIMIT.matcher(text);
            while (limit.find()) {
                if (!limits.matches("(?s).*\\b" + Pattern.quote(limit.group(1)) + "\\s*=.*")) {
                    add(constraint, "@Limits declares no '" + limit.group(1) + "'");
                }
            }
            types.problem(pattern.getObjectType(), text).ifPresent(why -> add(constraint, why));
        }
    }

    private void add(BaseDescr part, String why) {
        add(part.getLine(), why);
    }

    private void add(int line, String why) {
        problems.add(new Problem(line, rule, why));
    }
}
