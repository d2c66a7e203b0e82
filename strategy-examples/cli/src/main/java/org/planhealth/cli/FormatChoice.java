package org.planhealth.cli;

import org.planhealth.rules.RuleCatalogue;
import org.planhealth.rules.report.MarkdownReport;
import picocli.CommandLine.Option;

/** The form in which something is reported. */
final class FormatChoice {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Converters.OfFormat.class,
            defaultValue = "text",
            description = "text (the default), markdown or json.")
    Format format = Format.TEXT;

    @Option(
            names = "--links",
            paramLabel = "URL",
            defaultValue = "",
            description = "What links begin with, such as https://example.org/blob/main/; markdown only.")
    private String links = "";

    /** Returns what writes Markdown about those rules. */
    MarkdownReport markdown(RuleCatalogue catalogue) {
        return MarkdownReport.of(catalogue).withLinks(links);
    }
}
