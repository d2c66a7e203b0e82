package org.planhealth.rules.pack;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds out that someone named the folder of a topic, or of a rule, and meant the pack that holds it. */
final class MisplacedPackFolder {
    private MisplacedPackFolder() {}

    /** Returns what to say if a folder is in a pack: it holds a rule that says a topic, and lies as one of that topic would. */
    static Optional<RuleProblem> problem(Path folder, ImmutableList<String> files) throws IOException {
        Path whole = folder.toAbsolutePath().normalize();
        Path above = whole.getParent();
        if (above != null && holdsRuleOf(above, whole, files)) {
            return Optional.of(problem(folder, "is a rule folder", "../.."));
        }
        try (Stream<Path> below = Files.list(folder)) {
            for (Path rule : below.sorted().toList()) {
                if (holdsRuleOf(whole, rule, files)) {
                    return Optional.of(problem(folder, "is a topic folder", ".."));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean holdsRuleOf(Path topic, Path rule, ImmutableList<String> files) throws IOException {
        Path name = topic.getFileName();
        for (String file : files) {
            Path condition = rule.resolve(file);
            if (name != null
                    && Files.isRegularFile(condition)
                    && Pattern.compile("(?m)^\\s*(@Topic\\(|topic:)[\\s\"']*" + Pattern.quote(name.toString()) + "\\b")
                            .matcher(RuleFolder.text(RuleFolder.bytes(condition)))
                            .find()) {
                return true;
            }
        }
        return false;
    }

    private static RuleProblem problem(Path folder, String message, String up) {
        String meant = folder.resolve(up).normalize().toString();
        return new RuleProblem(
                folder.toString(),
                0,
                null,
                message + ", not a pack",
                ImmutableList.of("did you mean " + (meant.isEmpty() ? "." : meant) + "?"));
    }
}
