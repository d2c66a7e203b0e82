/**
 * The audit of a strategy: rules, findings, score, reports, and the kit for writing custom rules.
 *
 * <p>The jars of Drools are automatic modules: they state a name and nothing they need. So this module also requires what
 * they need at run time.
 */
// Automatic modules are all that Drools has; they are not passed on.
@SuppressWarnings("requires-automatic")
module org.planhealth.rules {
    requires org.drools.canonicalmodel;
    requires org.drools.compiler;
    requires org.drools.modelcompiler;
    requires org.kie.api;
    requires org.kie.internal.api;
    requires org.slf4j;
    requires transitive org.planhealth.strategy;
    requires transitive tools.jackson.databind;
    requires com.fasterxml.jackson.annotation;
    requires tools.jackson.core;
    requires tools.jackson.datatype.guava;
    // Optional: compiles rules in DRL at run time.
    requires static org.drools.drl.ast;
    requires static org.drools.drl.parser;
    requires static org.drools.model.codegen;
    requires static transitive org.jspecify;

    exports org.planhealth.rules;
    exports org.planhealth.rules.jackson;
    exports org.planhealth.rules.junit;
    exports org.planhealth.rules.pack;
    exports org.planhealth.rules.profile;
    exports org.planhealth.rules.report;
    exports org.planhealth.rules.sdk;
    exports org.planhealth.rules.testing;

    // JUnit, on the class path or a module, makes the extension behind the annotations, which is not public.
    opens org.planhealth.rules.junit;

    // Jackson reads and writes the records behind the JSON, which are not public.
    opens org.planhealth.rules to
            tools.jackson.databind;
    opens org.planhealth.rules.jackson to
            tools.jackson.databind;
    opens org.planhealth.rules.report to
            tools.jackson.databind;

    uses org.planhealth.rules.report.ReportFormat;

    provides org.planhealth.rules.report.ReportFormat with
            org.planhealth.rules.report.BadgeEndpoint,
            org.planhealth.rules.report.CsvFindings,
            org.planhealth.rules.report.CsvLeaderboard,
            org.planhealth.rules.report.JsonLinesFindings,
            org.planhealth.rules.report.JsonLinesLeaderboard,
            org.planhealth.rules.report.JsonReport,
            org.planhealth.rules.report.MarkdownReport,
            org.planhealth.rules.report.SarifReport,
            org.planhealth.rules.report.SvgBadge,
            org.planhealth.rules.report.TextReport;
    provides tools.jackson.databind.JacksonModule with
            org.planhealth.rules.jackson.PlanHealthModule;
}
