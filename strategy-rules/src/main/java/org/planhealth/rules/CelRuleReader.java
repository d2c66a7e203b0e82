package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.cel.CelChecks;
import org.planhealth.rules.sdk.Facts;
import org.planhealth.rules.sdk.RuleDeclaration;
import org.planhealth.rules.sdk.RuleDocuments;
import org.planhealth.rules.sdk.Wording;
import org.planhealth.strategy.io.DocumentPart;

/** Reads a file of kind Rule: what the rule says of itself, here, and what it asks, in {@link CelChecks}. */
final class CelRuleReader {
    private static final ImmutableMap<String, String> SECTIONS =
            ImmutableMap.of("why", "Why", "fix", "Fix", "whenToIgnore", "When to ignore", "source", "Source");
    private static final ImmutableSet<String> FIELDS = ImmutableSet.<String>builder()
            .add("id", "summary", "headline", "topic", CelChecks.SEVERITY, "profile", "over", "at", "limits")
            .addAll(CelChecks.fields())
            .addAll(SECTIONS.keySet())
            .build();
    private static final ImmutableSet<String> NEEDED =
            ImmutableSet.of("id", "summary", "topic", CelChecks.SEVERITY, "when", "message");
    private static final Pattern LIMIT = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
    private static final Pattern POINTER_END = Pattern.compile("\\w+(/\\w+)*");
    private static final Pattern GAP = Pattern.compile("\\{(\\w+)(?::[^|{}]*\\|[^|{}]*)?}");
    private static final ImmutableSet<String> GAPS = ImmutableSet.of("count", "population", "subjects", "related");
    private static final int LONGEST = 300;

    private final DocumentPart root;
    private final @Nullable RuleDocuments documents;
    private final String name;
    private final Map<String, DocumentPart> fields;
    private final Map<String, String> annotations = new TreeMap<>();

    /** @param documents what stands beside the rule; null if it stands alone */
    CelRuleReader(DocumentPart root, @Nullable RuleDocuments documents, String name) {
        this.root = root;
        this.documents = documents;
        this.name = name;
        this.fields = root.fields(FIELDS, NEEDED);
    }

    /** Returns the rule, as far as it is right; a problem that was noted ends the reading anyway. */
    CelRule read() {
        String id = required("id").flatMap(DocumentPart::id).orElse("");
        required("summary").flatMap(this::line).ifPresent(text -> annotations.put("Summary", text));
        required("topic")
                .flatMap(part -> part.word(words(Topic.values(), Topic::word)))
                .ifPresent(topic -> annotations.put("Topic", topic));
        stated("headline").flatMap(this::headline).ifPresent(text -> annotations.put("Headline", text));
        annotations.put(
                "Profile",
                stated("profile")
                        .flatMap(part -> part.word(
                                Profile.builtIn().stream().map(Profile::name).collect(toImmutableList())))
                        .orElse(Profile.starter().name()));
        stated("at").flatMap(this::pointer).ifPresent(at -> annotations.put("At", at));
        ImmutableList<Severity> severities =
                required(CelChecks.SEVERITY).map(this::severities).orElse(ImmutableList.of());
        annotations.put("Severity", severities.stream().map(Severity::word).collect(Collectors.joining(", ")));
        ImmutableSortedMap<String, Double> limits =
                stated("limits").map(this::limits).orElse(ImmutableSortedMap.of());
        CelChecks checks = CelChecks.read(
                id,
                root,
                fields,
                limits,
                severities.stream().map(Severity::word).collect(toImmutableList()));
        annotations.put("Subject", String.join(", ", checks.subjectTypes()));
        ImmutableSet<String> over = stated("over").map(CelRuleReader::over).orElseGet(checks::over);
        if (!over.isEmpty()) {
            annotations.put("Over", String.join(", ", over));
        }
        return new CelRule(new RuleDeclaration(id, ImmutableSortedMap.copyOf(annotations), documents()), checks);
    }

    private Optional<DocumentPart> stated(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    private Optional<DocumentPart> required(String field) {
        Optional<DocumentPart> part = stated(field);
        if (part.isEmpty()) {
            root.refuse("'" + field + "' is missing");
        }
        return part;
    }

    private Optional<String> line(DocumentPart part) {
        Optional<String> text = part.text().map(String::strip);
        if (text.filter(line -> line.length() > LONGEST || line.contains("\n")).isPresent()) {
            part.refuse("expected a line of at most 300 characters");
            return Optional.empty();
        }
        return text;
    }

    private Optional<String> headline(DocumentPart part) {
        Optional<String> line = line(part);
        line.ifPresent(text -> {
            Matcher gaps = GAP.matcher(text);
            while (gaps.find()) {
                if (!GAPS.contains(gaps.group(1))) {
                    part.refuseAt(
                            gaps.start(1),
                            "unknown gap '" + gaps.group(1) + "'",
                            "known are " + String.join(", ", GAPS));
                }
            }
        });
        return line;
    }

    private Optional<String> pointer(DocumentPart part) {
        Optional<String> text = part.text();
        if (text.filter(at -> !POINTER_END.matcher(at).matches()).isPresent()) {
            part.refuse("expected a part of the subject, such as onboarding or rollout/due, was " + part.described());
            return Optional.empty();
        }
        return text;
    }

    private ImmutableList<Severity> severities(DocumentPart part) {
        ImmutableList<DocumentPart> parts =
                part.peek().isPresent() || part.isObject() ? ImmutableList.of(part) : part.elements();
        return parts.stream()
                .map(Severity::in)
                .flatMap(Optional::stream)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .collect(toImmutableList());
    }

    private ImmutableSortedMap<String, Double> limits(DocumentPart part) {
        ImmutableSortedMap.Builder<String, Double> limits = ImmutableSortedMap.naturalOrder();
        part.values("numbers by limit").forEach((limit, value) -> {
            if (!LIMIT.matcher(limit).matches()) {
                value.refuseName("a limit is named by one word, such as maxDays");
                return;
            }
            Optional<Double> number = value.number();
            if (number.filter(given -> given < 0).isPresent()) {
                value.refuse("expected a number of 0 or more, was " + value.described());
            } else {
                number.ifPresent(given -> limits.put(limit, given));
            }
        });
        ImmutableSortedMap<String, Double> read = limits.buildOrThrow();
        if (!read.isEmpty()) {
            annotations.put(
                    "Limits",
                    read.entrySet().stream()
                            .map(limit -> limit.getKey() + " = " + Wording.number(limit.getValue()))
                            .collect(Collectors.joining(", ")));
        }
        return read;
    }

    private static ImmutableSet<String> over(DocumentPart part) {
        ImmutableList<String> known = Facts.listNames().asList();
        return part.elements().stream()
                .flatMap(list -> list.word(known).stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    private RuleDocuments documents() {
        ImmutableMap.Builder<String, String> sections = ImmutableMap.builder();
        SECTIONS.forEach((field, heading) -> stated(field).ifPresent(part -> {
            if (documents != null) {
                part.refuseName("this stands in the README.md beside the rule");
            }
            part.text().ifPresent(text -> sections.put(heading, text));
        }));
        return documents == null ? new OwnPage(page(sections.buildOrThrow()), name) : documents;
    }

    private static String page(Map<String, String> sections) {
        return SECTIONS.values().stream()
                .map(heading -> "## " + heading + "\n\n" + sections.getOrDefault(heading, "") + "\n")
                .collect(Collectors.joining("\n"));
    }

    private static <T> ImmutableList<String> words(T[] values, java.util.function.Function<T, String> word) {
        return Arrays.stream(values).map(word).collect(toImmutableList());
    }

    /** The page of a rule that stands alone. */
    private record OwnPage(String page, String place) implements RuleDocuments {
        @Override
        public String cases() {
            return "";
        }
    }
}
