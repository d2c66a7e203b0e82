package org.planhealth.strategy.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planhealth.strategy.schema.SchemaValidator;

/** What the committed schema says about plans; {@link StrategySchemaTest} holds it to the model. */
class StrategySchemaValidationTest {
    private static final Path PLANS = Path.of("../strategy-examples/plans");
    private static final SchemaValidator VALIDATOR = SchemaValidator.of(StrategySchema.json());
    private static final String HEADER = """
            apiVersion: planhealth/v1
            kind: Strategy
            id: calm-nights
            title: Nobody is woken
            """;

    @Nested
    class Accepts {
        @Test
        void a_small_plan_in_yaml() {
            assertThat(problems("""
                    # yaml-language-server: $schema=strategy-v1.schema.json
                    apiVersion: planhealth/v1
                    kind: Strategy
                    id: leaner-builds
                    title: Build what changed, and nothing else
                    asOf: 2027-05-17
                    horizon: {start: 2027-01-11, end: 2028-03-31}
                    northStar:
                      statement: A change is built in the time of a coffee
                      metric: {unit: minutes, baseline: 48, target: 6, due: 2028-03-31}
                    organization:
                      teams:
                        - {id: tills, kind: stream-aligned, group: shops, engineers: 7, incentive: features, metrics: {minutes: 9100}}
                        - {id: stock, kind: stream-aligned, group: shops, engineers: 11, incentive: features, metrics: {minutes: 8700}}
                        - {id: routes, kind: complicated-subsystem, group: depot, metrics: {minutes: {2027-04-01: 700, 2027-05-01: 650}}}
                    asks:
                      - {id: cache-all, to: all, kind: reduce, metric: minutes, change: -20%, bandwidth: 3%, due: 2027-09-30}
                    """, InputFormat.YAML)).isEmpty();
        }

        @Test
        void a_small_plan_in_json() {
            assertThat(problems("""
                    {
                      "apiVersion": "planhealth/v1", "kind": "Strategy", "id": "leaner-builds", "title": "Build less",
                      "organization": "teams/shops.yaml", "horizon": null, "sprints": [],
                      "asks": [ { "id": "cache-all", "to": [ "tills" ], "change": -20, "bandwidth": 0.03 } ]
                    }
                    """, InputFormat.JSON)).isEmpty();
        }

        @Test
        void an_organization_in_a_file_of_its_own() {
            assertThat(problems("""
                    apiVersion: planhealth/v1
                    kind: Organization
                    id: shops
                    title: Shops and depots
                    teams: [{id: tills}, {id: stock, kind: enabling}]
                    channels: [{between: [stock, tills], mode: facilitating}]
                    """, InputFormat.YAML)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "owner: 2027",
                    "asks: [{id: 404, to: []}]",
                    "asks: [{id: a, bandwidth: 0}, {id: b, bandwidth: 1}, {id: c, bandwidth: 99.5%}, {id: d, bandwidth: 100%}]",
                    "asks: [{id: a, change: +2.5%}, {id: b, change: -120%}, {id: c, change: 1e3}]",
                    "organization: ../engineering/teams.yaml",
                    "organization: {teams: [{id: a, title: , kind: null}]}",
                    "initiatives: [{id: a, dependsOn: []}, {id: b, dependsOn: [a, {initiative: a}]}]",
                    "objectives: [{id: a, quarter: 2027-Q4}]"
                })
        void the_forms_that_a_value_may_have(String fields) {
            assertThat(problems(HEADER + fields, InputFormat.YAML)).isEmpty();
        }

        @Test
        void every_plan_of_the_examples() throws IOException {
            assumeTrue(Files.isDirectory(PLANS));
            SoftAssertions softly = new SoftAssertions();
            int count = 0;
            try (DirectoryStream<Path> plans = Files.newDirectoryStream(PLANS, "*.yaml")) {
                for (Path plan : plans) {
                    count++;
                    softly.assertThat(problems(Files.readString(plan), InputFormat.YAML))
                            .as(plan.toString())
                            .isEmpty();
                }
            }
            softly.assertThat(count).as("plans in %s", PLANS).isPositive();
            softly.assertAll();
        }
    }

    @Nested
    class Refuses {
        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(delimiter = '|', textBlock = """
                an unknown field                 | basline: 3                                             | ''
                an unknown field of a row        | asks: [{id: a, who: all}]                              | /asks/0
                a field that the reader sets     | objectives: [{id: a, keyResults: [{id: b, objective: a}]}] | /objectives/0/keyResults/0
                another field that it sets       | sources: {}                                            | ''
                a field of the other kind        | teams: []                                              | ''
                a word of no such set            | status: actve                                          | /status
                a word in the wrong case         | initiatives: [{id: a, dependsOn: [{initiative: b, type: fs}]}] | /initiatives/0/dependsOn/0/type
                the name of the Java constant    | organization: {teams: [{id: a, kind: STREAM_ALIGNED}]} | /organization/teams/0/kind
                a stage of no such name          | initiatives: [{id: a, stageHistory: {begun: 2027-01-01}}] | /initiatives/0/stageHistory
                a share over 1                   | asks: [{id: a, bandwidth: 1.2}]                        | /asks/0/bandwidth
                a share over 100%                | asks: [{id: a, bandwidth: 101%}]                       | /asks/0/bandwidth
                a negative share                 | asks: [{id: a, bandwidth: -0.1}]                       | /asks/0/bandwidth
                a share in words                 | risks: [{id: a, likelihood: high}]                     | /risks/0/likelihood
                a change in words                | asks: [{id: a, change: a tenth}]                       | /asks/0/change
                an id with capitals              | asks: [{id: CacheAll}]                                 | /asks/0/id
                an id with an underscore         | asks: [{id: cache_all}]                                | /asks/0/id
                a reference that is no id        | asks: [{id: a, initiative: Big one}]                   | /asks/0/initiative
                a team called all                | organization: {teams: [{id: all}]}                     | /organization/teams/0/id
                one team that is no list         | asks: [{id: a, to: tills}]                             | /asks/0/to
                a date without zeros             | asOf: 2027-5-7                                         | /asOf
                a date with a time               | asOf: 2027-05-07T10:00:00Z                             | /asOf
                a date that does not exist       | asOf: 2027-02-30                                       | /asOf
                a day that is no date            | indicators: [{id: a, observations: {May: 3}}]          | /indicators/0/observations
                a quarter in another form        | objectives: [{id: a, quarter: Q3 2027}]                | /objectives/0/quarter
                a quarter of the year 0          | objectives: [{id: a, quarter: 0000-Q3}]                | /objectives/0/quarter
                a third half of a year           | objectives: [{id: a, quarter: FY27-H3}]                | /objectives/0/quarter
                a period without its end         | objectives: [{id: a, period: {start: 2027-05-07}}]     | /objectives/0/period
                a month that is none             | organization: {fiscalYearStartMonth: 13}               | /organization/fiscalYearStartMonth
                a text where a number is meant   | indicators: [{id: a, cadenceDays: weekly}]             | /indicators/0/cadenceDays
                a fraction of a day              | indicators: [{id: a, cadenceDays: 1.5}]                | /indicators/0/cadenceDays
                a text where a flag is meant     | initiatives: [{id: a, earlyWin: no}]                   | /initiatives/0/earlyWin
                a list where a text is meant     | owner: [Ines, Tom]                                     | /owner
                a text where a list is meant     | kernel: {nonGoals: more people}                        | /kernel/nonGoals
                empty entry       | asks: [{id: a}, null]                                  | /asks/1
                an amount below 0                | budget: {planned: -1}                                  | /budget/planned
                an amount of a day below 0       | budget: {spent: {2027-05-07: -1}}                      | /budget/spent/2027-05-07
                a row without its id             | asks: [{title: Cache}]                                 | /asks/0
                an id that is null               | asks: [{id: null}]                                     | /asks/0/id
                a rollout row without its team   | initiatives: [{id: a, rollout: {teams: [{done: 3}]}}]  | /initiatives/0/rollout/teams/0
                a dependency on nothing          | initiatives: [{id: a, dependsOn: [{type: FS}]}]        | /initiatives/0/dependsOn/0
                a channel between no teams       | organization: {channels: [{mode: facilitating}]}       | /organization/channels/0
                a channel of three               | organization: {channels: [{between: [a, b, c]}]}       | /organization/channels/0/between
                a channel of a team with itself  | organization: {channels: [{between: [a, a]}]}          | /organization/channels/0/between
                an absolute path                 | organization: /etc/teams.yaml                          | /organization
                """)
        void what_the_reader_refuses(String what, String fields, String where) {
            assertThat(problems(HEADER + fields, InputFormat.YAML))
                    .as(what)
                    .anyMatch(problem -> problem.startsWith(where + ": "));
        }

        /** As the reader does: somebody meant more to say. */
        @Test
        void a_flag_where_a_text_is_meant() {
            assertThat(problems(HEADER + "owner: true", InputFormat.YAML))
                    .singleElement()
                    .asString()
                    .startsWith("/owner: ");
        }

        @ParameterizedTest
        @ValueSource(strings = {"apiVersion", "kind", "id", "title"})
        void a_file_that_lacks(String field) {
            String plan = HEADER.replaceAll("(?m)^" + field + ":.*\n", "");

            assertThat(problems(plan, InputFormat.YAML)).anyMatch(problem -> problem.contains("'" + field + "'"));
        }

        @ParameterizedTest
        @CsvSource({"planhealth/v1, planhealth/v2", "kind: Strategy, kind: Plan", "kind: Strategy, kind: strategy"})
        void a_file_of_another_format(String right, String wrong) {
            assertThat(problems(HEADER.replace(right, wrong), InputFormat.YAML)).isNotEmpty();
        }

        @Test
        void a_strategy_that_calls_itself_an_organization() {
            assertThat(problems(HEADER.replace("Strategy", "Organization") + "asks: []", InputFormat.YAML))
                    .singleElement()
                    .asString()
                    .contains("'asks'");
        }
    }

    private static List<String> problems(String plan, InputFormat format) {
        return VALIDATOR.problems(plan, format);
    }
}
