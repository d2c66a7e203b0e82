package org.planhealth.rules.sdk;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.stream.Collectors.joining;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.io.Suggestions;

/** Reads the annotations of a rule, strictly: a misspelled one is rejected, since the engine would pass over it. */
public final class RuleMetadata {
    private static final ImmutableSet<String> REQUIRED =
            ImmutableSet.of("Summary", "Topic", "Severity", "Profile", "Subject");
    private static final ImmutableSet<String> OPTIONAL =
            ImmutableSet.of("Measures", "AppliesTo", "Requires", "PointsTo", "Limits", "Words", "Grouped");
    private static final Pattern POINTER_END = Pattern.compile("\\w+(/\\w+)*");
    private static final Splitter LIST = Splitter.on(',').trimResults().omitEmptyStrings();
    private static final Splitter WORDS = Splitter.on('/').trimResults().omitEmptyStrings();

    private final RuleDeclaration rule;

    private RuleMetadata(RuleDeclaration rule) {
        this.rule = rule;
    }

    /**
     * A flaw in the metadata of a rule.
     *
     * @param file the file of the rule's folder, such as {@code README.md}; null if it is what states the condition
     * @param annotation the annotation that is wrong, without its {@code @}; null if it is none that is there
     * @param message what is wrong, to follow the name of the rule
     * @param hints what to try, a line each; often none
     */
    public record Flaw(
            @Nullable String file, @Nullable String annotation, String message, ImmutableList<String> hints) {}

    /**
     * Reads the metadata of a rule.
     *
     * @throws IllegalArgumentException if the rule lacks a key, or has an unknown one or a value that is not allowed
     */
    public static RuleInfo read(RuleDeclaration rule) {
        RuleMetadata metadata = new RuleMetadata(rule);
        metadata.checkKeys();
        ImmutableList<Severity> severities = metadata.severities();
        Topic topic = metadata.topic();
        return new RuleInfo(
                rule.id(),
                topic,
                severities.stream().max(Severity::compareTo).orElseThrow(),
                severities.stream().min(Severity::compareTo).orElseThrow(),
                metadata.measures(),
                metadata.profile(),
                metadata.text("Summary"),
                metadata.grouped(),
                metadata.list("Subject"),
                metadata.appliesTo(),
                metadata.requires(),
                metadata.pointsTo(),
                metadata.limits(),
                metadata.words(),
                rule.documents().page(),
                rule.documents());
    }

    /** Returns all flaws in the metadata of a rule. */
    public static ImmutableList<Flaw> flaws(RuleDeclaration rule) {
        RuleMetadata metadata = new RuleMetadata(rule);
        ImmutableList.Builder<Flaw> flaws = ImmutableList.builder();
        flaws.addAll(metadata.wrongKeys());
        metadata.readers().forEach((key, reader) -> {
            try {
                if (rule.annotations().containsKey(key)) {
                    reader.run();
                }
            } catch (WrongException e) {
                flaws.add(new Flaw(null, key, e.what, e.hints));
            } catch (IllegalArgumentException e) {
                flaws.add(new Flaw(null, key, metadata.bare(e), ImmutableList.of()));
            }
        });
        try {
            rule.documents().page();
        } catch (IllegalArgumentException e) {
            ImmutableList<String> lines =
                    metadata.bare(e).lines().map(String::strip).collect(ImmutableList.toImmutableList());
            flaws.add(new Flaw("README.md", null, lines.get(0), lines.subList(1, lines.size())));
        }
        return flaws.build();
    }

    private ImmutableMap<String, Runnable> readers() {
        return ImmutableMap.<String, Runnable>builder()
                .put("Summary", () -> text("Summary"))
                .put("Topic", this::topic)
                .put("Severity", this::severities)
                .put("Measures", this::measures)
                .put("Profile", this::profile)
                .put("AppliesTo", this::appliesTo)
                .put("Subject", () -> list("Subject"))
                .put("Requires", this::requires)
                .put("PointsTo", this::pointsTo)
                .put("Limits", this::limits)
                .put("Words", this::words)
                .put("Grouped", this::grouped)
                .buildOrThrow();
    }

    private ImmutableList<Flaw> wrongKeys() {
        ImmutableSet<String> given = rule.annotations().keySet();
        ImmutableSet<String> known = Sets.union(REQUIRED, OPTIONAL).immutableCopy();
        ImmutableList.Builder<Flaw> flaws = ImmutableList.builder();
        Sets.difference(REQUIRED, given)
                .forEach(key -> flaws.add(new Flaw(null, null, "is missing @" + key, ImmutableList.of())));
        for (String key : Sets.difference(given, known)) {
            String hint = Suggestions.nearest(key, known)
                    .map(near -> "did you mean @" + near + "?")
                    .orElse("known: " + known.stream().map(name -> "@" + name).collect(joining(", ")));
            flaws.add(new Flaw(null, key, "has an unknown annotation @" + key, ImmutableList.of(hint)));
        }
        return flaws.build();
    }

    /** Returns what is wrong without the name of the rule, which stands before it anyway. */
    private String bare(IllegalArgumentException wrong) {
        String message = String.valueOf(wrong.getMessage());
        String rest = message.startsWith(prefix()) ? message.substring(prefix().length()) : message;
        return rest.replace(rule.documents().place() + "/README.md ", "")
                .replace(rule.documents().place() + " ", "");
    }

    private String prefix() {
        return "rule " + rule.id() + " ";
    }

    private Topic topic() {
        return word("Topic", Topic.values(), Topic::word, text("Topic"));
    }

    private void checkKeys() {
        for (Flaw flaw : wrongKeys()) {
            throw wrong(flaw.message(), flaw.hints());
        }
    }

    private ImmutableList<Severity> severities() {
        return LIST.splitToStream(text("Severity"))
                .map(word -> word("Severity", Severity.values(), Severity::word, word))
                .collect(ImmutableList.toImmutableList());
    }

    private Measure measures() {
        return rule.annotations().containsKey("Measures")
                ? word("Measures", Measure.values(), Measure::word, text("Measures"))
                : Measure.PLAN;
    }

    private @Nullable String appliesTo() {
        return rule.annotations().containsKey("AppliesTo") ? text("AppliesTo") : null;
    }

    private BuiltInProfile profile() {
        return word("Profile", BuiltInProfile.values(), BuiltInProfile::word, text("Profile"));
    }

    private @Nullable MessageTemplate grouped() {
        String text = rule.annotations().get("Grouped");
        if (text == null) {
            return null;
        }
        try {
            return MessageTemplate.grouped(text);
        } catch (MessageTemplate.MalformedException e) {
            throw wrong("has a @Grouped with " + e.getMessage(), ImmutableList.of(e.hint()));
        }
    }

    private ImmutableSet<String> requires() {
        ImmutableSet<String> lists = rule.annotations().containsKey("Requires") ? list("Requires") : ImmutableSet.of();
        for (String unknown : Sets.difference(lists, FactTypes.lists())) {
            throw wrong("names an unknown list in @Requires, '" + unknown + "'", hints(unknown, FactTypes.lists()));
        }
        return lists;
    }

    private @Nullable String pointsTo() {
        String at = rule.annotations().get("PointsTo");
        if (at != null && !POINTER_END.matcher(at).matches()) {
            throw wrong("has @PointsTo( " + at + " ), which does not have the form field or field/field");
        }
        if (at != null && list("Subject").stream().noneMatch(subject -> EntityFields.has(subject, at))) {
            throw wrong("has @PointsTo( " + at + " ), but " + text("Subject") + " has no such field");
        }
        return at;
    }

    private ImmutableSortedMap<String, Double> limits() {
        ImmutableSortedMap.Builder<String, Double> limits = ImmutableSortedMap.naturalOrder();
        for (String limit : LIST.split(rule.annotations().getOrDefault("Limits", ""))) {
            String[] parts = limit.split("\\s*=\\s*", -1);
            if (parts.length != 2) {
                throw wrong("has a limit without the form name = number, '" + limit + "'");
            }
            limits.put(parts[0], number(parts[1]));
        }
        return limits.buildOrThrow();
    }

    private ImmutableSortedMap<String, ImmutableList<String>> words() {
        ImmutableSortedMap.Builder<String, ImmutableList<String>> lists = ImmutableSortedMap.naturalOrder();
        for (String list : LIST.split(rule.annotations().getOrDefault("Words", ""))) {
            String[] parts = list.split("\\s*=\\s*", -1);
            if (parts.length != 2 || parts[1].isBlank()) {
                throw wrong("has a list of words without the form name = word / word, '" + list + "'");
            }
            lists.put(parts[0], ImmutableList.copyOf(WORDS.split(parts[1])));
        }
        return lists.buildOrThrow();
    }

    private double number(String text) {
        double number;
        try {
            number = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw wrong("has a limit that is not a number, '" + text + "'");
        }
        if (!(number >= 0 && number <= Double.MAX_VALUE)) {
            throw wrong("has a limit that is not a number, 0 or more, '" + text + "'");
        }
        return number;
    }

    private ImmutableSet<String> list(String key) {
        return LIST.splitToStream(text(key)).collect(toImmutableSet());
    }

    private String text(String key) {
        String text = rule.annotations().get(key);
        checkArgument(text != null && !text.isBlank(), "rule %s has an empty @%s", rule.id(), key);
        return text;
    }

    private <T> T word(String key, T[] values, Function<T, String> spelling, @Nullable String word) {
        return Arrays.stream(values)
                .filter(value -> spelling.apply(value).equals(word))
                .findFirst()
                .orElseThrow(() -> wrong(
                        "has @" + key + "( " + word + " )",
                        hints(
                                String.valueOf(word),
                                Arrays.stream(values).map(spelling).collect(toImmutableSet()))));
    }

    /** Returns the word that was probably meant, or all that there are. */
    private static ImmutableList<String> hints(String word, ImmutableSet<String> known) {
        return ImmutableList.of(Suggestions.nearest(word, known)
                .map(near -> "did you mean '" + near + "'?")
                .orElse("known: " + String.join(", ", known)));
    }

    private IllegalArgumentException wrong(String what) {
        return wrong(what, ImmutableList.of());
    }

    private IllegalArgumentException wrong(String what, ImmutableList<String> hints) {
        return new WrongException(prefix(), what, hints);
    }

    private static final class WrongException extends IllegalArgumentException {
        private final String what;
        private final ImmutableList<String> hints;

        WrongException(String prefix, String what, ImmutableList<String> hints) {
            super(prefix + what + hints.stream().map(hint -> "; " + hint).collect(joining()));
            this.what = what;
            this.hints = hints;
        }
    }
}
