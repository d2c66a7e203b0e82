package org.planhealth.junitaudit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.junit.PlanAudits;
import org.planhealth.rules.profile.GateSettings;
import org.planhealth.rules.profile.Profile;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.StrategyReader;

/** What an annotation cannot say, a test factory can: here the unchanged plan, two weeks later. */
class TwoWeeksLaterTest {
    @TestFactory
    Stream<DynamicNode> plans() throws IOException {
        Strategy plan = StrategyReader.create().read(Path.of("../plans/safe-releases.yaml"));
        Strategy later = plan.toBuilder().asOf(LocalDate.of(2026, 8, 17)).build();
        GateSettings gate = GateSettings.defaults().withMinDelivery(85).withMinPlan(85);
        PlanHealth health = PlanHealth.standard().withProfile(Profile.starter().withGate(gate));
        return PlanAudits.of(health).withPlans(later).tests();
    }
}
