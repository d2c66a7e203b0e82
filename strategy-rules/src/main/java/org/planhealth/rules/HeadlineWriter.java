package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.stream.Stream;
import org.planhealth.rules.sdk.FactTypes;
import org.planhealth.rules.sdk.Phrases;

/**
 * Writes the three headlines of a report.
 *
 * <p>Each is about one of the violated rules with the most debt. With fewer than three violated rules, the rest are about
 * missing information, outcomes, the score and the gate, in this order.
 */
final class HeadlineWriter {
    private static final int SENTENCES = 3;
    private static final int MOST_LISTS = 3;

    private final HealthReport report;
    private final GroupSentence sentences;

    private HeadlineWriter(HealthReport report) {
        this.report = report;
        this.sentences = GroupSentence.of(report.strategy());
    }

    /**
     * Returns three sentences, the heaviest first; each begins with a capital letter, unless with an id, and ends with a
     * period.
     *
     * @param report the report; its own headlines are ignored
     */
    static ImmutableList<Headline> of(HealthReport report) {
        return new HeadlineWriter(report).headlines();
    }

    private ImmutableList<Headline> headlines() {
        Stream<Headline> violated = report.groups(Outcome.VIOLATED).stream()
                .map(group -> new Headline(group.rule().id(), sentence(group.sentence())));
        Stream<Headline> others = Stream.of(
                        report.questions().isEmpty() ? Stream.<String>empty() : Stream.of(missing()),
                        Stream.of(outcomes(), score(), gate()))
                .flatMap(said -> said)
                .map(text -> new Headline(null, sentence(text)));
        return Stream.concat(violated, others).limit(SENTENCES).collect(toImmutableList());
    }

    private String missing() {
        ImmutableList<String> lists = report.questions().stream()
                .filter(Question::isAboutList)
                .map(question -> question.missing().fact().field())
                .collect(toImmutableList());
        int facts = report.questions().size() - lists.size();
        int affected = (int) report.questions().stream()
                .flatMap(question -> question.rules().stream())
                .distinct()
                .count();
        String rules = Phrases.count(affected, "rule");
        if (facts == 0) {
            return FactTypes.notStated(lists) + ", which affects " + rules;
        }
        if (lists.isEmpty() && facts == 1) {
            return report.questions().get(0).text();
        }
        return named(lists, facts) + " missing, which affects " + rules;
    }

    /** Returns lists by name, at most three, and how many facts there are besides. */
    private static String named(ImmutableList<String> lists, int facts) {
        if (lists.isEmpty()) {
            return facts + " facts are";
        }
        ImmutableList<String> first = lists.subList(0, Math.min(lists.size(), MOST_LISTS));
        int more = facts + lists.size() - first.size();
        return Phrases.list(ImmutableList.<String>builder()
                        .addAll(first)
                        .add(Phrases.count(more, "more fact"))
                        .build())
                + " are";
    }

    private String outcomes() {
        ImmutableMap<Outcome, Long> ended = Stream.of(
                        Outcome.PASSED, Outcome.VIOLATED, Outcome.MISSING, Outcome.WAIVED, Outcome.ERROR)
                .filter(outcome -> count(outcome) > 0)
                .collect(toImmutableMap(outcome -> outcome, this::count));
        long ran = ended.values().stream().mapToLong(Long::longValue).sum();
        if (ran == 0) {
            return "no rule applies to this plan";
        }
        if (ended.size() == 1) {
            String rules = ran == 1 ? "the only rule that applies " : "all " + ran + " rules that apply ";
            return rules + verb(ended.keySet().iterator().next(), ran);
        }
        ImmutableList<String> parts = ended.entrySet().stream()
                .map(part -> part.getValue() + " " + verb(part.getKey(), part.getValue()))
                .collect(toImmutableList());
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
            case MISSING -> one ? "is missing information" : "are missing information";
            case WAIVED -> one ? "has only waived findings" : "have only waived findings";
            case ERROR -> "could not be run";
            case NOT_APPLICABLE, OFF -> throw new IllegalArgumentException(outcome + " rules do not run");
        };
    }

    private String score() {
        return "the score is " + (int) Math.floor(report.score().proven()) + " of 100, grade "
                + report.score().grade();
    }

    private String gate() {
        return report.gate().passed()
                ? "the gate passed"
                : "the gate failed: " + String.join("; ", report.gate().reasons());
    }

    /** Returns words as a sentence: a period at the end, and a capital at the beginning, unless that is an id. */
    private String sentence(String words) {
        String first = words.split("[\\s,;:]", 2)[0];
        String begun = sentences.isId(first) ? words : capitalized(words);
        return begun.endsWith(".") || begun.endsWith("!") || begun.endsWith("?") ? begun : begun + ".";
    }

    private static String capitalized(String words) {
        int first = words.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + words.substring(Character.charCount(first));
    }
}
