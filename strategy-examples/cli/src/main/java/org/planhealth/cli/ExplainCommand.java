package org.planhealth.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.report.ReportOptions;
import org.planhealth.rules.report.RuleText;
import org.planhealth.rules.sdk.RuleCatalogue;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.strategy.io.Suggestions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains a rule. */
@Command(
        name = "explain",
        description = "Explains a rule: why it matters, how to fix it, when to ignore it, and an example.",
        footer = {
            "",
            "Examples:",
            "  planhealth explain stalled-middle",
            "  planhealth explain missing-on-call --rules rules",
            "  planhealth rules lists them all"
        })
final class ExplainCommand implements Runnable {
    private final Environment environment;

    @Parameters(paramLabel = "RULE", description = "The id of the rule.")
    private String rule = "";

    @Option(
            names = "--profile",
            paramLabel = "NAME|FILE",
            converter = ProfileChoice.Converter.class,
            description =
                    "The profile that sets its severity and limits: starter, recommended, or a file of kind Profile, whose"
                            + " packs are loaded, too.")
    private @Nullable ProfileChoice choice;

    @Mixin
    private PackOptions packs = new PackOptions();

    ExplainCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void run() {
        PlanHealth health = choice == null ? packs.load(environment) : packs.load(choice, environment);
        RuleInfo found =
                health.catalogue().find(rule).orElseThrow(() -> new UnusableException(unknown(health.catalogue())));
        environment.out().print(text(choice == null ? found : health.profile().tuned(found)));
    }

    private String unknown(RuleCatalogue catalogue) {
        ImmutableList<String> known =
                catalogue.rules().stream().map(RuleInfo::id).collect(toImmutableList());
        String message = UnknownNames.unknown("rule", rule, known);
        boolean ofNoPack = Suggestions.nearest(rule, known).isPresent();
        return ofNoPack || packs.areNamed() || choice != null
                ? message
                : message + "\n  for a custom rule, add --rules, or the --profile that names its pack";
    }

    private String text(RuleInfo found) {
        try {
            return RuleText.of(
                            found,
                            ReportOptions.standard()
                                    .withWidth(environment.width())
                                    .withColor(environment.color()))
                    .render();
        } catch (IllegalArgumentException e) {
            throw new UnusableException(String.valueOf(e.getMessage()));
        }
    }
}
