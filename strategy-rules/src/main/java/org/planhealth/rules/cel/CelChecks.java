package org.planhealth.rules.cel;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import dev.cel.common.types.StructType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.engine.RunBounds;
import org.planhealth.rules.sdk.Applicable;
import org.planhealth.rules.sdk.FactType;
import org.planhealth.rules.sdk.FactTypes;
import org.planhealth.rules.sdk.Facts;
import org.planhealth.rules.sdk.MissingFact;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.rules.sdk.RuleFinding;
import org.planhealth.rules.sdk.RuleFindings;
import org.planhealth.rules.sdk.RuleParameters;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.Entity;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.DocumentPart;

/**
 * What a rule in CEL asks of a plan: one check, or several.
 *
 * <p>Immutable and safe for use by several threads.
 */
final class CelChecks {
    /** The field of a rule, and of each of several checks, that says how bad it is. */
    static final String SEVERITY = "severity";

    /** The version of the language's library with which it was tested. */
    static final String VERSION = "0.14.0";

    private static final String CHECKS = "checks";
    private static final ImmutableSet<String> FIELDS_OF_SEVERAL =
            ImmutableSet.<String>builder().addAll(CelCheck.FIELDS).add(SEVERITY).build();
    private static final ImmutableSet<String> NEEDED_OF_SEVERAL = ImmutableSet.of("when", "message");
    private static final int MOST_CHECKS = 20;

    private final String rule;
    private final StructType limits;
    private final ImmutableList<CelCheck> checks;
    private final boolean selective;

    private CelChecks(String rule, StructType limits, ImmutableList<CelCheck> checks, boolean selective) {
        this.rule = rule;
        this.limits = limits;
        this.checks = checks;
        this.selective = selective;
    }

    /** Returns the fields of a rule that {@link #read} reads. */
    static ImmutableSet<String> fields() {
        return ImmutableSet.<String>builder()
                .addAll(CelCheck.FIELDS)
                .add(CHECKS)
                .build();
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
    static CelChecks read(
            String rule,
            DocumentPart root,
            Map<String, DocumentPart> fields,
            ImmutableSortedMap<String, Double> numbers,
            ImmutableList<Severity> severities) {
        StructType limits = CelLanguage.limits(numbers);
        DocumentPart several = fields.get(CHECKS);
        if (several == null) {
            return new CelChecks(
                    rule,
                    limits,
                    CelCheck.read(rule, root, fields, limits, severities).stream()
                            .collect(toImmutableList()),
                    fields.containsKey(CelCheck.WHERE));
        }
        fields.forEach((name, part) -> {
            if (CelCheck.FIELDS.contains(name)) {
                part.refuseName("'" + name + "' stands in each of the checks, or there are no 'checks'");
            }
        });
        List<DocumentPart> parts = several.elements();
        if (parts.isEmpty() || parts.size() > MOST_CHECKS) {
            several.refuse("expected 1 to 20 checks");
        }
        ImmutableList.Builder<CelCheck> checks = ImmutableList.builder();
        boolean selective = false;
        for (DocumentPart part : Iterables.limit(parts, MOST_CHECKS)) {
            ImmutableMap<String, DocumentPart> stated = part.fields(FIELDS_OF_SEVERAL, NEEDED_OF_SEVERAL);
            selective |= stated.containsKey(CelCheck.WHERE);
            CelCheck.read(rule, part, stated, limits, severities).ifPresent(checks::add);
        }
        return new CelChecks(rule, limits, checks.build(), selective);
    }

    /** Returns the simple names of the types that it looks at: the strategy too, where it may be that it lacks the list. */
    ImmutableSet<String> subjectTypes() {
        return checks.stream()
                .map(check -> check.subjects().list())
                .flatMap(list -> list.mayBeAbsent() ? Stream.of(list.type(), Strategy.class) : Stream.of(list.type()))
                .map(Class::getSimpleName)
                .collect(toImmutableSet());
    }

    /** Returns the lists of the plan that hold what it looks at, of those that {@link FactTypes#lists()} names. */
    ImmutableSet<String> requires() {
        return checks.stream()
                .map(check -> check.subjects().list().requires())
                .filter(Objects::nonNull)
                .collect(toImmutableSet());
    }

    /** Tells whether a check says to which of its subjects it applies, rightly or not. */
    boolean isSelective() {
        return selective;
    }

    /** Runs it. */
    RuleFindings evaluate(Facts facts, RuleParameters parameters, RunBounds bounds) {
        Evaluation evaluation = new Evaluation(facts, parameters, bounds);
        evaluation.run();
        return evaluation.result();
    }

    /** One run over one plan. */
    private final class Evaluation {
        private final Facts facts;
        private final RunBounds bounds;
        private final EvaluationBudget run = new EvaluationBudget();
        private final ImmutableMap<String, Object> titles;
        private final ImmutableMap<String, Object> common;
        private final List<RuleFinding> findings = new ArrayList<>();
        private final List<Applicable> applicable = new ArrayList<>();

        Evaluation(Facts facts, RuleParameters parameters, RunBounds bounds) {
            this.facts = facts;
            this.bounds = bounds;
            this.titles = facts.all().stream()
                    .filter(Entity.class::isInstance)
                    .map(Entity.class::cast)
                    .collect(toImmutableMap(Entity::id, Phrases::quoted));
            this.common = ImmutableMap.of(
                    "asOf",
                    CelValues.instant(parameters.asOf()),
                    "quarter",
                    CelValues.spelling(parameters.quarter()),
                    "limits",
                    new LimitsValue(limits, parameters),
                    "titles",
                    titles);
        }

        RuleFindings result() {
            return new RuleFindings(ImmutableList.copyOf(findings), ImmutableList.copyOf(applicable));
        }

        void run() {
            RecordValue strategy = new RecordValue(facts.strategy(), CelValues.pathOf(facts.strategy()) + ".", run);
            for (CelCheck check : checks) {
                FactType<?> list = check.subjects().list();
                if (!list.isStated(facts.strategy())) {
                    sayListIsMissing(list.name());
                }
                for (Object fact : facts.all(list.type())) {
                    if (findings.size() > bounds.maxFindings()) {
                        return;
                    }
                    ask(check, fact, strategy);
                }
            }
        }

        private void ask(CelCheck check, Object fact, RecordValue strategy) {
            ImmutableMap<String, Object> variables = ImmutableMap.<String, Object>builder()
                    .putAll(common)
                    .put("strategy", strategy)
                    .put(check.subjects().variable(), new RecordValue((Record) fact, "", run))
                    .buildKeepingLast();
            if (!check.appliesTo(variables, run)) {
                return;
            }
            ImmutableList<String> stated = check.subjects().list().subjectsOf(fact);
            ImmutableList<String> about =
                    stated.isEmpty() ? ImmutableList.of(facts.strategy().id()) : stated;
            if (isSelective()) {
                applicable.add(new Applicable(rule, about));
            }
            CelCheck.Result result = check.ask(variables, run);
            if (result.outcome() == CelCheck.Outcome.PASSED) {
                return;
            }
            if (result.outcome() == CelCheck.Outcome.VIOLATED) {
                CelMessage.Filled message = check.message().fill(variables, run);
                findings.add(new RuleFinding(
                        rule,
                        check.severity(),
                        about.get(0),
                        about.subList(1, about.size()),
                        check.degree().of(variables, run),
                        message.text(),
                        message.figures(),
                        ImmutableList.of(),
                        null));
            } else {
                MissingField field = MissingField.of(about.get(0), check, result, variables, run);
                String message = field.message(about.get(0), this::title);
                findings.add(new RuleFinding(
                        rule,
                        null,
                        about.get(0),
                        about.subList(1, about.size()),
                        mostOf(check),
                        message,
                        ImmutableSortedMap.of(),
                        ImmutableList.of(field.fact(facts.strategy().id(), message)),
                        null));
            }
        }

        private void sayListIsMissing(String list) {
            String id = facts.strategy().id();
            findings.add(new RuleFinding(
                    rule,
                    null,
                    id,
                    ImmutableList.of(),
                    null,
                    FactTypes.notStated(ImmutableList.of(list)),
                    ImmutableSortedMap.of(),
                    ImmutableList.of(MissingFact.list(id, list)),
                    null));
        }

        private String title(String id) {
            return String.valueOf(titles.getOrDefault(id, id));
        }

        /** Returns the highest degree that the rule states for such a subject; null if it leaves that to the audit. */
        private @Nullable Double mostOf(CelCheck check) {
            List<DegreeExpression> degrees = checks.stream()
                    .filter(other ->
                            other.subjects().list().equals(check.subjects().list()))
                    .map(CelCheck::degree)
                    .toList();
            return degrees.contains(DegreeExpression.NOT_STATED)
                            && degrees.stream().noneMatch(DegreeExpression::isComputed)
                    ? null
                    : degrees.stream()
                            .map(DegreeExpression::most)
                            .filter(Objects::nonNull)
                            .max(Comparator.naturalOrder())
                            .orElse(null);
        }
    }
}
