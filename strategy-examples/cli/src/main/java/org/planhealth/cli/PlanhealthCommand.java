package org.planhealth.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What stands above all commands. */
@Command(
        name = "planhealth",
        description = "Audits technical strategies written as plans.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = ManifestVersion.class,
        sortOptions = false,
        footer = {
            "",
            "Start here:",
            "  planhealth init                 write a starter plan, plan.yaml",
            "  planhealth audit plan.yaml      audit it and rank the fixes"
        })
final class PlanhealthCommand {
    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "After an internal error, show the stack trace.")
    boolean debug;
}
