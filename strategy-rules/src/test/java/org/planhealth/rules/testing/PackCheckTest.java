package org.planhealth.rules.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.engine.RuleBase;
import org.planhealth.rules.pack.RuleCase;
import org.planhealth.rules.pack.RulePack;
import org.planhealth.rules.sdk.HealthRule;
import org.planhealth.rules.sdk.RuleDocuments;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.rules.sdk.RulePage;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.rules.sdk.Topic;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.InitiativeKind;
import org.planhealth.strategy.RiskLevel;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.TeamKind;

/** Each check finds what it is there to find; the rule itself is a built-in one, and what stands beside it is not. */
class PackCheckTest {
    private static final PlanHealth HEALTH = PlanHealth.standard();
    private static final RuleInfo SOUND = HEALTH.catalogue().find("blanket-ask").orElseThrow();

    private record Texts(RulePage page, String text, String cases) implements RuleDocuments {
        @Override
        public Optional<String> readme() {
            return Optional.of(text);
        }

        @Override
        public String place() {
            return "rules/people/blanket-ask";
        }
    }

    private static RuleInfo restated(RuleInfo rule, RulePage page, RuleDocuments documents) {
        return new RuleInfo(
                rule.id(),
                rule.topic(),
                rule.severity(),
                rule.lowestSeverity(),
                rule.measures(),
                rule.profile(),
                rule.summary(),
                rule.grouped(),
                rule.subjectTypes(),
                rule.appliesTo(),
                rule.requires(),
                rule.pointsTo(),
                rule.limits(),
                rule.words(),
                page,
                documents);
    }

    private static List<CheckResult> failures(RulePage page, RuleDocuments documents) {
        return failures(new RuleCheck(RuleBase.builtIn(), HEALTH, restated(SOUND, page, documents)));
    }

    private static List<CheckResult> failures(RuleCheck check) {
        return check.results().stream().filter(result -> !result.passed()).toList();
    }

    private static List<CheckResult> withPage(String page) {
        return failures(SOUND.page(), new Texts(SOUND.page(), page, SOUND.cases()));
    }

    private static List<CheckResult> withCases(String cases) {
        return failures(
                SOUND.page(), new Texts(SOUND.page(), SOUND.documents().readme().orElseThrow(), cases));
    }

    @Test
    void passesASoundRule() {
        assertThat(withCases(SOUND.cases())).isEmpty();
        assertThat(PackCheck.builtIn().check(SOUND))
                .allMatch(CheckResult::passed)
                .filteredOn(CheckResult::isCase)
                .extracting(CheckResult::name)
                .containsExactlyElementsOf(RuleCase.readAll(SOUND.cases(), "cases.yaml").stream()
                        .map(RuleCase::name)
                        .toList());
    }

    @Nested
    class Page {
        @Test
        void beginsWithTheIdAndTheSummary() {
            assertThat(withPage("# blanket-asks\n\nOther.\n\n## Why\n"))
                    .containsExactly(new CheckResult(
                            "blanket-ask",
                            "the page is complete",
                            false,
                            "rules/people/blanket-ask/README.md",
                            1,
                            "it does not start with its id, its summary and Why:\n  # blanket-ask\n\n  "
                                    + SOUND.summary() + ".\n\n  ## Why"));
        }

        @Test
        void hasSomethingUnderEachHeading() {
            RulePage page = SOUND.page();
            assertThat(failures(new RulePage(page.why(), "", " ", page.source()), SOUND.documents()))
                    .extracting(CheckResult::problem)
                    .containsExactly("empty section '## Fix'\nempty section '## When to ignore'");
        }

        @Test
        void saysWhoChoseEachLimit() {
            RulePage page = SOUND.page();
            assertThat(failures(
                            new RulePage(page.why(), page.fix(), page.whenToIgnore(), "Us; `lift`"), SOUND.documents()))
                    .extracting(CheckResult::problem)
                    .containsExactly("'## Source' does not explain `minShare`");
        }
    }

    @Nested
    class Cases {
        private final String first =
                RuleCase.readAll(SOUND.cases(), "cases.yaml").get(0).text();

        @Test
        void areThere() {
            assertThat(withCases("\n"))
                    .extracting(CheckResult::name, CheckResult::problem)
                    .containsExactly(
                            tuple("the cases can be read", "missing: write small plans, each after a line '# case: '"));
        }

        @Test
        void arePlans() {
            assertThat(withCases(first.replace("organization:", "organizaton:")))
                    .singleElement()
                    .satisfies(result -> assertThat(result.problem())
                            .startsWith(result.file() + ":" + result.line() + ":1: /organizaton: unknown field")
                            .contains("did you mean 'organization'?"));
        }

        @Test
        void showTheDefectAndAPlanThatPasses() {
            String passing = RuleCase.readAll(SOUND.cases(), "cases.yaml").stream()
                    .filter(RuleCase::isPassed)
                    .map(RuleCase::text)
                    .findFirst()
                    .orElseThrow();
            assertThat(withCases(passing)).extracting(CheckResult::problem).contains("no case has '# expect: '");
            assertThat(withCases(first)).extracting(CheckResult::problem).contains("no case expects nothing");
        }

        @Test
        void haveNamesOfTheirOwn() {
            int line = 2 + (int) first.lines().count();
            assertThat(withCases(first + "---\n" + first))
                    .filteredOn(result -> result.name().equals("each case has a unique name"))
                    .extracting(CheckResult::problem)
                    .singleElement()
                    .asString()
                    .startsWith("line " + line + ": '")
                    .endsWith("' is also the name of the case on line 1");
        }

        @Test
        void leaveOutEachListOfOver() {
            RuleInfo rule = HEALTH.catalogue().find("no-pilot").orElseThrow();
            String only = RuleCase.readAll(rule.cases(), "cases.yaml").get(0).text();
            Texts texts = new Texts(rule.page(), rule.documents().readme().orElseThrow(), only);

            assertThat(failures(new RuleCheck(RuleBase.builtIn(), HEALTH, restated(rule, rule.page(), texts))))
                    .filteredOn(result -> result.name().equals("each list of @Requires is missing in a case"))
                    .extracting(CheckResult::problem)
                    .containsExactly("no case leaves out 'initiatives' and has '# expect-missing: no-pilot' above the"
                            + " first line of its plan");
        }

        @Test
        void comeOutAsTheySay() {
            String unexpected = first.replaceAll("# expect: .*", "# nothing");
            assertThat(withCases(unexpected))
                    .filteredOn(CheckResult::isCase)
                    .extracting(CheckResult::problem)
                    .singleElement()
                    .asString()
                    .startsWith("found, but not expected:\n  violated at line ");
        }

        @Test
        void comeOutWithNothingMissing() {
            String misplaced = first.replaceFirst("(?m)^kind:", "# expect: blanket-ask\nkind:");
            assertThat(withCases(misplaced))
                    .filteredOn(CheckResult::isCase)
                    .extracting(CheckResult::problem)
                    .containsExactly("expected, but not found:\n  violated at line 4");
        }

        @Test
        void expectNothingOfAnotherRule() {
            assertThat(withCases(first.replaceFirst("(?m)^kind:", "# expect-missing: blanket-aks\nkind:")))
                    .containsExactly(new CheckResult(
                            "blanket-ask",
                            "the cases can be read",
                            false,
                            "rules/people/blanket-ask/cases.yaml",
                            3,
                            "rules/people/blanket-ask/cases.yaml:3: expected '# expect-missing: blanket-ask', was"
                                    + " '# expect-missing: blanket-aks'\n"
                                    + "  a case expects findings of its rule only"));
        }

        @Test
        void stateTheDay() {
            assertThat(withCases(first.replaceFirst("asOf: .*\n", "")))
                    .filteredOn(CheckResult::isCase)
                    .extracting(CheckResult::problem)
                    .containsExactly("the plan has no asOf, so the result may differ tomorrow");
        }
    }

    @Test
    void findsARuleThatDependsOnTheOrderOfFacts() {
        HealthRule first = HealthRule.named("first-team")
                .summary("A team comes first")
                .topic(Topic.PEOPLE)
                .severity(Severity.LOW)
                .subject(Team.class)
                .check((plan, found) ->
                        found.violated(plan.all(Team.class).findFirst().orElseThrow(), "it comes first"));
        RulePack pack = RulePack.of("ours", first);
        PlanHealth health = HEALTH.with(pack);
        RuleInfo rule = health.catalogue().find("first-team").orElseThrow();
        Texts texts = new Texts(SOUND.page(), "", """
                # case: two teams
                apiVersion: planhealth/v1
                kind: Strategy
                id: plan
                title: Plan
                asOf: 2026-08-03
                organization:
                  teams:
                    # expect: first-team
                    - {id: ads}
                    - {id: search}
                """);
        RuleBase rules = RuleBase.of(ImmutableList.of(pack));

        assertThat(failures(new RuleCheck(rules, health, restated(rule, rule.page(), texts))))
                .filteredOn(result -> result.name().equals("the order of facts does not matter"))
                .extracting(CheckResult::problem)
                .containsExactly("line 1: 'two teams' has another result");
    }

    /** A small team has two initiatives in the middle; how honest the rule is, is for each test to say. */
    @Nested
    class FactLeftOut {
        private static final String CASE = """
                # case: three engineers have two in the middle
                apiVersion: planhealth/v1
                kind: Strategy
                id: plan
                title: Plan
                asOf: 2026-08-03
                organization:
                  teams:
                    # expect: double-duty
                    - {id: ads, kind: platform, engineers: 3}
                initiatives:
                  - {id: queue, owner: ads, stage: middle}
                  - {id: trail, owner: ads, stage: middle}
                """;

        private String problem(String cases, String... over) {
            HealthRule rule = HealthRule.named("double-duty")
                    .summary("A small team has two initiatives in the middle")
                    .topic(Topic.PEOPLE)
                    .severity(Severity.LOW)
                    .subject(Team.class)
                    .requires(over)
                    .check((plan, found) -> plan.all(Team.class)
                            .filter(team -> team.kind() == TeamKind.PLATFORM && isSmall(team))
                            .filter(team -> plan.all(Initiative.class)
                                            .filter(initiative -> team.id().equals(initiative.owner()))
                                            .filter(initiative -> initiative.stage() == Stage.MIDDLE)
                                            .count()
                                    > 1)
                            .forEach(team -> found.violated(team, "it has two")));
            return problem(rule, cases);
        }

        private String problem(HealthRule rule, String cases) {
            RulePack pack = RulePack.of("ours", rule);
            PlanHealth health = HEALTH.with(pack);
            RuleInfo info = health.catalogue().find("double-duty").orElseThrow();
            RuleBase rules = RuleBase.of(ImmutableList.of(pack));
            return failures(new RuleCheck(
                            rules, health, restated(info, info.page(), new Texts(SOUND.page(), "", cases))))
                    .stream()
                    .filter(result -> result.name().equals("a removed fact is reported as missing"))
                    .map(CheckResult::problem)
                    .collect(Collectors.joining());
        }

        private boolean isSmall(Team team) {
            Integer engineers = team.engineers();
            return engineers != null && engineers < 6;
        }

        private static final String REMEDIES = """

                report it as missing: in DRL by a second rule, "double-duty missing", in rule.yaml by 'missing'
                if that is intended, add a case that shows it: the same plan without the fact""";

        @Test
        void isWhateverTheConditionTests() {
            assertThat(problem(CASE, "organization", "initiatives")).isEqualTo("""
                            line 1: 'three engineers have two in the middle' without /organization/teams/0/kind looks better, but no finding reports it as missing
                            line 1: 'three engineers have two in the middle' without /organization/teams/0/engineers looks better, but no finding reports it as missing
                            line 1: 'three engineers have two in the middle' without /initiatives/0/owner looks better, but no finding reports it as missing
                            line 1: 'three engineers have two in the middle' without /initiatives/0/stage looks better, but no finding reports it as missing""" + REMEDIES);
        }

        /** Rules that reward leaving out what they test, by what that is; none has a rule for missing information. */
        @TestFactory
        Stream<DynamicTest> isOfEachKind() {
            return ImmutableMap.<String, Predicate<Initiative>>builder()
                    .put(
                            "/initiatives/0/rollout/teams/0/risk",
                            it -> it.rolloutTeams().stream().anyMatch(team -> team.risk() == RiskLevel.HIGH))
                    .put(
                            "/initiatives/0/pilot/satisfied",
                            it -> it.pilot() != null
                                    && Boolean.FALSE.equals(it.pilot().satisfied()))
                    .put("/initiatives/0/pilot", it -> it.pilot() != null)
                    .put("/initiatives/0/stage", it -> it.stage() == Stage.MIDDLE)
                    .put("/initiatives/0/kind", it -> it.kind() == InitiativeKind.MIGRATION)
                    .put("/initiatives/0/serviceLevel", it -> "none".equals(it.serviceLevel()))
                    .put(
                            "/initiatives/0/start",
                            it -> it.start() != null && it.start().getYear() == 2026)
                    .put("/initiatives/0/progress", it -> it.progress() != null && it.progress() < 0.5)
                    .put(
                            "/initiatives/0/releases",
                            it -> it.releases() != null && it.releases().size() == 1)
                    .put("/initiatives/0/stageHistory", it -> it.stageHistory() != null)
                    .put("/initiatives/0/owner", it -> "ads".equals(it.owner()))
                    .put("/initiatives/0/exitCriteria", it -> it.exitCriteria() != null)
                    .buildOrThrow()
                    .entrySet()
                    .stream()
                    .map(test -> dynamicTest(
                            test.getKey(),
                            () -> assertThat(problemOf(test.getValue()))
                                    .contains("' without " + test.getKey() + " looks better, but no finding")));
        }

        private String problemOf(Predicate<Initiative> condition) {
            HealthRule rule = HealthRule.named("double-duty")
                    .summary("Something is amiss")
                    .topic(Topic.PEOPLE)
                    .severity(Severity.LOW)
                    .subject(Initiative.class)
                    .requires("initiatives")
                    .check((plan, found) -> plan.all(Initiative.class)
                            .filter(condition)
                            .forEach(initiative -> found.violated(initiative, "it is amiss")));
            return problem(rule, """
                    # case: all is stated
                    apiVersion: planhealth/v1
                    kind: Strategy
                    id: plan
                    title: Plan
                    asOf: 2026-08-03
                    organization:
                      teams: [{id: ads}]
                    initiatives:
                      - id: queue
                        kind: migration
                        owner: ads
                        stage: middle
                        stageHistory: {middle: 2026-07-01}
                        start: 2026-05-04
                        progress: 0.2
                        serviceLevel: none
                        releases: [2026-07-06]
                        pilot: {team: ads, satisfied: false}
                        exitCriteria: [{statement: All have moved}]
                        rollout: {teams: [{team: ads, risk: high}]}
                    """);
        }

        @Test
        void isAListThatTheRuleDoesNotName() {
            assertThat(problem(CASE, "organization"))
                    .contains("' without /initiatives looks better, ", "\nname the list in @Requires\n");
        }

        @Test
        void isExemptWhereACaseShowsThatItIsRightSo() {
            String shown = CASE.replace("# case: ", "# case: of ")
                    .replace("# expect: ", "# no ")
                    .replace(", engineers: 3", "");
            assertThat(problem(CASE + "---\n" + shown, "organization", "initiatives"))
                    .doesNotContain("engineers looks better")
                    .contains("stage looks better");
        }

        @Test
        void isNotLookedForInAPlanThatPasses() {
            assertThat(problem(CASE.replace("engineers: 3", "engineers: 9"), "organization", "initiatives"))
                    .isEmpty();
        }
    }

    @Test
    void ofAPackHoldsItsRulesAlone() {
        HealthRule rule = HealthRule.named("ours")
                .summary("Ours")
                .topic(Topic.PEOPLE)
                .severity(Severity.LOW)
                .subject(Team.class)
                .check((plan, found) -> {});

        assertThat(PackCheck.of(RulePack.of("ours", rule)).rules())
                .extracting(RuleInfo::id)
                .containsExactly("ours");
    }
}
