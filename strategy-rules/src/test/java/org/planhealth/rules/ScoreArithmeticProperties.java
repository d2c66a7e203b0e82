package org.planhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.planhealth.rules.ScoreArithmetic.Item;
import org.planhealth.rules.sdk.BuiltInProfile;
import org.planhealth.rules.sdk.Measure;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.rules.sdk.RulePage;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.rules.sdk.Topic;

/** The laws of the score. */
class ScoreArithmeticProperties {
    private static final double TINY = 1e-9;
    private static final ImmutableList<Severity> SEVERITIES = ImmutableList.copyOf(Severity.values());
    private static final ImmutableList<Topic> TOPICS = ImmutableList.copyOf(Topic.values());

    @Example
    void halvesAtSixtyPointsOfDebt() {
        assertThat(ScoreArithmetic.score(0)).isEqualTo(100);
        assertThat(ScoreArithmetic.score(60)).isEqualTo(50);
        assertThat(ScoreArithmetic.score(120)).isEqualTo(25);
    }

    @Example
    void addsOddsWithinARule() {
        for (int[] countAndPercent : new int[][] {{1, 50}, {2, 67}, {4, 80}, {10, 91}, {50, 98}}) {
            List<Item> items = new ArrayList<>();
            for (int index = 0; index < countAndPercent[0]; index++) {
                items.add(item("a-rule", Severity.HIGH, Severity.HIGH, index, Outcome.VIOLATED, 0.5));
            }
            assertThat(Math.round(10 * ScoreArithmetic.of(items).debt())).isEqualTo(countAndPercent[1]);
        }
    }

    @Example
    void scalesTheLowerOfTwoSeverities() {
        Item medium = item("a-rule", Severity.HIGH, Severity.MEDIUM, 0, Outcome.VIOLATED, 0.5);
        assertThat(ScoreArithmetic.of(List.of(medium)).debt()).isCloseTo(10 * 0.25, within(TINY));
    }

    @Property
    void neverRisesWithAFurtherFinding(@ForAll("items") List<Item> items) {
        for (Item further : items) {
            List<Item> without = new ArrayList<>(items);
            without.remove(further);
            assertThat(ScoreArithmetic.of(items).proven())
                    .isLessThanOrEqualTo(ScoreArithmetic.of(without).proven() + TINY);
        }
    }

    @Property
    void addsUpOverFindingsAndMultipliesOverTopics(@ForAll("items") List<Item> items) {
        ScoreArithmetic scoring = ScoreArithmetic.of(items);
        assertThat(items.stream().mapToDouble(scoring::debtOf).sum()).isCloseTo(scoring.debt(), within(TINY));
        double product = Arrays.stream(Topic.values())
                .mapToDouble(topic -> ScoreArithmetic.score(scoring.debtOf(topic)) / 100)
                .reduce(1, (a, b) -> a * b);
        assertThat(product).isCloseTo(scoring.proven() / 100, within(TINY));
    }

    @Property
    void gainsExactlyWhatARemovalGives(@ForAll("items") List<Item> items) {
        ScoreArithmetic scoring = ScoreArithmetic.of(items);
        for (Item item : items) {
            List<Item> without = new ArrayList<>(items);
            without.remove(item);
            double gain = item.outcome() == Outcome.WAIVED
                    ? 0
                    : ScoreArithmetic.of(without).proven() - scoring.proven();
            assertThat(scoring.gainOf(item)).isCloseTo(gain, within(TINY));
            List<Item> withoutRule = items.stream()
                    .filter(other -> !other.rule().id().equals(item.rule().id()))
                    .toList();
            assertThat(scoring.gainOf(List.of(item.rule().id())))
                    .isCloseTo(ScoreArithmetic.of(withoutRule).proven() - scoring.proven(), within(TINY));
        }
    }

    @Property
    void liesBetweenWithoutWaiversAndPotential(@ForAll("items") List<Item> items) {
        ScoreArithmetic scoring = ScoreArithmetic.of(items);
        assertThat(scoring.unwaived())
                .isLessThanOrEqualTo(scoring.proven() + TINY)
                .isPositive();
        assertThat(scoring.proven()).isLessThanOrEqualTo(scoring.potential() + TINY);
        assertThat(scoring.potential()).isLessThanOrEqualTo(100);
    }

    @Property
    void isTheSameToTheLastBitInAnyOrder(@ForAll("items") List<Item> items, @ForAll Random random) {
        List<Item> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        assertThat(ScoreArithmetic.of(shuffled).proven())
                .isEqualTo(ScoreArithmetic.of(items).proven());
        assertThat(ScoreArithmetic.of(shuffled).debt())
                .isEqualTo(ScoreArithmetic.of(items).debt());
    }

    @Provide
    Arbitrary<List<Item>> items() {
        Arbitrary<Integer> rule = Arbitraries.integers().between(0, 5);
        Arbitrary<Boolean> lower = Arbitraries.of(true, false);
        Arbitrary<Outcome> outcome = Arbitraries.of(Outcome.VIOLATED, Outcome.MISSING, Outcome.WAIVED);
        Arbitrary<Double> degree = Arbitraries.of(0.05, 0.25, 0.5, 0.9, 1.0);
        return Combinators.combine(rule, lower, outcome, degree)
                .as(Sample::new)
                .list()
                .ofMaxSize(12)
                .map(ScoreArithmeticProperties::numbered);
    }

    private record Sample(int rule, boolean lower, Outcome outcome, double degree) {}

    private static List<Item> numbered(List<Sample> samples) {
        ImmutableList.Builder<Item> items = ImmutableList.builder();
        for (int index = 0; index < samples.size(); index++) {
            Sample sample = samples.get(index);
            Severity severity = SEVERITIES.get(sample.rule() % SEVERITIES.size());
            Severity own = sample.lower() ? Severity.LOW : severity;
            items.add(item("rule-" + sample.rule(), severity, own, index, sample.outcome(), sample.degree()));
        }
        return items.build();
    }

    private static Item item(String rule, Severity severity, Severity own, int index, Outcome outcome, double degree) {
        Topic topic = TOPICS.get(Math.floorMod(rule.hashCode(), TOPICS.size()));
        RuleInfo info = new RuleInfo(
                rule,
                topic,
                severity,
                Severity.LOW,
                Measure.PLAN,
                BuiltInProfile.STARTER,
                "A defect",
                null,
                ImmutableSet.of("Ask"),
                null,
                ImmutableSet.of("asks"),
                null,
                ImmutableSortedMap.of(),
                new RulePage("", "", "", ""),
                TestRules.NO_DOCUMENTS);
        return new Item(rule + "/" + index, info, own, outcome, degree);
    }
}
