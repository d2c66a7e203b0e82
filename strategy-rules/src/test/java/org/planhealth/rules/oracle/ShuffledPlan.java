package org.planhealth.rules.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.StrategyReader;
import org.planhealth.strategy.io.StrategyWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** A plan that says the same in another order. */
final class ShuffledPlan {
    private ShuffledPlan() {}

    /** Returns the plan with each of its lists in any order. */
    static Strategy of(Strategy plan, Random random) {
        JsonNode written = JsonMapper.shared().readTree(StrategyWriter.create().toJson(plan));
        shuffle(written, random);
        return StrategyReader.create().read(JsonMapper.shared().writeValueAsString(written), "shuffled.json");
    }

    private static void shuffle(JsonNode node, Random random) {
        node.forEach(part -> shuffle(part, random));
        if (node instanceof ArrayNode list) {
            List<JsonNode> parts = new ArrayList<>();
            list.forEach(parts::add);
            Collections.shuffle(parts, random);
            list.removeAll();
            list.addAll(parts);
        }
    }
}
