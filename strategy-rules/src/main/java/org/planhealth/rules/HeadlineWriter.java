package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planhealth.rules.sdk.Measure;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.StrategyStatus;

/**
 * Writes the sentences to take away from a report: at most three.
 *
 * <p>They are about violated findings, those about delivery first, a sentence for each rule, the rules with the most debt
 * first; a waived finding about delivery is among them, for it counts in the verdict. Where findings do not explain the
 * verdict, the first sentence does: what is missing most where nothing can be told, or that the effort is paused.
 */
final class HeadlineWriter {
    private static final int SENTENCES = 3;
    private static final int DECIDING = 2;
    private static final double ALL = 100;

    private final HealthReport report;
    private final GroupSentence sentences;

    private HeadlineWriter(HealthReport report) {
        this.report = report;
        this.sentences = GroupSentence.of(report.strategy());
    }

    /**
     * Returns the sentences, the heaviest first; each begins with a capital letter, unless with an id, and ends with a
     * period.
     *
     * @param report the report; its own headlines are ignored
     */
    static ImmutableList<Headline> of(HealthReport report) {
        return new HeadlineWriter(report).headlines();
    }

    private ImmutableList<Headline> headlines() {
        Stream<Headline> found = Stream.of(Measure.values())
                .filter(measure -> measure == Measure.PLAN || report.verdict() != Verdict.NOT_STARTED)
                .flatMap(this::rules);
        return Stream.of(general().stream(), found)
                .flatMap(headlines -> headlines)
                .limit(SENTENCES)
                .collect(toImmutableList());
    }

    /** Returns what stands before the findings. */
    private Optional<Headline> general() {
        return switch (report.verdict()) {
            case CANNOT_TELL -> Optional.of(general(whatWouldDecide()));
            case NOT_STARTED -> Optional.of(general("nothing has started yet, so only the plan is judged"));
            case CLOSED -> Optional.of(general(closed()));
            case ON_COURSE ->
                groups(Measure.DELIVERY).isEmpty()
                        ? Optional.of(general("the stated dates and figures show no delivery problem"))
                        : Optional.empty();
            case AT_RISK ->
                report.strategy().status() == StrategyStatus.PAUSED
                        ? Optional.of(general("the effort is paused"))
                        : Optional.empty();
            case OFF_COURSE -> Optional.empty();
        };
    }

    private String whatWouldDecide() {
        List<Question> deciding = report.questions().stream()
                .filter(question -> question.measures() == Measure.DELIVERY)
                .limit(DECIDING)
                .toList();
        Optional<LocalDate> from = report.findings().stream()
                .map(Finding::decidableFrom)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
        String early = from.map(day -> "it is too early to tell before " + day).orElse("");
        if (deciding.isEmpty()) {
            return early.isEmpty()
                    ? "only " + (int) (ALL * report.delivery().evidence())
                            + "% of the facts that the delivery rules need are stated"
                    : early;
        }
        String asked = (deciding.size() == 1 ? "one missing fact matters most: " : "two missing facts matter most: ")
                + deciding.stream().map(Question::text).collect(Collectors.joining("; "));
        return early.isEmpty() ? asked : early + ", and " + asked;
    }

    private String closed() {
        List<Initiative> all = Objects.requireNonNullElse(report.strategy().initiatives(), List.of());
        long done = all.stream().filter(work -> work.stage() == Stage.DONE).count();
        long stopped =
                all.stream().filter(work -> work.stage() == Stage.STOPPED).count();
        return "the effort is closed: " + done + " done, " + stopped + " stopped";
    }

    private Stream<Headline> rules(Measure measure) {
        return groups(measure).stream().map(group -> new Headline(group.rule().id(), sentence(worst(group))));
    }

    /** Returns what counts in a score, the heaviest rule first: a waived finding about delivery still does. */
    private List<FindingGroup> groups(Measure measure) {
        Stream<FindingGroup> waived =
                measure == Measure.DELIVERY ? report.groups(Outcome.WAIVED).stream() : Stream.empty();
        return Stream.concat(report.groups(Outcome.VIOLATED).stream(), waived)
                .filter(group -> group.rule().measures() == measure)
                .sorted(Comparator.comparingDouble(FindingGroup::debt).reversed())
                .toList();
    }

    private static String worst(FindingGroup group) {
        int more = group.findings().size() - 1;
        return group.heaviest().message()
                + (group.outcome() == Outcome.WAIVED ? " (waived)" : "")
                + GroupSentence.more(more);
    }

    private Headline general(String text) {
        return new Headline(null, sentence(text));
    }

    /** Returns words as a sentence: a period at the end, and a capital at the beginning, unless that is an id. */
    private String sentence(String words) {
        String first = words.split("[\\s,;:]", 2)[0];
        Function<String, String> begin = sentences.isId(first) ? text -> text : HeadlineWriter::capitalized;
        String begun = begin.apply(words);
        return begun.endsWith(".") || begun.endsWith("!") || begun.endsWith("?") ? begun : begun + ".";
    }

    private static String capitalized(String words) {
        int first = words.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + words.substring(Character.charCount(first));
    }
}
