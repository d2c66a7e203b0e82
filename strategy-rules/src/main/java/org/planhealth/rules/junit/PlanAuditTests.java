package org.planhealth.rules.junit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Brings the tests to a class that says with {@link PlanAudit} which plans they audit; it needs no body. */
// The module does not require JUnit, which is for tests alone.
@SuppressWarnings("exports")
@ExtendWith(PlanAuditParameter.class)
public interface PlanAuditTests {

    /**
     * Audits the plans.
     *
     * @param audits what the annotation of the class says
     */
    @TestFactory
    default Stream<DynamicNode> audit(PlanAudits audits) {
        return audits.tests();
    }
}
