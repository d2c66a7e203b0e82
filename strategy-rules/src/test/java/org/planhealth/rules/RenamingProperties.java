package org.planhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.planhealth.rules.sdk.Facts;
import org.planhealth.rules.sdk.Measure;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.StrategyReader;
import org.planhealth.strategy.io.StrategyWriter;
import org.planhealth.strategy.testing.RealisticStrategies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the entities of a plan are called makes no difference to its scores and its verdict. */
class RenamingProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);
    private static final ImmutableSet<String> TEXTS = ImmutableSet.of("title", "statement", "reason", "note", "goal");

    private final PlanHealth health = PlanHealth.standard();

    @Provide
    Arbitrary<Strategy> plans() {
        return RealisticStrategies.asOf(TODAY);
    }

    @Property(tries = 200)
    void changesNoFigure(@ForAll("plans") Strategy plan, @ForAll Random random) {
        Map<String, String> names = names(plan, random);
        JsonNode written = JsonMapper.shared().readTree(StrategyWriter.create().toJson(plan));
        String renamed = JsonMapper.shared().writeValueAsString(renamed(written, names));
        HealthReport before = health.audit(plan, TODAY);
        HealthReport after = health.audit(StrategyReader.create().read(renamed, "plan.json"), TODAY);

        assertThat(after.verdict()).isEqualTo(before.verdict());
        for (Measure measure : Measure.values()) {
            assertThat(after.figure(measure).debt())
                    .isCloseTo(before.figure(measure).debt(), within(1e-9));
            assertThat(after.figure(measure).floor())
                    .isCloseTo(before.figure(measure).floor(), within(1e-9));
            assertThat(after.figure(measure).evidence())
                    .isCloseTo(before.figure(measure).evidence(), within(1e-9));
        }
        assertThat(after.findings()).hasSameSizeAs(before.findings());
    }

    /** Gives each entity a name of which nothing can be told, in another order than before. */
    private static Map<String, String> names(Strategy plan, Random random) {
        List<String> ids = new ArrayList<>(Facts.of(plan, TODAY).entities().stream()
                .map(entity -> entity.id())
                .distinct()
                .toList());
        Collections.shuffle(ids, random);
        return ids.stream().collect(Collectors.toMap(id -> id, id -> "n" + (100 + ids.indexOf(id))));
    }

    private static JsonNode renamed(JsonNode node, Map<String, String> names) {
        if (node instanceof ArrayNode list) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            list.forEach(item -> copy.add(renamed(item, names)));
            return copy;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            ImmutableMap.copyOf(object.properties())
                    .forEach((key, value) -> copy.set(key, TEXTS.contains(key) ? value : renamed(value, names)));
            return copy;
        }
        return node.isString() && names.containsKey(node.stringValue())
                ? JsonNodeFactory.instance.stringNode(names.get(node.stringValue()))
                : node;
    }
}
