package com.example.shop;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.pack.RulePack;
import org.planhealth.rules.profile.Profile;
import org.planhealth.rules.sdk.HealthRule;
import org.planhealth.rules.sdk.Measure;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.rules.sdk.Topic;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;

/** The rules of the shop: those in the folders, compiled by the build, one in Java, and one that is data. */
public final class ShopRules {
    static final HealthRule UNNAMED = HealthRule.named("code-name")
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
                    .filter(initiative -> initiative.stage() != Stage.DONE)
                    .filter(initiative -> initiative.title().split(" ").length < plan.limit("minWords"))
                    .forEach(initiative -> found.violated(initiative, "{subject} does not say what it does")));

    private ShopRules() {}

    /** Returns an audit that knows the rules of the shop beside the built-in ones, and runs those of the shop. */
    public static PlanHealth health() throws IOException {
        return PlanHealth.standard()
                .with(folders())
                .with(RulePack.of("the shop", UNNAMED))
                .with(data())
                .withProfile(new Profile("shop", ImmutableSet.of())
                        .withFailOn(Severity.LOW)
                        .withRuleOn("lone-component")
                        .withRuleOn("code-name")
                        .withRuleOn("late-start"));
    }

    static RulePack data() throws IOException {
        try (InputStream in = ShopRules.class.getResourceAsStream("late-start.yaml")) {
            return RulePack.ofCel("the shop's wishes", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static RulePack folders() throws IOException {
        return RulePack.installed(ShopRules.class.getClassLoader()).get(0);
    }
}
