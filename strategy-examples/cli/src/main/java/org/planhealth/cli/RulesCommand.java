package org.planhealth.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Maps;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.profile.Profile;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.rules.sdk.RuleCatalogue;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.rules.sdk.Topic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the rules. */
@Command(
        name = "rules",
        description = "Lists the rules by topic.",
        footer = {
            "",
            "Examples:",
            "  planhealth rules",
            "  planhealth rules --profile starter",
            "  planhealth rules --profile house.yaml"
        })
final class RulesCommand implements Runnable {
    private static final int GAP = 2;

    private final Environment environment;

    @Option(
            names = "--profile",
            paramLabel = "NAME|FILE",
            converter = ProfileChoice.Converter.class,
            description = "Only the rules of this profile, with its settings: starter, recommended, or a file"
                    + " of kind Profile.")
    private @Nullable ProfileChoice choice;

    @Mixin
    private PackOptions packs = new PackOptions();

    RulesCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void run() {
        PlanHealth health = choice == null ? packs.load(environment) : packs.load(choice, environment);
        RuleCatalogue catalogue = health.catalogue();
        Profile profile = choice == null ? null : health.profile();
        ImmutableListMultimap<Topic, RuleInfo> byTopic = catalogue.rules().stream()
                .filter(rule -> profile == null || profile.includes(rule))
                .map(rule -> profile == null ? rule : profile.tuned(rule))
                .sorted(Comparator.comparing(RuleInfo::topic).thenComparing(RuleInfo::id))
                .collect(toImmutableListMultimap(RuleInfo::topic, rule -> rule));
        if (byTopic.isEmpty()) {
            environment.out().print("no rules\n");
            return;
        }
        TextTable table = table(byTopic.values());
        byTopic.asMap().forEach((topic, rules) -> {
            if (table.rowCount() > 0) {
                table.addEmptyRow();
            }
            table.addRowValues("@|bold " + topic.word() + "|@", "", "", "");
            rules.forEach(rule -> {
                table.addRowValues(
                        rule.id(), rule.severity().word(), rule.profile().word(), rule.summary());
                RuleInfo own = catalogue.find(rule.id()).orElse(rule);
                changedLimits(own, rule).forEach(limit -> table.addRowValues("", "", "", limit));
            });
        });
        environment.out().print(table);
    }

    /** Returns the limits that a profile changes, each with the rule's default. */
    private static ImmutableList<String> changedLimits(RuleInfo own, RuleInfo tuned) {
        return Stream.concat(
                        changed(own.limits(), tuned.limits(), Phrases::number),
                        changed(own.words(), tuned.words(), words -> String.join(", ", words)))
                .collect(toImmutableList());
    }

    private static <T> Stream<String> changed(Map<String, T> own, Map<String, T> tuned, Function<T, String> shown) {
        return Maps.difference(own, tuned).entriesDiffering().entrySet().stream()
                .map(limit -> limit.getKey() + " = "
                        + shown.apply(limit.getValue().rightValue()) + " instead of "
                        + shown.apply(limit.getValue().leftValue()));
    }

    /** Columns are as wide as the longest word in them, and the summary takes the rest. */
    private TextTable table(Collection<RuleInfo> rules) {
        int id = widest(rules, RuleInfo::id);
        int severity = widest(rules, rule -> rule.severity().word());
        int profile = widest(rules, rule -> rule.profile().word());
        return TextTable.forColumns(
                Help.defaultColorScheme(environment.color() ? Ansi.ON : Ansi.OFF),
                new Column(id + GAP, 0, Overflow.SPAN),
                new Column(severity + GAP, 0, Overflow.SPAN),
                new Column(profile + GAP, 0, Overflow.SPAN),
                new Column(environment.width() - id - severity - profile - 3 * GAP, 0, Overflow.WRAP));
    }

    private static int widest(Collection<RuleInfo> rules, Function<RuleInfo, String> text) {
        return rules.stream().map(text).mapToInt(String::length).max().orElse(0);
    }
}
