package com.example.audit;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.pack.RulePack;
import org.planhealth.rules.profile.Profile;
import org.planhealth.rules.report.ReportFormats;
import org.planhealth.rules.report.ReportOptions;
import org.planhealth.rules.sdk.HealthRule;
import org.planhealth.rules.sdk.Measure;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.rules.sdk.Topic;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.StrategyReader;

/** Audits the plan of this module, and prints what it finds. */
public final class AuditMain {
    private static final HealthRule CODE_NAME = HealthRule.named("code-name")
            .summary("An initiative goes by a code name")
            .topic(Topic.DIRECTION)
            .severity(Severity.LOW)
            .measures(Measure.PLAN)
            .subject(Initiative.class)
            .requires("initiatives")
            .limit("minWords", 3)
            .why("Who hears it for the first time cannot tell what it is for.")
            .fix("Say what it does, in three words or more.")
            .check((plan, found) -> plan.all(Initiative.class)
                    .filter(initiative -> initiative.title().split(" ").length < plan.limit("minWords"))
                    .forEach(initiative -> found.violated(initiative, "{subject} does not say what it does")));

    private AuditMain() {}

    /** Runs the audit; it needs no argument. */
    public static void main(String[] args) throws IOException {
        PrintStream out = System.out;
        Strategy plan = StrategyReader.create().read(text("plan.yaml"));
        PlanHealth health = PlanHealth.standard().with(RulePack.of("Java", CODE_NAME));
        Profile profile = new Profile("own", ImmutableSet.of())
                .withFailOn(Severity.LOW)
                .withRuleOn("missing-north-star")
                .withRuleOn("missing-owner")
                .withRuleOn("code-name");
        for (RulePack pack : RulePack.installed(AuditMain.class.getClassLoader())) {
            out.println("a pack in DRL");
            health = health.with(pack);
            profile = profile.withRuleOn("unowned");
        }
        try {
            health = health.with(RulePack.ofCel("late-start.yaml", text("late-start.yaml")));
            profile = profile.withRuleOn("late-start");
        } catch (IllegalStateException e) {
            out.println(e.getMessage());
        }
        HealthReport report = health.withProfile(profile).audit(plan, LocalDate.of(2026, 8, 3));
        report.findings()
                .forEach(finding -> out.println(finding.location().line() + " " + finding.rule() + " " + finding.outcome()));
        String json = ReportFormats.installed().find("json").orElseThrow().render(report, ReportOptions.standard());
        out.println("a report in JSON of the plan new-shop: " + json.contains("\"new-shop\""));
    }

    private static String text(String file) throws IOException {
        try (InputStream in = AuditMain.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
