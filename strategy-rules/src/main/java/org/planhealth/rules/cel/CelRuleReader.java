package org.planhealth.rules.cel;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.BuiltInProfile;
import org.planhealth.rules.sdk.EntityFields;
import org.planhealth.rules.sdk.FactTypes;
import org.planhealth.rules.sdk.Measure;
import org.planhealth.rules.sdk.MessageTemplate;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.rules.sdk.RuleDocuments;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.rules.sdk.RulePage;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.rules.sdk.Topic;
import org.planhealth.strategy.io.DocumentPart;

/**
 * Reads a file of kind Rule: what the rule says of itself, here, and what it asks, in {@link CelChecks}.
 */
final class CelRuleReader {
    private static final String SUMMARY = "summary";
    private static final String TOPIC = "topic";
    private static final String PROFILE = "profile";
    private static final String MEASURES = "measures";
    private static final String APPLIES_TO = "appliesTo";
    private static final String REQUIRES = "requires";
    private static final String POINTS_TO = "pointsTo";
    private static final String GROUPED = "grouped";
    private static final String LIMITS = "limits";
    private static final ImmutableSet<String> SECTIONS = ImmutableSet.of("why", "fix", "whenToIgnore", "source");
    static final ImmutableSet<String> FIELDS = ImmutableSet.<String>builder()
            .add(
                    "id",
                    SUMMARY,
                    GROUPED,
                    TOPIC,
                    CelChecks.SEVERITY,
                    MEASURES,
                    PROFILE,
                    APPLIES_TO,
                    REQUIRES,
                    POINTS_TO,
                    LIMITS)
            .addAll(CelChecks.fields())
            .addAll(SECTIONS)
            .build();
    private static final ImmutableSet<String> NEEDED =
            ImmutableSet.of("id", SUMMARY, TOPIC, CelChecks.SEVERITY, "when", "message");
    private static final Pattern LIMIT = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
    private static final Pattern POINTER_END = Pattern.compile("\\w+(/\\w+)*");
    private static final int LONGEST = 300;

    private final DocumentPart root;
    private final @Nullable RuleDocuments documents;
    private final String name;
    private final ImmutableMap<String, DocumentPart> fields;

    /** @param documents what stands beside the rule; null if it stands alone */
    CelRuleReader(DocumentPart root, @Nullable RuleDocuments documents, String name) {
        this.root = root;
        this.documents = documents;
        this.name = name;
        this.fields = root.fields(FIELDS, NEEDED);
    }

    /** Returns the rule, as far as it is right; a problem that was noted ends the reading anyway. */
    CelRuleProgram read() {
        String id = required("id").flatMap(DocumentPart::id).orElse("");
        Optional<String> summary = required(SUMMARY).flatMap(this::line);
        Optional<Topic> topic = required(TOPIC).flatMap(part -> part.keyword(Topic.class));
        Optional<MessageTemplate> grouped = stated(GROUPED).flatMap(this::grouped);
        Optional<Measure> measures = stated(MEASURES).flatMap(part -> part.keyword(Measure.class));
        Optional<BuiltInProfile> profile = stated(PROFILE).flatMap(part -> part.keyword(BuiltInProfile.class));
        ImmutableList<Severity> severities =
                required(CelChecks.SEVERITY).map(this::severities).orElse(ImmutableList.of());
        ImmutableSortedMap<String, Double> limits =
                stated(LIMITS).map(this::limits).orElse(ImmutableSortedMap.of());
        CelChecks checks = CelChecks.read(id, root, fields, limits, severities);
        Optional<String> pointsTo = stated(POINTS_TO).flatMap(part -> pointer(part, checks.subjectTypes()));
        Optional<String> appliesTo = stated(APPLIES_TO).flatMap(this::line);
        if (appliesTo.isPresent() != checks.isSelective()) {
            root.refuse(
                    appliesTo.isPresent()
                            ? "'appliesTo' says which, and no check says 'where'"
                            : "'appliesTo' is missing",
                    "a check says in 'where' which of its subjects it applies to, and 'appliesTo' says so in words, such as initiatives under way");
        }
        RuleDocuments texts = texts();
        return new CelRuleProgram(
                new RuleInfo(
                        id,
                        topic.orElse(Topic.DIRECTION),
                        severities.stream().max(Severity::compareTo).orElse(Severity.LOW),
                        severities.stream().min(Severity::compareTo).orElse(Severity.LOW),
                        measures.orElse(Measure.PLAN),
                        profile.orElse(BuiltInProfile.STARTER),
                        summary.orElse(""),
                        grouped.orElse(null),
                        checks.subjectTypes(),
                        appliesTo.orElse(null),
                        stated(REQUIRES).map(CelRuleReader::lists).orElseGet(checks::requires),
                        pointsTo.orElse(null),
                        limits,
                        ImmutableSortedMap.of(),
                        page(texts),
                        texts),
                checks);
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

    private Optional<MessageTemplate> grouped(DocumentPart part) {
        return line(part).flatMap(text -> {
            try {
                return Optional.of(MessageTemplate.grouped(text));
            } catch (MessageTemplate.MalformedException e) {
                part.refuseAt(
                        e.offset(), Phrases.printable(String.valueOf(e.getMessage())), Phrases.printable(e.hint()));
                return Optional.empty();
            }
        });
    }

    private Optional<String> pointer(DocumentPart part, ImmutableSet<String> subjects) {
        Optional<String> text = part.text();
        if (text.filter(pointer -> !POINTER_END.matcher(pointer).matches()).isPresent()) {
            part.refuse("expected a part of the subject, such as onboarding or rollout/due, was " + part.described());
            return Optional.empty();
        }
        if (!subjects.isEmpty()
                && text.filter(pointer -> subjects.stream().noneMatch(type -> EntityFields.has(type, pointer)))
                        .isPresent()) {
            part.refuse(Phrases.list(subjects) + " has no such field");
            return Optional.empty();
        }
        return text;
    }

    private ImmutableList<Severity> severities(DocumentPart part) {
        ImmutableList<DocumentPart> parts =
                part.peek().isPresent() || part.isObject() ? ImmutableList.of(part) : part.elements();
        return parts.stream()
                .flatMap(severity -> severity.keyword(Severity.class).stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .collect(toImmutableList());
    }

    private ImmutableSortedMap<String, Double> limits(DocumentPart part) {
        ImmutableSortedMap.Builder<String, Double> limits = ImmutableSortedMap.naturalOrder();
        part.values("numbers by limit").forEach((limit, value) -> {
            if (!LIMIT.matcher(limit).matches()) {
                value.refuseName("a limit name is one word, such as maxDays");
                return;
            }
            Optional<Double> number = value.number();
            if (number.filter(given -> given < 0).isPresent()) {
                value.refuse("expected a number of 0 or more, was " + value.described());
            } else {
                number.ifPresent(given -> limits.put(limit, given));
            }
        });
        return limits.buildOrThrow();
    }

    private static ImmutableSet<String> lists(DocumentPart part) {
        ImmutableList<String> known = FactTypes.lists().asList();
        return part.elements().stream()
                .flatMap(list -> list.word(known).stream())
                .collect(toImmutableSet());
    }

    private RuleDocuments texts() {
        if (documents == null) {
            return RuleDocuments.of(
                    new RulePage(section("why"), section("fix"), section("whenToIgnore"), section("source")), name);
        }
        SECTIONS.forEach(field ->
                stated(field).ifPresent(part -> part.refuseName("this belongs in the README.md next to the rule")));
        return documents;
    }

    private String section(String field) {
        return stated(field).flatMap(DocumentPart::text).orElse("");
    }

    /** Returns the page; a rule whose page cannot be read is refused as a whole. */
    private RulePage page(RuleDocuments texts) {
        try {
            return texts.page();
        } catch (IllegalArgumentException e) {
            List<String> lines =
                    String.valueOf(e.getMessage()).lines().map(String::strip).toList();
            root.refuse(lines.get(0), lines.subList(1, lines.size()).toArray(new String[0]));
            return new RulePage("", "", "", "");
        }
    }
}
