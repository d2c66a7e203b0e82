package org.planhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planhealth.rules.pack.RuleCase;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.rules.sdk.RuleCatalogue;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.rules.sdk.Topic;

/** RULES.md is made from the rule folders; {@code -Dcatalogue.update} writes it anew. */
class RulesPageTest {
    private static final Path PAGE = Path.of("RULES.md");

    private final RuleCatalogue catalogue = PlanHealth.standard().catalogue();
    private final RuleFolders folders = RuleFolders.builtIn();

    @Test
    void saysWhatTheRuleFoldersSay() throws IOException {
        if (System.getProperty("catalogue.update") != null) {
            Files.writeString(PAGE, page());
        }
        assertThat(PAGE)
                .as("run: mvn -pl strategy-rules -am test -Dtest=RulesPageTest -Dsurefire.failIfNoSpecifiedTests=false"
                        + " -Dcatalogue.update")
                .hasContent(page());
    }

    private String page() {
        StringBuilder page = new StringBuilder("""
                # The built-in rules

                This page is made from the rule folders under `src/main/resources/org/planhealth/rules/builtin`; a test fails when
                it is stale. A rule's own page says why it matters, how to fix it, when to ignore it, and where it comes from.
                """);
        Map<Topic, List<RuleInfo>> topics = catalogue.rules().stream().collect(Collectors.groupingBy(RuleInfo::topic));
        for (Topic topic : Topic.values()) {
            if (topics.containsKey(topic)) {
                page.append("\n## ").append(topic.word()).append('\n');
                topics.get(topic).forEach(rule -> append(page, rule));
            }
        }
        return page.toString();
    }

    private void append(StringBuilder page, RuleInfo rule) {
        RuleFolders.Folder folder = folders.all().stream()
                .filter(candidate -> candidate.id().equals(rule.id()))
                .findFirst()
                .orElseThrow();
        page.append("""

                ### [%s](src/main/resources/org/planhealth/rules/builtin/%s/%s/README.md)

                %s.

                | severity | profile | applies to | limits |
                |---|---|---|---|
                | %s | %s | %s | %s |

                Fires:

                ```yaml
                %s```

                Passes:

                ```yaml
                %s```
                """.formatted(
                        rule.id(),
                        rule.topic().word(),
                        rule.id(),
                        rule.summary(),
                        severities(rule),
                        rule.profile().word(),
                        rule.subjects(),
                        limits(rule),
                        first(folder, RuleCase::isViolated),
                        first(folder, RuleCase::isPassed)));
    }

    private static String severities(RuleInfo rule) {
        int steps = rule.severity().compareTo(rule.lowestSeverity());
        return steps == 0
                ? rule.severity().word()
                : rule.lowestSeverity().word()
                        + (steps == 1 ? " or " : " to ")
                        + rule.severity().word();
    }

    private static String limits(RuleInfo rule) {
        return rule.limits().isEmpty() && rule.words().isEmpty()
                ? "none"
                : Stream.concat(
                                rule.limits().entrySet().stream()
                                        .map(limit ->
                                                "`" + limit.getKey() + "` = " + Phrases.number(limit.getValue())),
                                rule.words().entrySet().stream()
                                        .map(list ->
                                                "`" + list.getKey() + "` = " + String.join(", ", list.getValue())))
                        .collect(Collectors.joining("; "));
    }

    private static String first(RuleFolders.Folder folder, Predicate<RuleCase> wanted) {
        return folder.cases().stream().filter(wanted).findFirst().orElseThrow().text();
    }
}
