package org.planhealth.rules.cel;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.cel.common.types.StructType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.planhealth.rules.sdk.Facts;
import org.planhealth.rules.sdk.Limits;
import org.planhealth.rules.sdk.RunBounds;
import org.planhealth.rules.sdk.Verdict;
import org.planhealth.rules.sdk.Wording;
import org.planhealth.strategy.Entity;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.DocumentPart;

/**
 * What a rule in CEL asks of a plan: one check, or several.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class CelChecks {
    /** The field of a rule, and of each of several checks, that says how bad it is. */
    public static final String SEVERITY = "severity";

    /** The version of the language's library with which it was tested. */
    public static final String VERSION = "0.14.0";

    private static final String CHECKS = "checks";
    private static final ImmutableSet<String> FIELDS_OF_SEVERAL =
            ImmutableSet.<String>builder().addAll(Check.FIELDS).add(SEVERITY).build();
    private static final ImmutableSet<String> NEEDED_OF_SEVERAL = ImmutableSet.of("when", "message");
    private static final int MOST_CHECKS = 20;

    private final String rule;
    private final StructType limits;
    private final ImmutableList<Check> checks;

    private CelChecks(String rule, StructType limits, ImmutableList<Check> checks) {
        this.rule = rule;
        this.limits = limits;
        this.checks = checks;
    }

    /** Returns the fields of a rule that {@link #read} reads. */
    public static ImmutableSet<String> fields() {
        return ImmutableSet.<String>builder().addAll(Check.FIELDS).add(CHECKS).build();
    }

    /**
     * Reads the checks of a rule, and notes what is wrong with them.
     *
     * @param rule id of the rule
     * @param root the rule
     * @param fields the fields of the rule
     * @param numbers the limits of the rule, with their defaults
     * @param severities the severities that the rule declares, the highest first
     */
    public static CelChecks read(
            String rule,
            DocumentPart root,
            Map<String, DocumentPart> fields,
            ImmutableSortedMap<String, Double> numbers,
            ImmutableList<String> severities) {
        StructType limits = Language.limits(numbers);
        DocumentPart several = fields.get(CHECKS);
        if (several == null) {
            return new CelChecks(
                    rule,
                    limits,
                    Check.read(rule, root, fields, limits, severities).stream().collect(toImmutableList()));
        }
        fields.forEach((name, part) -> {
            if (Check.FIELDS.contains(name)) {
                part.refuseName("'" + name + "' stands in each of the checks, or there are no 'checks'");
            }
        });
        List<DocumentPart> parts = several.elements();
        if (parts.isEmpty() || parts.size() > MOST_CHECKS) {
            several.refuse("expected 1 to 20 checks");
        }
        return new CelChecks(
                rule,
                limits,
                parts.stream()
                        .limit(MOST_CHECKS)
                        .flatMap(part -> Check.read(
                                rule, part, part.fields(FIELDS_OF_SEVERAL, NEEDED_OF_SEVERAL), limits, severities)
                                .stream())
                        .collect(toImmutableList()));
    }

    /** Returns the simple names of the types that it looks at: the strategy too, where it may be that it lacks the list. */
    public ImmutableSet<String> subjectTypes() {
        return checks.stream()
                .map(check -> check.subjects().list())
                .flatMap(list -> list.held() == null ? Stream.of(list.type()) : Stream.of(list.type(), Strategy.class))
                .map(Class::getSimpleName)
                .collect(toImmutableSet());
    }

    /** Returns the lists of the plan that hold what it looks at, of those that {@link Facts#listNames()} names. */
    public ImmutableSet<String> over() {
        return checks.stream()
                .map(check -> check.subjects().list().over())
                .filter(Objects::nonNull)
                .collect(toImmutableSet());
    }

    /** Runs it. */
    public ImmutableList<Verdict> evaluate(Facts facts, Limits numbers, RunBounds bounds) {
        return new Evaluation(facts, numbers, bounds).all();
    }

    /** One run over one plan. */
    private final class Evaluation {
        private final Facts facts;
        private final RunBounds bounds;
        private final Run run = new Run();
        private final ImmutableMap<String, Object> titles;
        private final ImmutableMap<String, Object> common;
        private final List<Verdict> verdicts = new ArrayList<>();

        Evaluation(Facts facts, Limits numbers, RunBounds bounds) {
            this.facts = facts;
            this.bounds = bounds;
            this.titles = facts.all().stream()
                    .filter(Entity.class::isInstance)
                    .map(Entity.class::cast)
                    .collect(toImmutableMap(Entity::id, Wording::quoted));
            this.common = ImmutableMap.of(
                    "asOf",
                    Values.instant(numbers.asOf()),
                    "quarter",
                    Values.spelling(numbers.quarter()),
                    "limits",
                    new LimitsValue(limits, numbers),
                    "titles",
                    titles);
        }

        ImmutableList<Verdict> all() {
            RecordValue strategy = new RecordValue(facts.strategy(), Values.pathOf(facts.strategy()) + ".", run);
            for (Check check : checks) {
                FactList list = check.subjects().list();
                if (list.held() != null && list.held().apply(facts.strategy()) == null) {
                    say(check, true, ImmutableList.of(), 1, list.name() + " are not stated");
                }
                for (Object fact : facts.all(list.type())) {
                    if (verdicts.size() > bounds.maxFindings()) {
                        return ImmutableList.copyOf(verdicts);
                    }
                    ask(check, fact, strategy);
                }
            }
            return ImmutableList.copyOf(verdicts);
        }

        private void ask(Check check, Object fact, RecordValue strategy) {
            ImmutableMap<String, Object> variables = ImmutableMap.<String, Object>builder()
                    .putAll(common)
                    .put("strategy", strategy)
                    .put(check.subjects().variable(), new RecordValue((Record) fact, "", run))
                    .buildKeepingLast();
            Check.Result result = check.ask(variables, run);
            if (result.outcome() == Check.Outcome.PASSED) {
                return;
            }
            ImmutableList<String> about = check.subjects().list().subjects().apply(fact);
            boolean whole =
                    about.isEmpty() || about.get(0).equals(facts.strategy().id());
            if (result.outcome() == Check.Outcome.VIOLATED) {
                double degree = check.degree().of(whole, variables, run);
                say(check, false, about, degree, check.message().fill(variables, run));
            } else {
                String subject = about.isEmpty() ? facts.strategy().id() : about.get(0);
                String what = check.states() == null
                        ? result.absent()
                        : check.states().fill(variables, run);
                say(check, true, about, mostOf(check, whole), notStated(subject, String.valueOf(what)));
            }
        }

        /** Says who does not state it: what the condition is about, or another entity that it asks. */
        private String notStated(String subject, String what) {
            if (!what.startsWith(Values.OTHER)) {
                return title(subject) + " does not state " + what;
            }
            int end = what.indexOf('.');
            String other = what.substring(Values.OTHER.length(), end);
            return title(other) + " does not state " + what.substring(end + 1)
                    + (other.equals(subject) ? "" : ", needed to judge " + title(subject));
        }

        private Object title(String id) {
            return titles.getOrDefault(id, id);
        }

        /** Returns the highest degree that the rule can give such a subject. */
        private double mostOf(Check check, boolean whole) {
            return checks.stream()
                    .filter(other ->
                            other.subjects().list().equals(check.subjects().list()))
                    .mapToDouble(other -> other.degree().most(whole))
                    .max()
                    .orElse(1);
        }

        private void say(Check check, boolean unknown, ImmutableList<String> about, double degree, String message) {
            ImmutableList<String> ids =
                    about.isEmpty() ? ImmutableList.of(facts.strategy().id()) : about;
            verdicts.add(new Verdict(
                    rule,
                    unknown,
                    unknown ? null : check.severity(),
                    ids.get(0),
                    ids.subList(1, ids.size()),
                    degree,
                    message));
        }
    }
}
