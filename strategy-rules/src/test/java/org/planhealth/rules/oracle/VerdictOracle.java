package org.planhealth.rules.oracle;

import static org.planhealth.rules.oracle.Terms.orNone;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.RuleOutcome;
import org.planhealth.rules.Verdict;
import org.planhealth.rules.sdk.Measure;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.StrategyStatus;

/** What the findings of a report come to, by the definitions: scores, evidence and verdict in plain loops. */
record VerdictOracle(Strategy plan, LocalDate asOf, HealthReport report) {

    /** Returns the debt of a measure: for each rule the worst of each subject, whose odds add up. */
    double debt(Measure measure) {
        double debt = 0;
        for (RuleOutcome rule : report.rules()) {
            Map<String, Double> worst = new HashMap<>();
            for (Finding finding : findings(rule.id())) {
                boolean counts = finding.outcome() == Outcome.VIOLATED
                        || (finding.outcome() == Outcome.WAIVED && measure == Measure.DELIVERY && !isMissing(finding));
                if (finding.measures() == measure && counts) {
                    double degree = finding.degree()
                            * points(finding.severity())
                            / points(rule.rule().severity());
                    String subject =
                            rule.rule().isAboutPairs() ? String.join("+", finding.subjects()) : finding.subject();
                    worst.merge(subject, degree, Math::max);
                }
            }
            double odds = 0;
            boolean whole = false;
            for (double degree : worst.values()) {
                whole |= degree >= 1;
                odds += degree < 1 ? degree / (1 - degree) : 0;
            }
            debt += points(rule.rule().severity()) * (whole ? 1 : odds / (1 + odds));
        }
        return debt;
    }

    double score(Measure measure) {
        return 100 * Math.pow(2, -debt(measure) / 60);
    }

    /** Returns the evidence: how much of what each rule checks nothing is missing about, weighted by points. */
    double evidence(Measure measure) {
        double points = 0;
        double known = 0;
        for (RuleOutcome rule : report.rules()) {
            if (rule.rule().measures() == measure && rule.applicable() > 0) {
                points += points(rule.rule().severity());
                known += points(rule.rule().severity()) * checked(rule) / rule.applicable();
            }
        }
        return points == 0 ? 1 : known / points;
    }

    private double checked(RuleOutcome rule) {
        double missing = 0;
        for (Finding finding : findings(rule.id())) {
            boolean open = !finding.missing().isEmpty() || finding.decidableFrom() != null;
            missing += isMissing(finding) ? 1 : open ? 0.5 : 0;
            if (isMissing(finding) && isAboutRequiredLists(rule, finding)) {
                return 0;
            }
        }
        return Math.max(0, rule.applicable() - missing);
    }

    private boolean isAboutRequiredLists(RuleOutcome rule, Finding finding) {
        boolean about = false;
        for (Finding.Missing missing : finding.missing()) {
            about |= missing.fact().isList()
                    && rule.rule().requires().contains(missing.fact().field());
        }
        return about;
    }

    /** Returns the first verdict that fits, for a plan audited by the starter profile as it is. */
    Verdict verdict() {
        List<Initiative> work = orNone(plan.initiatives());
        boolean unfinished = isViolated("unfinished-done");
        boolean overdue = isViolated("overdue-work");
        boolean anyOpen = false;
        boolean anyOver = false;
        boolean anyBegun = false;
        boolean anyDone = false;
        Set<String> underWay = new TreeSet<>();
        for (Initiative one : work) {
            anyOpen |= !Terms.isOver(one);
            anyOver |= Terms.isOver(one);
            anyBegun |= isBegun(one);
            anyDone |= one.stage() == Stage.DONE;
            if (Touch.isUnderWay(one, asOf)) {
                underWay.add(one.id());
            }
        }
        boolean allOver = !work.isEmpty() && !anyOpen && !unfinished;
        boolean completed = plan.status() == StrategyStatus.COMPLETED && underWay.isEmpty() && !overdue && !unfinished;
        if (plan.status() == StrategyStatus.ABANDONED || allOver || completed) {
            return Verdict.CLOSED;
        }
        if (plan.initiatives() != null && !anyOver && !anyBegun && !overdue) {
            return Verdict.NOT_STARTED;
        }
        Set<String> critical = new TreeSet<>();
        Set<String> concerned = new TreeSet<>(underWay);
        boolean whole = false;
        for (Finding finding : report.findings()) {
            if (finding.measures() == Measure.DELIVERY
                    && finding.severity() == Severity.CRITICAL
                    && !isMissing(finding)) {
                critical.add(finding.subject());
                concerned.add(finding.subject());
                whole |= finding.degree() == 1;
            }
        }
        if (score(Measure.DELIVERY) <= 50
                || whole
                || (!critical.isEmpty() && 3 * critical.size() >= concerned.size())) {
            return Verdict.OFF_COURSE;
        }
        if (score(Measure.DELIVERY) < 80 || !critical.isEmpty() || plan.status() == StrategyStatus.PAUSED) {
            return Verdict.AT_RISK;
        }
        Set<String> unknown = missing("late-forecast");
        boolean strategyUnknown = unknown.remove(plan.id());
        unknown.retainAll(underWay);
        boolean paceKnown = underWay.isEmpty() ? anyDone : !strategyUnknown && unknown.size() <= underWay.size() / 2.0;
        boolean known = evidence(Measure.DELIVERY) >= 0.6
                && paceKnown
                && missing("deadline-at-risk").isEmpty();
        return known ? Verdict.ON_COURSE : Verdict.CANNOT_TELL;
    }

    private boolean isBegun(Initiative work) {
        boolean further = work.stage() == Stage.MIDDLE || work.stage() == Stage.LATE;
        boolean early = work.start() == null || work.start().isBefore(asOf.minusDays(28));
        return Touch.isUnderWay(work, asOf) && (further || early || Touch.hasMoved(work, asOf));
    }

    private boolean isViolated(String rule) {
        boolean violated = false;
        for (Finding finding : findings(rule)) {
            violated |= !isMissing(finding);
        }
        return violated;
    }

    private Set<String> missing(String rule) {
        Set<String> missing = new TreeSet<>();
        for (Finding finding : findings(rule)) {
            if (isMissing(finding) || !finding.missing().isEmpty() || finding.decidableFrom() != null) {
                missing.add(finding.subject());
            }
        }
        return missing;
    }

    private List<Finding> findings(String rule) {
        return report.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    /** A plan without waivers is audited, so that what is not violated is missing. */
    private static boolean isMissing(Finding finding) {
        return finding.outcome() == Outcome.MISSING;
    }

    private static int points(Severity severity) {
        return switch (severity) {
            case CRITICAL -> 60;
            case HIGH -> 20;
            case MEDIUM -> 8;
            case LOW -> 3;
        };
    }
}
