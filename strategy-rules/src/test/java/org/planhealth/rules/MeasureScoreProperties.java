package org.planhealth.rules;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.planhealth.rules.sdk.BuiltInProfile;
import org.planhealth.rules.sdk.Measure;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.rules.sdk.RulePage;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.rules.sdk.Topic;

/** The laws of the arithmetic, and the arithmetic once more as the definition has it, without sums that are kept. */
class MeasureScoreProperties {
    private static final double TINY = 1e-9;
    private static final ImmutableList<Severity> SEVERITIES = ImmutableList.copyOf(Severity.values());

    private static MeasureScore plan(List<ScoredItem> items) {
        return MeasureScore.of(Measure.PLAN, items, ImmutableList.of());
    }

    /** The debt by its definition: for each rule the worst of each subject, whose odds add up. */
    private static double debt(List<ScoredItem> items, Measure measure, boolean worst) {
        Map<String, Map<String, Double>> byRule = items.stream()
                .filter(item -> item.rule().measures() == measure)
                .collect(toMap(
                        item -> item.rule().id(),
                        item -> Map.of(item.subject(), degree(item, worst)),
                        (known, more) -> {
                            Map<String, Double> both = new TreeMap<>(known);
                            more.forEach((subject, degree) -> both.merge(subject, degree, Math::max));
                            return both;
                        }));
        return items.stream()
                .map(ScoredItem::rule)
                .distinct()
                .filter(rule -> byRule.containsKey(rule.id()))
                .mapToDouble(rule -> {
                    List<Double> degrees = List.copyOf(byRule.get(rule.id()).values());
                    double sum = degrees.stream()
                            .filter(degree -> degree < 1)
                            .mapToDouble(degree -> degree / (1 - degree))
                            .sum();
                    boolean whole = degrees.stream().anyMatch(degree -> degree == 1);
                    return points(rule.severity()) * (whole ? 1 : sum / (1 + sum));
                })
                .sum();
    }

    private static double degree(ScoredItem item, boolean worst) {
        boolean counts = item.violated() && !(item.waived() && item.rule().measures() == Measure.PLAN);
        double found = counts
                ? item.degree() * points(item.severity()) / points(item.rule().severity())
                : 0;
        return worst ? Math.max(found, item.worst()) : found;
    }

    private static int points(Severity severity) {
        return switch (severity) {
            case CRITICAL -> 60;
            case HIGH -> 20;
            case MEDIUM -> 8;
            case LOW -> 3;
        };
    }

    @Example
    void halvesAtSixtyPointsOfDebt() {
        assertThat(MeasureScore.score(0)).isEqualTo(100);
        assertThat(MeasureScore.score(60)).isEqualTo(50);
        assertThat(MeasureScore.score(120)).isEqualTo(25);
    }

    @Example
    void addsOddsWithinARule() {
        for (int[] countAndPercent : new int[][] {{1, 50}, {2, 67}, {4, 80}, {10, 91}, {50, 98}}) {
            List<ScoredItem> items = new ArrayList<>();
            for (int index = 0; index < countAndPercent[0]; index++) {
                items.add(violated("a-rule", Severity.HIGH, Severity.HIGH, "work-" + index, index, 0.5));
            }
            assertThat(Math.round(5 * plan(items).debt())).isEqualTo(countAndPercent[1]);
        }
    }

    @Example
    void countsTheWorstOfASubject() {
        List<ScoredItem> items = List.of(
                violated("a-rule", Severity.HIGH, Severity.HIGH, "work", 0, 0.25),
                violated("a-rule", Severity.HIGH, Severity.HIGH, "work", 1, 0.5));
        assertThat(plan(items).debt()).isCloseTo(20 * 0.5, within(TINY));
    }

    @Example
    void scalesTheLowerOfTwoSeverities() {
        ScoredItem medium = violated("a-rule", Severity.HIGH, Severity.MEDIUM, "work", 0, 0.5);
        assertThat(plan(List.of(medium)).debt()).isCloseTo(8 * 0.5, within(TINY));
    }

    @Example
    void countsARuleThatCouldSayNothingInTheFloorAlone() {
        RuleInfo silent = rule("a-rule", Severity.CRITICAL, Measure.PLAN);
        MeasureScore score = MeasureScore.of(Measure.PLAN, ImmutableList.of(), ImmutableList.of(silent));
        assertThat(score.score()).isEqualTo(100);
        assertThat(score.floor()).isEqualTo(50);
    }

    @Property
    void isWhatTheDefinitionSays(@ForAll("items") List<ScoredItem> items) {
        for (Measure measure : Measure.values()) {
            MeasureScore score = MeasureScore.of(measure, items, ImmutableList.of());
            assertThat(score.debt()).isCloseTo(debt(items, measure, false), within(TINY));
            assertThat(score.score()).isCloseTo(100 * Math.pow(0.5, debt(items, measure, false) / 60), within(TINY));
            assertThat(score.floor()).isCloseTo(100 * Math.pow(0.5, debt(items, measure, true) / 60), within(TINY));
        }
    }

    @Property
    void neverRisesWithAFurtherFinding(@ForAll("items") List<ScoredItem> items) {
        for (ScoredItem further : items) {
            assertThat(plan(items).score())
                    .isLessThanOrEqualTo(plan(without(items, further)).score() + TINY);
        }
    }

    @Property
    void addsUpOverFindings(@ForAll("items") List<ScoredItem> items) {
        for (Measure measure : Measure.values()) {
            MeasureScore score = MeasureScore.of(measure, items, ImmutableList.of());
            assertThat(items.stream()
                            .filter(item -> item.rule().measures() == measure)
                            .mapToDouble(score::debtOf)
                            .sum())
                    .isCloseTo(score.debt(), within(TINY));
        }
    }

    @Property
    void gainsExactlyWhatARemovalGives(@ForAll("items") List<ScoredItem> items) {
        for (ScoredItem item : items) {
            MeasureScore score = MeasureScore.of(item.rule().measures(), items, ImmutableList.of());
            double gain = MeasureScore.of(item.rule().measures(), without(items, item), ImmutableList.of())
                            .score()
                    - score.score();
            assertThat(score.gainOf(item)).isCloseTo(gain, within(TINY));
            List<ScoredItem> withoutRule = items.stream()
                    .filter(other -> !other.rule().id().equals(item.rule().id()))
                    .toList();
            assertThat(score.gainOf(item.rule().id()))
                    .isCloseTo(
                            MeasureScore.of(item.rule().measures(), withoutRule, ImmutableList.of())
                                            .score()
                                    - score.score(),
                            within(TINY));
        }
    }

    @Property
    void isNeverUnderItsFloor(@ForAll("items") List<ScoredItem> items) {
        MeasureScore score = plan(items);
        assertThat(score.floor()).isPositive().isLessThanOrEqualTo(score.score() + TINY);
        assertThat(score.score()).isLessThanOrEqualTo(100);
    }

    @Property
    void isTheSameToTheLastBitInAnyOrder(@ForAll("items") List<ScoredItem> items, @ForAll Random random) {
        List<ScoredItem> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        assertThat(plan(shuffled).score()).isEqualTo(plan(items).score());
        assertThat(plan(shuffled).floor()).isEqualTo(plan(items).floor());
    }

    private static List<ScoredItem> without(List<ScoredItem> items, ScoredItem removed) {
        List<ScoredItem> rest = new ArrayList<>(items);
        rest.remove(removed);
        return rest;
    }

    @Provide
    Arbitrary<List<ScoredItem>> items() {
        Arbitrary<Integer> rule = Arbitraries.integers().between(0, 5);
        Arbitrary<Integer> subject = Arbitraries.integers().between(0, 3);
        Arbitrary<Boolean> lower = Arbitraries.of(true, false);
        Arbitrary<Kind> kind = Arbitraries.of(Kind.class);
        Arbitrary<Double> degree = Arbitraries.of(0.05, 0.25, 0.5, 0.9, 1.0);
        return Combinators.combine(rule, subject, lower, kind, degree)
                .as(Sample::new)
                .list()
                .ofMaxSize(12)
                .map(MeasureScoreProperties::numbered);
    }

    private enum Kind {
        VIOLATED,
        MISSING,
        BOTH,
        WAIVED
    }

    private record Sample(int rule, int subject, boolean lower, Kind kind, double degree) {}

    private static List<ScoredItem> numbered(List<Sample> samples) {
        ImmutableList.Builder<ScoredItem> items = ImmutableList.builder();
        for (int index = 0; index < samples.size(); index++) {
            Sample sample = samples.get(index);
            Severity severity = SEVERITIES.get(sample.rule() % SEVERITIES.size());
            Measure measure = sample.rule() % 2 == 0 ? Measure.DELIVERY : Measure.PLAN;
            items.add(new ScoredItem(
                    "rule-" + sample.rule() + "/" + index,
                    "work-" + sample.subject(),
                    rule("rule-" + sample.rule(), severity, measure),
                    sample.lower() ? Severity.LOW : severity,
                    sample.degree(),
                    sample.kind() != Kind.MISSING,
                    sample.kind() == Kind.MISSING || sample.kind() == Kind.BOTH ? sample.degree() : 0,
                    sample.kind() == Kind.WAIVED));
        }
        return items.build();
    }

    private static ScoredItem violated(
            String rule, Severity severity, Severity own, String subject, int index, double degree) {
        return new ScoredItem(
                rule + "/" + index, subject, rule(rule, severity, Measure.PLAN), own, degree, true, 0, false);
    }

    private static RuleInfo rule(String id, Severity severity, Measure measure) {
        return new RuleInfo(
                id,
                Topic.PLANNING,
                severity,
                Severity.LOW,
                measure,
                BuiltInProfile.STARTER,
                "A defect",
                null,
                ImmutableSet.of("Ask"),
                null,
                ImmutableSet.of("asks"),
                null,
                ImmutableSortedMap.of(),
                ImmutableSortedMap.of(),
                new RulePage("", "", "", ""),
                TestRules.NO_DOCUMENTS);
    }
}
