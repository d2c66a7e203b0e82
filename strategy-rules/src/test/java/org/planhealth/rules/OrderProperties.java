package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.planhealth.rules.engine.RuleBase;
import org.planhealth.rules.engine.RunBounds;
import org.planhealth.rules.sdk.Facts;
import org.planhealth.rules.sdk.RuleParameters;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.StrategyReader;
import org.planhealth.strategy.io.StrategyWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** In what order things come makes no difference to a report. */
class OrderProperties {
    private final PlanHealth health = PlanHealth.standard();
    private final Strategy strategy = ExamplePlan.read();

    @Property(tries = 100)
    void ofFactsChangesNoVerdict(@ForAll Random random) {
        Facts facts = Facts.of(strategy, strategy.asOf());
        List<Object> shuffled = new ArrayList<>(facts.all());
        Collections.shuffle(shuffled, random);
        List<RuleParameters> limits = new ArrayList<>(health.catalogue().rules().stream()
                .map(rule -> RuleParameters.of(rule, strategy.asOf()))
                .toList());
        Collections.shuffle(limits, random);
        RuleBase rules = RuleBase.builtIn();
        assertThat(ImmutableSet.copyOf(rules.evaluate(
                                new Facts(strategy, strategy.asOf(), ImmutableList.copyOf(shuffled)),
                                limits,
                                RunBounds.defaults())
                        .findings()))
                .isEqualTo(ImmutableSet.copyOf(
                        rules.evaluate(facts, limits, RunBounds.defaults()).findings()))
                .hasSizeGreaterThanOrEqualTo(14);
    }

    /** The text is JSON, which is YAML too: the name decides which parser reads it. */
    @Property(tries = 100)
    void ofKeysChangesNoFindingAndNoPlace(@ForAll Random random) {
        JsonNode plan = JsonMapper.shared().readTree(StrategyWriter.create().toJson(strategy));
        String reordered = JsonMapper.shared().writeValueAsString(shuffled(plan, random));
        HealthReport before = health.audit(strategy, strategy.asOf());
        for (String name : List.of("plan.yaml", "plan.json")) {
            HealthReport after = health.audit(StrategyReader.create().read(reordered, name), strategy.asOf());
            assertThat(places(after)).isEqualTo(places(before));
            assertThat(withoutPlaces(after)).isEqualTo(withoutPlaces(before));
            assertThat(after.delivery()).isEqualTo(before.delivery());
            assertThat(after.plan()).isEqualTo(before.plan());
            assertThat(after.verdict()).isEqualTo(before.verdict());
            assertThat(withoutPlaces(after.nextFixes())).isEqualTo(withoutPlaces(before.nextFixes()));
        }
    }

    private static ImmutableList<NextFix> withoutPlaces(List<NextFix> fixes) {
        return fixes.stream()
                .map(fix -> new NextFix(fix.rule(), fix.measures(), fix.subjects(), fix.complete(), fix.gain(), null))
                .collect(toImmutableList());
    }

    private static ImmutableList<String> places(HealthReport report) {
        return report.findings().stream()
                .map(Finding::location)
                .map(SourceLocation::pointer)
                .collect(toImmutableList());
    }

    private static ImmutableList<String> withoutPlaces(HealthReport report) {
        return report.findings().stream()
                .map(finding ->
                        finding.fingerprint() + finding.outcome() + finding.message() + finding.debt() + finding.gain())
                .collect(toImmutableList());
    }

    private static JsonNode shuffled(JsonNode node, Random random) {
        if (node instanceof ArrayNode list) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            list.forEach(item -> copy.add(shuffled(item, random)));
            return copy;
        }
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>(object.propertyNames());
            Collections.shuffle(names, random);
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            names.forEach(name -> copy.set(name, shuffled(object.get(name), random)));
            return copy;
        }
        return node;
    }
}
