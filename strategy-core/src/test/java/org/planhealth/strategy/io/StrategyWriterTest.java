package org.planhealth.strategy.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planhealth.strategy.Ask;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.Kernel;
import org.planhealth.strategy.MetricChange;
import org.planhealth.strategy.NorthStar;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Recipients;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;

class StrategyWriterTest {
    private final StrategyWriter writer = StrategyWriter.create();
    private final StrategyReader reader = StrategyReader.create();

    private static String lineOf(String name, String yaml) {
        return yaml.lines()
                .filter(line -> line.startsWith(name + ":"))
                .findFirst()
                .orElseThrow();
    }

    @Nested
    class Yaml {
        @Test
        void isLaidOutForPeople() {
            Strategy strategy = Strategy.builder("fleet-cost")
                    .asOf(LocalDate.of(2026, 8, 3))
                    .northStar(NorthStar.builder()
                            .statement(
                                    "Each request costs half of what it did, in every region and for every customer we have")
                            .why("Growth eats the margin.\nSpend doubles each year.\n")
                            .build())
                    .kernel(Kernel.builder().nonGoals("Fewer regions", "no").build())
                    .organization(Organization.builder()
                            .teams(Team.builder("search")
                                    .title("search")
                                    .engineers(9)
                                    .lightsOnShare(0.3)
                                    .build())
                            .channels()
                            .build())
                    .asks(Ask.builder("everyone-saves")
                            .to(Recipients.all())
                            .change(MetricChange.relative(-0.1))
                            .bandwidth(0.05)
                            .build())
                    .indicators(Indicator.builder("spend")
                            .observations(ImmutableSortedMap.of(LocalDate.of(2026, 6, 1), 970_000.0))
                            .build())
                    .build();
            assertThat(writer.toYaml(strategy)).isEqualTo("""
                    apiVersion: planhealth/v1
                    kind: Strategy
                    id: fleet-cost
                    title: fleet-cost
                    asOf: 2026-08-03
                    northStar:
                      statement: Each request costs half of what it did, in every region and for every customer we have
                      why: |
                        Growth eats the margin.
                        Spend doubles each year.
                    kernel: {nonGoals: [Fewer regions, no]}
                    organization:
                      teams:
                        - {id: search, engineers: 9, lightsOnShare: 0.3}
                      channels: []
                    asks:
                      - {id: everyone-saves, to: all, change: -10%, bandwidth: 0.05}
                    indicators:
                      - {id: spend, observations: {2026-06-01: 970000}}
                    """);
        }

        @ParameterizedTest
        @ValueSource(strings = {"no", "on", "2026-Q3", "2026-08-03", "https://example.org/a#b", "it's", "5%", "-10%"})
        void hasNoQuotesWhereNoneAreNeeded(String text) {
            assertThat(lineOf(
                            "owner",
                            writer.toYaml(Strategy.builder("a").owner(text).build())))
                    .isEqualTo("owner: " + text);
        }

        @ParameterizedTest
        @ValueSource(strings = {"1.20", "null", "~", "true", "# a", "- a", "a: b", "@a", "*a", "!a", " a", "a ", ">="})
        void quotesWhatWouldBeReadAsSomethingElse(String text) {
            Strategy strategy = Strategy.builder("a").owner(text).build();
            assertThat(lineOf("owner", writer.toYaml(strategy))).isEqualTo("owner: '" + text + "'");
            assertThat(reader.read(writer.toYaml(strategy))).isEqualTo(strategy);
        }

        @Test
        void isTheSameAsWhatWasReadOfIt() {
            String written = writer.toYaml(reader.read(TestPlans.text("full-plan.yaml"), "plan.yaml"));
            assertThat(writer.toYaml(reader.read(written, "plan.yaml"))).isEqualTo(written);
        }
    }

    @Nested
    class Json {
        @Test
        void isIndented() {
            Strategy strategy = Strategy.builder("a")
                    .title("Größe\u007f")
                    .asks()
                    .kernel(Kernel.builder().nonGoals("b").build())
                    .build();
            assertThat(writer.toJson(strategy)).isEqualTo("""
                    {
                      "apiVersion": "planhealth/v1",
                      "kind": "Strategy",
                      "id": "a",
                      "title": "Größe\\u007f",
                      "kernel": {
                        "nonGoals": [
                          "b"
                        ]
                      },
                      "asks": []
                    }
                    """);
        }
    }

    @Nested
    class Numbers {
        @ParameterizedTest
        @CsvSource({
            "0, 0",
            "-0.0, -0.0",
            "21, 21",
            "0.30000000000000004, 0.30000000000000004",
            "2e23, 2E+23",
            "1e15, 1E+15",
            "410000, 410000",
            "1e-7, 0.0000001",
            "118.5, 118.5",
            "123456789012345, 123456789012345"
        })
        void areSpelledAsShortAsTheyCanBe(double number, String spelled) {
            assertThat(DecimalNumbers.spelled(number)).isEqualTo(spelled);
        }

        @ParameterizedTest
        @CsvSource({
            "-0.1, -10%",
            "0.005, 0.5%",
            "1, 100%",
            "-0.0, -0.0%",
            "1.7976931348623157E308, 1.7976931348623157E+310%"
        })
        void arePercentagesInARelativeChange(double fraction, String spelled) {
            assertThat(DecimalNumbers.spelledAsPercent(fraction)).isEqualTo(spelled);
            assertThat(DecimalNumbers.fraction(spelled)).isEqualTo(fraction);
        }
    }

    @Nested
    class HalfACharacter {
        @Test
        void isRefused() {
            Strategy strategy = Strategy.builder("a").owner("Kim \uD83D").build();
            assertThatThrownBy(() -> writer.toYaml(strategy))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a plan cannot state an unpaired surrogate, half of a character: Kim \\u{d83d}");
        }
    }
}
