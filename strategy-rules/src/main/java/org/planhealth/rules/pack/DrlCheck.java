package org.planhealth.rules.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.RuleDeclaration;
import org.planhealth.rules.sdk.RuleMetadata;

/** Checks the rule files of a pack before they are compiled: their place, their package, what they say, and how. */
final class DrlCheck {
    private final RuleProblems problems;
    private final ImmutableList<RuleSource> sources;

    DrlCheck(PackReading reading, ImmutableList<RuleSource> sources) {
        this.problems = reading.problems();
        this.sources = sources;
    }

    /** Returns the files in which nothing is wrong so far, each with the line of its rule. */
    ImmutableMap<RuleSource, Integer> sound() {
        ImmutableMap.Builder<RuleSource, Integer> sound = ImmutableMap.builder();
        for (RuleSource source : sources) {
            ParsedDrl text = ParsedDrl.of(source.text());
            RuleLint.check(source.text(), text, source.folder().id())
                    .forEach(problem -> problems.add(new RuleProblem(
                            source.folder().rule().toString(),
                            problem.line(),
                            source.folder().id(),
                            problem.why(),
                            problem.hints())));
            if (text.file().isPresent()) {
                checkPackage(source);
                checkRule(source, text);
            }
            if (!problems.concern(source.folder().rule())) {
                sound.put(source, text.first().map(RuleDescr::getLine).orElse(1));
            }
        }
        return sound.buildOrThrow();
    }

    private void checkPackage(RuleSource source) {
        String name = source.packageName();
        if (name.isEmpty()) {
            add(
                    source,
                    1,
                    "has no package",
                    "start the file with the pack's own package, such as package com.example.rules;");
        } else if (JarPackReader.isOurs(name)) {
            add(
                    source,
                    source.packageLine(),
                    "package " + name + " belongs to " + "the built-in rules",
                    "give the pack its own package, such as com.example.rules");
        } else {
            RuleSource first = sources.get(0);
            if (!first.packageName().isEmpty() && !name.equals(first.packageName())) {
                add(
                        source,
                        source.packageLine(),
                        "package " + name + " differs from the pack's package, " + first.packageName(),
                        "see " + first.folder().rule() + ":" + first.packageLine());
            }
        }
    }

    private void checkRule(RuleSource source, ParsedDrl text) {
        if (text.first().isEmpty()) {
            add(source, 1, "the file has no rule");
            return;
        }
        RuleDescr rule = text.first().get();
        RuleFolder folder = source.folder();
        if (!rule.getName().equals(folder.id())) {
            add(
                    source,
                    rule.getLine(),
                    "the rule is named '" + rule.getName() + "', but its folder '" + folder.id() + "'",
                    "give both the same name");
        }
        RuleDeclaration declared = new RuleDeclaration(folder.id(), ParsedDrl.annotations(rule), folder.documents());
        ImmutableList<RuleMetadata.Flaw> flaws = RuleMetadata.flaws(declared);
        flaws.forEach(flaw -> problems.add(new RuleProblem(
                folder.directory()
                        .resolve(flaw.file() == null ? folder.form() : flaw.file())
                        .toString(),
                flaw.file() == null ? lineOf(source, rule, flaw.annotation()) : 0,
                folder.id(),
                flaw.message(),
                flaw.hints())));
        String topic = declared.annotations().get("Topic");
        boolean known = flaws.stream().noneMatch(flaw -> "Topic".equals(flaw.annotation()));
        if (topic != null && known && !topic.equals(folder.topic())) {
            add(
                    source,
                    lineOf(source, rule, "Topic"),
                    "has @Topic( " + topic + " ), but is in the folder '" + folder.topic() + "'",
                    "move it into the folder of its topic");
        }
    }

    private static int lineOf(RuleSource source, RuleDescr rule, @Nullable String annotation) {
        return annotation == null
                ? rule.getLine()
                : source.lineOf(Pattern.compile("^\\s*@" + Pattern.quote(annotation) + "\\b"), rule.getLine());
    }

    private void add(RuleSource source, int line, String message, String... hints) {
        problems.add(source.folder().rule(), line, source.folder().id(), message, hints);
    }
}
