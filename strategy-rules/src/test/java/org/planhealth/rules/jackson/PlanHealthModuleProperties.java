package org.planhealth.rules.jackson;

import java.time.LocalDate;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.planhealth.rules.DrawnAudits;
import org.planhealth.rules.HealthDiff;
import org.planhealth.rules.HealthReport;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.testing.RealisticStrategies;
import tools.jackson.databind.json.JsonMapper;

class PlanHealthModuleProperties {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new PlanHealthModule()).build();

    @Provide
    Arbitrary<Strategy> plans() {
        return RealisticStrategies.asOf(LocalDate.of(2026, 8, 3));
    }

    @Property(tries = 30)
    void whatIsWrittenIsReadAsTheSame(@ForAll("plans") Strategy drawn, @ForAll Random random) {
        DrawnAudits audit = DrawnAudits.of(drawn, random);
        HealthReport report = audit.report();
        HealthDiff diff = audit.health().diff(report, drawn, audit.asOf().plusDays(40));

        ReadAgain.assertSame(MAPPER.readValue(MAPPER.writeValueAsString(report), HealthReport.class), report);
        ReadAgain.assertSame(MAPPER.readValue(MAPPER.writeValueAsString(diff), HealthDiff.class), diff);
    }
}
