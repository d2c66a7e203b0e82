package org.planhealth.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What stands above all commands. */
@Command(
        name = "planhealth",
        description = "Audits technical strategies that are written down as plans.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = ManifestVersion.class,
        sortOptions = false,
        footer = {
            "",
            "Start here:",
            "  planhealth init                 write a plan to start with, plan.yaml",
            "  planhealth audit plan.yaml      say how healthy it is, and what to do first"
        })
final class PlanhealthCommand {
    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "After an internal error, show where it was.")
    boolean debug;
}
