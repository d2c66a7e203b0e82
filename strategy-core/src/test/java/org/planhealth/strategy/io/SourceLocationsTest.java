package org.planhealth.strategy.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Strategy;

/** Where the parts of a plan were read. */
class SourceLocationsTest {
    private static final String HEADER =
            "apiVersion: planhealth/v1\nkind: Strategy\nid: fleet-cost\ntitle: Fleet cost\n";

    private final StrategyReader reader = StrategyReader.create();

    private static final String PLAN = HEADER + """
            horizon: {start: 2026-01-05, end: 2027-06-30}
            northStar:
              metric:
                target: 21
            initiatives:
              - id: quota
                rollout:
                  due: 2026-12-18
              - {id: meter, owner: search}
            """;

    @Test
    void areKnownForEntities() {
        Strategy strategy = reader.read(PLAN, "plan.yaml");
        assertThat(strategy.sources().at("")).hasToString("Optional[plan.yaml:1:1]");
        assertThat(strategy.sources().ofEntity("fleet-cost")).hasToString("Optional[plan.yaml:1:1]");
        assertThat(strategy.sources().ofEntity("quota")).hasToString("Optional[plan.yaml:10:5]");
        assertThat(strategy.sources().ofEntity("meter")).hasToString("Optional[plan.yaml:13:5]");
        assertThat(strategy.sources().pointerOf("meter")).contains("/initiatives/1");
    }

    @Test
    void areThoseOfTheNamesForFields() {
        Strategy strategy = reader.read(PLAN, "plan.yaml");
        assertThat(strategy.sources().at("/northStar")).hasToString("Optional[plan.yaml:6:1]");
        assertThat(strategy.sources().at("/northStar/metric/target")).hasToString("Optional[plan.yaml:8:5]");
        assertThat(strategy.sources().at("/horizon/end")).hasToString("Optional[plan.yaml:5:30]");
        assertThat(strategy.sources().at("/initiatives/0/rollout/due")).hasToString("Optional[plan.yaml:12:7]");
        assertThat(strategy.sources().at("/initiatives/1/owner")).hasToString("Optional[plan.yaml:13:17]");
        assertThat(strategy.sources().at("/owner")).isEmpty();
    }

    @Test
    void areKnownInJson() {
        Strategy strategy = reader.read("""
                {"apiVersion": "planhealth/v1", "kind": "Strategy", "id": "größe", "title": "x"}""".replace("größe", "a") + "\n", "plan.json");
        assertThat(strategy.sources().at("/title")).hasToString("Optional[plan.json:1:64]");
        Strategy lines = reader.read("""
                {
                  "apiVersion": "planhealth/v1", "kind": "Strategy", "id": "fleet-cost",
                  "title": "🚀🚀", "risks": [
                    {"id": "delay"}]
                }
                """, "plan.json");
        assertThat(lines.sources().at("/risks")).hasToString("Optional[plan.json:3:18]");
        assertThat(lines.sources().ofEntity("delay")).hasToString("Optional[plan.json:4:5]");
    }

    @Test
    void areNoPartOfEquality() {
        assertThat(reader.read(PLAN, "plan.yaml")).isEqualTo(reader.read("\n\n" + PLAN, "other.yaml"));
    }
}
