package org.planhealth.rules.report;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.stream.Stream;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.RuleCatalogue;
import org.planhealth.rules.sdk.Wording;

/**
 * The three sentences to take away from a report.
 *
 * <p>They are about the violated rules with the most debt, one each; if fewer than three are violated, then about what is
 * not stated, what is well, the score and the gate, in this order.
 */
public final class Headlines {
    private static final int SENTENCES = 3;

    private final HealthReport report;
    private final RuleCatalogue catalogue;
    private final RuleSentences sentences;

    private Headlines(HealthReport report, RuleCatalogue catalogue) {
        this.report = report;
        this.catalogue = catalogue;
        this.sentences = new RuleSentences(report.strategy());
    }

    /**
     * Returns three sentences, the heaviest first; each begins with a capital letter, unless with an id, and ends with a
     * full stop.
     *
     * @param catalogue the rules that the report is of
     */
    public static ImmutableList<String> of(HealthReport report, RuleCatalogue catalogue) {
        return new Headlines(report, catalogue).sentences();
    }

    private ImmutableList<String> sentences() {
        Stream<String> violated =
                RuleFindings.of(report, Outcome.VIOLATED, catalogue).stream().map(sentences::of);
        NotStated notStated = NotStated.of(report, catalogue);
        return Stream.of(
                        violated,
                        notStated.isEmpty() ? Stream.<String>empty() : Stream.of(notStated(notStated)),
                        Stream.of(well(), score(), gate()))
                .flatMap(said -> said)
                .limit(SENTENCES)
                .map(this::sentence)
                .collect(ImmutableList.toImmutableList());
    }

    private String notStated(NotStated notStated) {
        int facts = notStated.factCount();
        ImmutableSet<String> lists = notStated.lists().keySet();
        String rules = Wording.count(notStated.ruleCount(), "rule");
        if (facts == 0) {
            return Wording.list(lists) + (NotStated.isSingular(lists) ? " is" : " are") + " not stated, so " + rules
                    + " cannot decide";
        }
        if (lists.isEmpty() && facts == 1) {
            return notStated.facts().get(0).message();
        }
        ImmutableList<String> missing = ImmutableList.<String>builder()
                .addAll(lists)
                .add(Wording.count(facts, lists.isEmpty() ? "fact" : "more fact"))
                .build();
        return Wording.list(missing) + " are not stated, so " + rules + " cannot decide in full";
    }

    private String well() {
        ImmutableMap<Outcome, Long> ended = Stream.of(
                        Outcome.PASSED, Outcome.VIOLATED, Outcome.UNKNOWN, Outcome.WAIVED, Outcome.ERROR)
                .filter(outcome -> count(outcome) > 0)
                .collect(toImmutableMap(outcome -> outcome, this::count));
        long ran = ended.values().stream().mapToLong(Long::longValue).sum();
        if (ran == 0) {
            return "no rule applies to this plan";
        }
        if (ended.size() == 1) {
            String rules = ran == 1 ? "the one rule that applies " : "all " + ran + " rules that apply ";
            return rules + verb(ended.keySet().iterator().next(), ran);
        }
        ImmutableList<String> parts = ended.entrySet().stream()
                .map(part -> part.getValue() + " " + verb(part.getKey(), part.getValue()))
                .collect(ImmutableList.toImmutableList());
        int last = parts.size() - 1;
        return "of the " + ran + " rules that apply, " + String.join(", ", parts.subList(0, last)) + " and "
                + parts.get(last);
    }

    private long count(Outcome outcome) {
        return report.rules().stream().filter(rule -> rule.outcome() == outcome).count();
    }

    /** Returns what rules do that ended so; it is also true of a rule that could decide on some entities. */
    private static String verb(Outcome outcome, long rules) {
        boolean one = rules == 1;
        return switch (outcome) {
            case PASSED -> one ? "passes" : "pass";
            case VIOLATED -> one ? "fails" : "fail";
            case UNKNOWN -> one ? "lacks facts" : "lack facts";
            case WAIVED -> one ? "finds only what is waived" : "find only what is waived";
            case ERROR -> "could not be run";
            case NOT_APPLICABLE, OFF -> throw new IllegalArgumentException(outcome + " rules do not run");
        };
    }

    private String score() {
        return "the score is " + Figure.score(report.score().proven()) + " of 100, grade "
                + report.score().grade();
    }

    private String gate() {
        return report.gate().passed()
                ? "the gate is passed"
                : "the gate is not passed: " + String.join("; ", report.gate().reasons());
    }

    /** Returns words as a sentence: a full stop at the end, and a capital at the beginning, unless that is an id. */
    private String sentence(String words) {
        String first = words.split("[\\s,;:]", 2)[0];
        String begun = sentences.isId(first) ? words : capitalized(words);
        return begun.endsWith(".") || begun.endsWith("!") || begun.endsWith("?") ? begun : begun + ".";
    }

    /** Returns words that begin with a capital letter. */
    static String capitalized(String words) {
        int first = words.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + words.substring(Character.charCount(first));
    }
}
