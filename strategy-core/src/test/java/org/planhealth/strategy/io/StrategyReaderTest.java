package org.planhealth.strategy.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.DependencyType;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.MetricChange;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Recipients;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.TeamMetric;
import org.planhealth.strategy.TeamPair;
import org.planhealth.strategy.YearPart;

class StrategyReaderTest {
    private static final String HEADER =
            "apiVersion: planhealth/v1\nkind: Strategy\nid: fleet-cost\ntitle: Fleet cost\n";

    private final StrategyReader reader = StrategyReader.create();

    private Strategy read(String body) {
        return reader.read(HEADER + body, "plan.yaml");
    }

    @Nested
    class Values {
        private final Strategy full = reader.read(TestPlans.text("full-plan.yaml"), "full-plan.yaml");

        @Test
        void areReadInEachForm() {
            Initiative quota = full.initiatives().get(0);
            assertThat(quota.progress()).isEqualTo(0.45);
            assertThat(quota.effortPersonWeeks()).isEqualTo(80.0);
            assertThat(quota.stageHistory()).containsEntry(Stage.EARLY, LocalDate.of(2026, 1, 5));
            assertThat(quota.dependsOn())
                    .containsExactly(
                            new Dependency("meter", null, null), new Dependency("meter-api", DependencyType.SS, 14));
            assertThat(full.objectives().get(0).quarter()).isEqualTo(YearPart.parse("2026-Q3"));
            assertThat(full.objectives().get(0).keyResults().get(0).owner()).isEqualTo("ads");
            assertThat(full.asks().get(0).to()).isEqualTo(Recipients.all());
            assertThat(full.asks().get(0).change()).isEqualTo(MetricChange.relative(-0.1));
            assertThat(full.asks().get(0).bandwidth()).isEqualTo(0.05);
            assertThat(full.asks().get(1).to()).isEqualTo(Recipients.of("ads"));
            assertThat(full.asks().get(1).change()).isEqualTo(MetricChange.absolute(-25.5));
            assertThat(full.organization().channels().get(0).between()).isEqualTo(TeamPair.of("search", "ads"));
            assertThat(full.teams().get(0).metrics())
                    .isEqualTo(ImmutableSortedMap.of(
                            "spend",
                            TeamMetric.of(410_000),
                            "latency",
                            TeamMetric.of(ImmutableSortedMap.of(
                                    LocalDate.of(2026, 6, 1), 120.0, LocalDate.of(2026, 7, 1), 118.5))));
        }

        @Test
        void carryTheIdOfTheRowThatHoldsThem() {
            assertThat(full.objectives().get(0).keyResults().get(0).objective()).isEqualTo("less-cost");
            assertThat(full.initiatives().get(0).rolloutTeams().get(0).initiative())
                    .isEqualTo("quota");
            assertThat(full.sprints().get(0).items().get(0).sprint()).isEqualTo("search-15");
        }

        @Test
        void areTheSameInJson() {
            assertThat(reader.read(StrategyWriter.create().toJson(full), "plan.json"))
                    .isEqualTo(full);
        }

        @Test
        void ofTextStayWhatTheyLookLike() {
            assertThat(read("owner: no\n").owner()).isEqualTo("no");
            assertThat(read("owner: 1.20\n").owner()).isEqualTo("1.20");
            assertThat(read("owner: 0x1F\n").owner()).isEqualTo("0x1F");
            assertThatThrownBy(() -> read("owner: True\n"))
                    .hasMessageContaining("/owner: expected text, was True\n  put it in double quotes");
            assertThat(read("owner: 2026-Q3\n").owner()).isEqualTo("2026-Q3");
            assertThat(read("owner: 2026-08-03\n").owner()).isEqualTo("2026-08-03");
            assertThat(read("owner: \"null\"\n").owner()).isEqualTo("null");
        }

        @Test
        void thatAreNullAreNotStated() {
            assertThat(
                            read(
                                    "owner: ~\nasks: null\nnorthStar:\nindicators: [{id: spend, observations: {2026-01-01: }}]\n"))
                    .satisfies(strategy -> {
                        assertThat(strategy.owner()).isNull();
                        assertThat(strategy.asks()).isNull();
                        assertThat(strategy.northStar()).isNull();
                        assertThat(strategy.indicators().get(0).observations()).isEmpty();
                    });
        }

        @Test
        void thatAreAnEmptyListStateThatThereAreNone() {
            assertThat(read("asks: []\n").asks()).isEqualTo(ImmutableList.of());
        }

        @Test
        void ofATitleAreTheIdWhereNoneIsStated() {
            assertThat(read("objectives: [{id: less-cost, keyResults: [{id: spend-falls}]}]\n")
                            .objectives()
                            .get(0))
                    .satisfies(objective -> assertThat(objective.title()).isEqualTo("less-cost"))
                    .extracting(Objective::keyResults)
                    .satisfies(results -> assertThat(results.get(0).title()).isEqualTo("spend-falls"));
        }

        @Test
        void mayStandBehindAnAlias() {
            Strategy strategy = read("""
                    horizon: {start: 2026-01-01, end: &last 2026-12-31}
                    asOf: *last
                    phases: [{id: all-year, start: 2026-01-01, end: *last}]
                    """);
            assertThat(strategy.phases().get(0).end()).isEqualTo(LocalDate.of(2026, 12, 31));
        }

        @Test
        void ofFieldsThatAreTheAuthorsOwnAreNotRead() {
            String own = """
                    x-dates: {last: &last 2026-12-31, id: move, notes: [no, {x-: 1}]}
                    asOf: *last
                    organization:
                      x-source: hr
                      teams: [{id: ads, x-floor: 3, metrics: {x-rays: 4}}]
                    initiatives:
                      - {id: move, x-: null, stageHistory: {x-note: late, early: 2026-01-05}, dependsOn: [{x-a: 1, initiative: move}]}
                    """;

            assertThat(read(own))
                    .isEqualTo(read(own.replaceAll("x-(source|floor|note|a)?: ?[a-z0-9]+,? ?", "")
                            .replaceFirst("x-dates:.*", "")
                            .replace("*last", "2026-12-31")));
            assertThat(read(own).sources().at("/x-dates")).isEmpty();
            assertThat(StrategyWriter.create().toYaml(read(own)))
                    .contains("x-rays")
                    .doesNotContain("x-dates", "x-source", "x-floor", "x-note");
        }

        @Test
        void keepACharacterOfTwoUnitsWhereverItStands() {
            for (int length = 900; length < 1_030; length++) {
                String owner = "x".repeat(length) + "🚀";
                assertThat(read("owner: " + owner + "\n").owner()).isEqualTo(owner);
            }
        }
    }

    @Nested
    class References {
        @Test
        void toTeamsAreFreeWithoutAnOrganization() {
            assertThat(read("initiatives: [{id: quota, owner: search}]\n").initiatives())
                    .hasSize(1);
            assertThat(read("organization: ~\ninitiatives: [{id: quota, owner: search}]\n")
                            .initiatives())
                    .hasSize(1);
        }

        @Test
        void toTeamsAreFreeInAnOrganizationThatStatesNoTeams() {
            assertThat(read("organization: {components: []}\ninitiatives: [{id: quota, owner: search}]\n")
                            .initiatives())
                    .hasSize(1);
        }

        @Test
        void ofWaiversMetricsAndGroupsAreFree() {
            assertThat(read("""
                    waivers: [{rule: none, subject: nobody}]
                    asks: [{id: save, metric: anything}]
                    stakeholders: [{id: finance, group: Any Group}]
                    risks: [{id: delay, owner: Kim}]
                    """)).isNotNull();
        }
    }

    @Nested
    class Streams {
        @Test
        void mayBeginWithAByteOrderMark() throws IOException {
            byte[] bytes = ("\uFEFF" + HEADER).getBytes(UTF_8);
            assertThat(reader.read(new ByteArrayInputStream(bytes), "plan.yaml")
                            .sources()
                            .at(""))
                    .hasToString("Optional[plan.yaml:1:1]");
            assertThat(reader.read("\uFEFF" + HEADER).id()).isEqualTo("fleet-cost");
        }

        @Test
        void mayEndLinesInAnyWay() {
            assertThat(reader.read((HEADER + "owner: Kim\n").replace("\n", "\r\n")))
                    .isEqualTo(read("owner: Kim\n"));
        }

        @Test
        void withoutATellingNameAreJsonIfTheyLookLikeIt() {
            String json = StrategyWriter.create().toJson(read("owner: 5\n"));
            assertThat(reader.read(json).owner()).isEqualTo("5");
            assertThat(reader.read("{apiVersion: planhealth/v1, kind: Strategy, id: a, title: 5}")
                            .title())
                    .isEqualTo("5");
        }

        @Test
        void thatAreNoFileAreNoProblemOfThePlan() {
            assertThatThrownBy(() -> reader.read(Path.of("nowhere.yaml"))).isInstanceOf(NoSuchFileException.class);
        }
    }

    @Nested
    class SeveralDocuments {
        @Test
        void areReadInOrderWithTheLinesOfTheWholeText() {
            ImmutableList<Strategy> strategies = reader.readAll(
                    "# case: one\n" + HEADER + "---\n# case: two\n" + HEADER.replace("fleet-cost", "other"),
                    "cases.yaml");
            assertThat(strategies).extracting(Strategy::id).containsExactly("fleet-cost", "other");
            assertThat(strategies.get(1).sources().ofEntity("other")).hasToString("Optional[cases.yaml:8:1]");
        }

        @Test
        void thatAreWrongAreNamedTogether() {
            assertThatThrownBy(() -> reader.readAll(HEADER + "status: on\n---\n" + HEADER + "asOf: 5\n", "cases.yaml"))
                    .hasMessage("""
                    cases.yaml:5:9: /status: expected draft, proposed, approved, active, paused, completed or abandoned, was 'on'
                    cases.yaml:11:7: /asOf: expected a date like 2026-08-03, was '5'
                      write year-month-day, with leading zeros
                    2 problems in cases.yaml""");
        }

        @Test
        void areNoneInAnEmptyText() {
            assertThat(reader.readAll("# nothing\n", "cases.yaml")).isEmpty();
        }
    }

    @Nested
    class Limits {
        @Test
        void areThoseOfTheCaller() {
            StrategyReader small = reader.withLimits(ReadLimits.defaults()
                    .withMaxBytes(200)
                    .withMaxTokens(12)
                    .withMaxDepth(2)
                    .withMaxProblems(1));
            assertThat(small.read(HEADER).id()).isEqualTo("fleet-cost");
            assertThatThrownBy(() -> small.read("#".repeat(201))).hasMessageContaining("larger than 200 bytes");
            assertThatThrownBy(() -> small.read("# " + "é".repeat(100))).hasMessageContaining("larger than 200 bytes");
            assertThatThrownBy(() -> small.read(HEADER + "owner: Kim\nstatus: active\n"))
                    .hasMessageContaining("more than 12");
            assertThatThrownBy(() -> small.read("a: [[]]\n")).hasMessageContaining("more than 2 levels deep");
            assertThatThrownBy(() -> small.read("owner: 1\n"))
                    .hasMessageEndingWith("1 problem in plan, and more that are not listed");
        }

        @Test
        void mustMakeSense() {
            assertThatThrownBy(() -> ReadLimits.defaults().withMaxBytes(0))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> ReadLimits.defaults().withMaxTokens(0))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> ReadLimits.defaults().withMaxDepth(1_001))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> ReadLimits.defaults().withMaxProblems(0))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
