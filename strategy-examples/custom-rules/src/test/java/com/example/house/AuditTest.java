package com.example.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.planhealth.rules.Finding;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.RuleInfo;
import org.planhealth.rules.RulePack;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.StrategyReader;

/** The rules as a program uses them: compiled by the build, found on the class path, beside the built-in ones. */
class AuditTest {
    private final List<RulePack> packs;
    private final PlanHealth health;

    AuditTest() throws IOException {
        packs = RulePack.installed(AuditTest.class.getClassLoader());
        health = PlanHealth.standard().with(packs.get(0));
    }

    @Test
    void knowsTheRulesOfTheFolder() throws IOException {
        assertThat(packs).hasSize(1);
        assertThat(health.catalogue().rules())
                .extracting(RuleInfo::id)
                .containsAll(
                        PlanHealth.standard().with(RulePack.folder(HouseRulesTest.RULES)).catalogue().rules().stream()
                                .map(RuleInfo::id)
                                .toList())
                .contains("accepted-risk", "idle-initiative", "over-budget", "thin-on-call", "unreviewed-rollout");
    }

    @Test
    void findsWhatTheHouseWantsToKnowOfAPlan() throws IOException {
        Strategy plan = StrategyReader.create().read(Path.of("../plans/data-infrastructure.yaml"));

        assertThat(health.audit(plan, LocalDate.of(2026, 8, 3)).findings())
                .filteredOn(finding -> !isBuiltIn(finding))
                .extracting(finding -> finding.outcome().word() + " " + finding.rule() + " " + finding.subject())
                .containsExactlyInAnyOrder(
                        "violated over-budget data-infrastructure",
                        "violated idle-initiative table-contracts",
                        "violated accepted-risk maintainer-leaves",
                        "unknown thin-on-call forecasting",
                        "unknown thin-on-call pricing",
                        "unknown thin-on-call routing",
                        "unknown thin-on-call storage");
    }

    private static boolean isBuiltIn(Finding finding) {
        return PlanHealth.standard().catalogue().find(finding.rule()).isPresent();
    }
}
