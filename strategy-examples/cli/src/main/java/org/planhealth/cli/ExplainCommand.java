package org.planhealth.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;

import org.planhealth.rules.RuleCatalogue;
import org.planhealth.rules.RuleInfo;
import org.planhealth.rules.report.RuleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Explains a rule. */
@Command(
        name = "explain",
        description = "Explains a rule: why it matters, how to fix it, when to ignore it, and an example.",
        footer = {"", "Example:", "  planhealth explain stalled-middle", "  planhealth rules lists them all"})
final class ExplainCommand implements Runnable {
    private final Environment environment;

    @Parameters(paramLabel = "RULE", description = "The id of the rule.")
    private String rule = "";

    @Mixin
    private PackOptions packs = new PackOptions();

    ExplainCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void run() {
        RuleCatalogue catalogue = packs.load(environment).catalogue();
        RuleInfo found = catalogue
                .find(rule)
                .orElseThrow(() -> new UnusableException(Names.unknown(
                        "rule",
                        rule,
                        catalogue.rules().stream().map(RuleInfo::id).collect(toImmutableList()))));
        environment
                .out()
                .print(RuleText.of(found)
                        .withWidth(environment.width())
                        .withColour(environment.colour())
                        .render());
    }
}
