package org.planhealth.rules;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planhealth.rules.Baseline.Entry;
import org.planhealth.rules.BaselineJson.AcceptedOutcome;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.io.DocumentPart;
import org.planhealth.strategy.io.DocumentReader;
import org.planhealth.strategy.io.InvalidPlanException;
import org.planhealth.strategy.io.ReadLimits;

/**
 * Reads baselines in the form {@code planhealth-baseline/v1}, as strictly as plans: whatever is not understood would make
 * a finding new, or hide one.
 *
 * <p>Rules that do not exist are no problem, for the rules of a pack may not be there today.
 *
 * <p>A reader is immutable and may be used by several threads.
 */
public final class BaselineReader {
    private static final ImmutableSet<String> ROOT = ImmutableSet.of("plans");
    private static final ImmutableSet<String> PLAN = ImmutableSet.of("plan", "verdict", "findings");
    private static final ImmutableSet<String> FINDING =
            ImmutableSet.of("finding", "since", "outcome", "severity", "message");

    private final DocumentReader documents;

    private BaselineReader(DocumentReader documents) {
        this.documents = documents;
    }

    /** Returns a reader that takes ten times what {@link ReadLimits#defaults()} do: the findings of the largest plan. */
    public static BaselineReader create() {
        ReadLimits plans = ReadLimits.defaults();
        return new BaselineReader(DocumentReader.ofBaselines()
                .withLimits(plans.withMaxBytes(10 * plans.maxBytes()).withMaxTokens(10 * plans.maxTokens())));
    }

    /** Returns a reader like this one with other limits. */
    public BaselineReader withLimits(ReadLimits limits) {
        return new BaselineReader(documents.withLimits(requireNonNull(limits, "limits")));
    }

    /**
     * Reads a baseline from a file.
     *
     * @param file the file, by whose path the places in it are named
     * @throws InvalidPlanException if the baseline is wrong; it names all problems
     * @throws IOException if the file cannot be read
     */
    public Baseline read(Path file) throws IOException {
        return documents.read(file, BaselineReader::baseline);
    }

    /**
     * Reads a baseline from a text.
     *
     * @param name the name of the file for the places in it; its ending says whether it is JSON or YAML
     * @throws InvalidPlanException if the baseline is wrong; it names all problems
     */
    public Baseline read(String text, String name) {
        return documents.read(text, name, BaselineReader::baseline);
    }

    private static Baseline baseline(DocumentPart root) {
        Optional<DocumentPart> plans = required("plans", root, root.fields(ROOT));
        ImmutableList.Builder<Entry> entries = ImmutableList.builder();
        ImmutableSortedMap.Builder<String, Verdict> verdicts = ImmutableSortedMap.naturalOrder();
        Set<String> seen = new HashSet<>();
        for (DocumentPart part : plans.map(DocumentPart::elements).orElse(ImmutableList.of())) {
            Map<String, DocumentPart> fields = part.fields(PLAN);
            Optional<DocumentPart> named = required("plan", part, fields);
            Optional<String> plan = named.flatMap(DocumentPart::id);
            if (plan.isPresent() && !seen.add(plan.get())) {
                named.get().refuse("the plan stands here twice", "put its findings into one list");
            } else {
                Optional.ofNullable(fields.get("verdict"))
                        .flatMap(field -> field.keyword(Verdict.class))
                        .ifPresent(verdict -> verdicts.put(plan.orElse(""), verdict));
                required("findings", part, fields)
                        .ifPresent(list -> findings(plan.orElse(""), list).forEach(entries::add));
            }
        }
        return new Baseline(entries.build(), verdicts.buildOrThrow());
    }

    private static ImmutableList<Entry> findings(String plan, DocumentPart list) {
        ImmutableList.Builder<Entry> entries = ImmutableList.builder();
        Set<String> seen = new HashSet<>();
        for (DocumentPart part : list.elements()) {
            Map<String, DocumentPart> fields = part.fields(FINDING);
            Optional<String> finding = required("finding", part, fields).flatMap(field -> fingerprint(field, seen));
            Optional<LocalDate> since = required("since", part, fields).flatMap(DocumentPart::date);
            Optional<Outcome> outcome = required("outcome", part, fields)
                    .flatMap(stated -> stated.keyword(AcceptedOutcome.class))
                    .map(AcceptedOutcome::outcome);
            Optional<Severity> severity =
                    required("severity", part, fields).flatMap(stated -> stated.keyword(Severity.class));
            Optional<String> message = required("message", part, fields).flatMap(DocumentPart::text);
            if (finding.isPresent()
                    && since.isPresent()
                    && outcome.isPresent()
                    && severity.isPresent()
                    && message.isPresent()) {
                entries.add(new Entry(plan, finding.get(), since.get(), outcome.get(), severity.get(), message.get()));
            }
        }
        return entries.build();
    }

    private static Optional<String> fingerprint(DocumentPart part, Set<String> seen) {
        Optional<String> text = part.text();
        if (text.isPresent() && !Entry.isFingerprint(text.get())) {
            part.refuse(
                    "expected a rule and its entities, such as blanket-ask/everyone-saves, was " + part.described());
            return Optional.empty();
        }
        if (text.isPresent() && !seen.add(text.get())) {
            part.refuse("the finding stands here twice", "remove one of them");
            return Optional.empty();
        }
        return text;
    }

    private static Optional<DocumentPart> required(String name, DocumentPart part, Map<String, DocumentPart> fields) {
        if (part.isObject() && !fields.containsKey(name)) {
            part.refuse("'" + name + "' is missing");
        }
        return Optional.ofNullable(fields.get(name));
    }
}
