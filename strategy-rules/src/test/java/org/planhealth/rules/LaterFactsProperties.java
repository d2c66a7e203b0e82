package org.planhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.StrategyReader;
import org.planhealth.strategy.io.StrategyWriter;
import org.planhealth.strategy.testing.RealisticStrategies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a plan dates later than the day of the audit is no fact yet: without it the audit finds the same. */
class LaterFactsProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);

    /** What has happened on a day; other dates, such as an end, are plans, and may lie ahead. */
    private static final ImmutableSet<String> HAPPENED =
            ImmutableSet.of("actualEnd", "started", "committedOn", "lastReviewed", "done");

    /** The lists whose elements are as of a day, and the field that says on which. */
    private static final ImmutableMap<String, String> EVENTS = ImmutableMap.of(
            "reviews", "date", "prototypes", "date", "credits", "date", "stakeholders", "date", "channels", "since");

    private final PlanHealth health = PlanHealth.standard();

    @Provide
    Arbitrary<Strategy> plans() {
        return RealisticStrategies.asOf(TODAY);
    }

    @Property(tries = 500)
    void areNoFactsYet(@ForAll("plans") Strategy plan) {
        JsonNode written = JsonMapper.shared().readTree(StrategyWriter.create().toJson(plan));
        String known = JsonMapper.shared().writeValueAsString(known("", written));

        assertThat(found(StrategyReader.create().read(known, "plan.json"))).isEqualTo(found(plan));
    }

    private List<String> found(Strategy plan) {
        return health.audit(plan, TODAY).findings().stream()
                .map(finding ->
                        finding.rule() + " " + finding.outcome() + " " + finding.severity() + " " + finding.subject())
                .sorted()
                .toList();
    }

    private static JsonNode known(String name, JsonNode node) {
        if (node instanceof ArrayNode list) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            list.forEach(one -> {
                boolean later = isLater(EVENTS.containsKey(name) ? one.get(EVENTS.get(name)) : one);
                if (!later) {
                    copy.add(known("", one));
                }
            });
            return copy;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        boolean later = isLater(object.get("updated"));
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            boolean unknown = isLater(field.getKey())
                    || ((HAPPENED.contains(field.getKey()) || name.equals("stageHistory")) && isLater(field.getValue()))
                    || (field.getKey().equals("pilot")
                            && isLater(field.getValue().get("start")))
                    || (later
                            && (field.getKey().equals("updated")
                                    || field.getKey().equals("current")));
            if (!unknown) {
                copy.set(field.getKey(), known(field.getKey(), field.getValue()));
            }
        }
        return copy;
    }

    private static boolean isLater(@Nullable JsonNode node) {
        return node != null && node.isString() && isLater(node.asString());
    }

    private static boolean isLater(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}") && LocalDate.parse(text).isAfter(TODAY);
    }
}
