package org.planhealth.rules.junit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.pack.RulePack;
import org.planhealth.rules.sdk.HealthRule;

/** The rules that a test class adds to the built-in ones. */
final class CustomRules {
    private CustomRules() {}

    /**
     * Returns an audit with the rules that an annotation names.
     *
     * @throws IllegalArgumentException if they cannot be had
     */
    static PlanHealth addTo(PlanHealth health, PlanAudit said, ExtensionContext context) {
        PlanHealth all = health;
        for (String pack : said.rules()) {
            all = all.with(pack(Path.of(pack)));
        }
        List<HealthRule> single = new ArrayList<>();
        for (String name : said.rulesFrom()) {
            TestMember member = new TestMember("rulesFrom", name, "a RulePack or a HealthRule");
            for (Object value : member.values(context).toList()) {
                if (value instanceof RulePack pack) {
                    all = all.with(pack);
                } else if (value instanceof HealthRule rule) {
                    single.add(rule);
                } else {
                    throw member.wrong(value);
                }
            }
        }
        String owner = context.getRequiredTestClass().getSimpleName();
        return single.isEmpty() ? all : all.with(RulePack.of(owner, single.toArray(new HealthRule[0])));
    }

    private static RulePack pack(Path path) {
        if (!Files.exists(path)) {
            throw new IllegalArgumentException("rules: folder or jar not found: '" + path + "'");
        }
        try {
            return RulePack.at(path);
        } catch (IOException e) {
            throw new IllegalArgumentException("rules: '" + path + "' cannot be read (" + e.getMessage() + ")", e);
        }
    }
}
