package org.planhealth.benchmarks.fuzz;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.planhealth.rules.Baseline;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.strategy.io.StrategyReader;
import org.planhealth.strategy.io.StrategyWriter;

/** Files that are right, of each kind. */
final class FuzzSamples {
    static final LocalDate AS_OF = LocalDate.of(2026, 8, 3);
    private static final int OF_JSON = 40;

    private FuzzSamples() {}

    /** Returns the small plans that are the cases of the built-in rules, some of them as JSON, too. */
    static ImmutableList<String> plans(PlanHealth health) {
        ImmutableList<String> yaml = health.catalogue().rules().stream()
                .map(RuleInfo::cases)
                .flatMap(cases -> Stream.of(cases.split("(?m)^---\n")))
                .collect(toImmutableList());
        return Stream.concat(
                        yaml.stream(),
                        yaml.stream()
                                .limit(OF_JSON)
                                .map(text -> StrategyWriter.create()
                                        .toJson(StrategyReader.create().read(text, "plan.yaml"))))
                .collect(toImmutableList());
    }

    static ImmutableList<String> baselines(PlanHealth health, ImmutableList<String> plans) {
        return plans.stream()
                .limit(OF_JSON)
                .map(text -> StrategyReader.create().read(text, "plan.yaml"))
                .map(plan -> Baseline.none().accept(health.audit(plan, AS_OF)).toJson())
                .collect(toImmutableList());
    }

    static ImmutableList<String> profiles() {
        return ImmutableList.of("""
                apiVersion: planhealth/v1
                kind: Profile
                name: house
                title: How we audit
                extends: recommended
                rules:
                  stale-plan: {severity: low, limits: {maxDays: 60}}
                  no-review: off
                gate: {failOn: high, failOnMissing: true, minDelivery: 70, minPlan: 60, minEvidence: 50}
                waivers:
                  - {rule: missing-owner, subject: search, reason: The team is being hired, approvedBy: cto, expires: 2026-12-31}
                """, """
                {"apiVersion": "planhealth/v1", "kind": "Profile", "name": "house", "extends": "starter",
                 "rules": {"no-pilot": {"severity": "medium"}}, "gate": {"failOn": {"delivery": "critical", "plan": "high"}}}
                """);
    }

    static ImmutableList<String> rules() {
        return ImmutableList.of("""
                apiVersion: planhealth/v1
                kind: Rule
                id: long-work
                summary: Work takes longer than a year
                topic: middle
                severity: medium
                limits: {maxDays: 365}
                for: initiative in initiatives
                when: initiative.start != null && initiative.forecastEnd != null && initiative.start < initiative.forecastEnd
                degree: 0.5
                message: "{initiative} takes until {initiative.forecastEnd}"
                why: Long work is late work.
                fix: Cut it.
                """, """
                apiVersion: planhealth/v1
                kind: Rule
                id: many-teams
                summary: Too many teams
                topic: people
                severity: low
                measures: plan
                requires: [organization]
                when: size(teams) > 3 && teams.exists(t, t.title.startsWith('a') || t.incentive == 'features')
                message: "there are {size(teams)} teams"
                """);
    }

    static ImmutableList<String> tables() {
        return ImmutableList.of(
                "date,done,total\n2026-01-05,1,100\n2026-02-02,20,100\n2026-03-02,41.5,110\n2026-04-06,60,110\n",
                "Date;Done;Remaining\n2026-01-05;1;99\n\"2026-02-02\";\"20\";80\n",
                "date,done_services,remaining,total,note\n2026-01-05,1,9,10,\"a, \"\"b\"\"\nc\"\n2026-01-12,2,8,10,\n");
    }

    static ImmutableList<String> proposals() {
        return ImmutableList.of("""
                title: Node swap
                kep-number: 2400
                authors: ["@someone"]
                owning-sig: sig-node
                participating-sigs: [sig-storage, sig-windows]
                status: implementable
                creation-date: "2021-04-06"
                last-updated: "2026-01-07"
                reviewers: ["@other"]
                approvers: ["@third"]
                replaces: ["/keps/sig-node/42-old"]
                see-also: ["/keps/sig-node/43-else"]
                stage: beta
                latest-milestone: "v1.30"
                milestone: {alpha: "v1.22", beta: "v1.28", stable: "v1.32"}
                feature-gates:
                  - {name: NodeSwap, components: [kubelet]}
                disable-supported: true
                metrics: [node_swap_usage]
                """);
    }
}
