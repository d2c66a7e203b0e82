package org.planhealth.rules.pack;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.planhealth.rules.engine.RuleBase;
import org.planhealth.rules.engine.RunBounds;
import org.planhealth.rules.engine.RunTimeCompiler;
import org.planhealth.rules.pack.RuleCase.Expectation;
import org.planhealth.rules.sdk.Facts;
import org.planhealth.rules.sdk.RuleParameters;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.StrategyReader;

/** The rule folder with which CONTRIBUTING opens is a rule that works. */
class ContributingTest {
    private static final Path PAGE = Path.of("../.github/CONTRIBUTING.md");
    private static final String RULE = "stale-key-result";

    @Test
    void showsARuleThatTheLintPasses() throws Exception {
        assertThat(RuleLint.check(block("package org.planhealth"))).isEmpty();
    }

    @Test
    void showsCasesThatComeOutAsTheySay() throws IOException {
        RuleBase rules = RunTimeCompiler.base(RunTimeCompiler.compileFile(block("package org.planhealth")));
        String text = block("# case:");
        List<RuleCase> cases = RuleCase.readAll(text, PAGE.toString());
        List<Strategy> plans = StrategyReader.create().readAll(text, PAGE.toString());
        assertThat(cases).hasSameSizeAs(plans).hasSize(3);
        for (int index = 0; index < cases.size(); index++) {
            assertThat(found(rules, plans.get(index)))
                    .as(cases.get(index).name())
                    .containsExactlyElementsOf(cases.get(index).expectations());
        }
    }

    private static ImmutableList<Expectation> found(RuleBase rules, Strategy plan) {
        RuleParameters limits = new RuleParameters(RULE, plan.asOf(), ImmutableSortedMap.of("maxDays", 14.0));
        return rules.evaluate(Facts.of(plan, plan.asOf()), List.of(limits), RunBounds.defaults()).findings().stream()
                .map(verdict -> new Expectation(
                        verdict.rule(),
                        verdict.isMissing(),
                        plan.sources().ofEntity(verdict.subject()).orElseThrow().line()))
                .collect(toImmutableList());
    }

    /** Returns the text of the fenced block that begins like that. */
    private static String block(String beginning) throws IOException {
        Matcher block = Pattern.compile("(?ms)^```\\w*\n(" + Pattern.quote(beginning) + ".*?)^```$")
                .matcher(Files.readString(PAGE));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }
}
