package org.planhealth.rules.junit;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import com.google.common.collect.ImmutableListMultimap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.sdk.Topic;
import org.planhealth.strategy.SourceLocation;

/** The tests of one plan that has been audited. */
record PlanNode(PlanSource source, BaselineUse.Audited audited, PlanHealth health, TestSelection selection) {
    HealthReport report() {
        return audited.report();
    }

    /** Returns the plan with its topics, in their order, and the gate. */
    DynamicContainer toContainer() {
        String plan = report().strategy().id();
        ImmutableListMultimap<String, DecidedTest> byTopic = leaves();
        return dynamicContainer(
                plan,
                source.uri(head()),
                byTopic.asMap().entrySet().stream()
                        .map(topic -> dynamicContainer(
                                topic.getKey(),
                                source.uri(head()),
                                topic.getValue().stream().map(leaf -> leaf.toTest(source)))));
    }

    /** Returns the tests that run, by topic. */
    private ImmutableListMultimap<String, DecidedTest> leaves() {
        RuleTests ofRules = new RuleTests(report(), health.profile().gate(), head());
        ImmutableListMultimap.Builder<String, DecidedTest> leaves = ImmutableListMultimap.builder();
        for (Topic topic : Topic.values()) {
            health.catalogue().rules().stream()
                    .filter(rule -> rule.topic() == topic && health.profile().includes(rule))
                    .filter(rule -> selection.includes(topic.word(), rule.id()))
                    .forEach(rule -> leaves.put(topic.word(), ofRules.of(rule)));
        }
        GateTests.of(audited, health.profile().gate(), head()).stream()
                .filter(leaf -> selection.includes(GateTests.TOPIC, leaf.name()))
                .forEach(leaf -> leaves.put(GateTests.TOPIC, leaf));
        return leaves.build();
    }

    private @Nullable SourceLocation head() {
        return report().strategy().sources().at("").orElse(null);
    }
}
