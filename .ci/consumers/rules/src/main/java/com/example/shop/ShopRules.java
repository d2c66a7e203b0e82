package com.example.shop;

import java.io.IOException;
import org.planhealth.rules.HealthRule;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.RulePack;
import org.planhealth.rules.Severity;
import org.planhealth.rules.Topic;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;

/** The rules of the shop: those in the folders, compiled by the build, and one in Java. */
public final class ShopRules {
    static final HealthRule UNNAMED = HealthRule.named("code-name")
            .summary("An initiative goes by a code name")
            .topic(Topic.DIRECTION)
            .severity(Severity.LOW)
            .subject(Initiative.class)
            .over("initiatives")
            .limit("minWords", 3)
            .why("Who hears it for the first time cannot tell what it is for.")
            .fix("Say what it does, in three words or more.")
            .check((plan, found) -> plan.all(Initiative.class)
                    .filter(initiative -> initiative.stage() != Stage.DONE)
                    .filter(initiative -> initiative.title().split(" ").length < plan.limit("minWords"))
                    .forEach(initiative -> found.violated(initiative, initiative.title() + " says not what it does")));

    private ShopRules() {}

    /** Returns an audit with the rules of the shop beside the built-in ones. */
    public static PlanHealth health() throws IOException {
        return PlanHealth.standard().with(folders()).with(RulePack.of("the shop", UNNAMED));
    }

    static RulePack folders() throws IOException {
        return RulePack.installed(ShopRules.class.getClassLoader()).get(0);
    }
}
