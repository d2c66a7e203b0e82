package org.planhealth.rules.oracle;

import static org.planhealth.rules.oracle.Terms.notOver;
import static org.planhealth.rules.oracle.Terms.orNone;
import static org.planhealth.rules.oracle.WorkTerms.days;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.Cutover;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.Direction;
import org.planhealth.strategy.ExitCriterion;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.IndicatorKind;
import org.planhealth.strategy.IndicatorRole;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.InitiativeKind;
import org.planhealth.strategy.KeyResult;
import org.planhealth.strategy.Milestone;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Recognition;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/** The rules of the topic middle about what is needed to land, and what comes of it. */
final class LandingOracles {
    private static final int CREDIT_DAYS = 60;
    private static final int LANDED_DAYS = 28;
    private static final int RETURN_MONTHS = 9;

    private static final ImmutableList<String> SWITCHED_OFF =
            ImmutableList.of("retire", "remove", "switch off", "decommission", "delete", "sunset");

    private static final Splitter WORDS =
            Splitter.on(CharMatcher.forPredicate(Character::isLetterOrDigit).negate());

    private LandingOracles() {}

    private static boolean isMiddleOrLate(Initiative work) {
        return work.stage() == Stage.MIDDLE || work.stage() == Stage.LATE;
    }

    static ImmutableSet<Judgment> noDecommission(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.HIGH);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        for (Initiative work : plan.initiatives()) {
            boolean planned = false;
            for (Milestone milestone : orNone(work.milestones())) {
                planned |= switchesOff(milestone.title());
            }
            for (ExitCriterion criterion : orNone(work.exitCriteria())) {
                planned |= switchesOff(criterion.statement());
            }
            for (Initiative later : plan.initiatives()) {
                for (Dependency needed : orNone(later.dependsOn())) {
                    planned |= needed.initiative().equals(work.id())
                            && later.stage() != Stage.STOPPED
                            && switchesOff(later.title());
                }
            }
            if (work.kind() == InitiativeKind.MIGRATION && isMiddleOrLate(work) && !planned) {
                found.violated(work.id());
            }
        }
        return found.all();
    }

    /** The first word may end in another way, and others stand between: removal, switched the old one off. */
    private static boolean switchesOff(@Nullable String text) {
        boolean found = false;
        for (String phrase : SWITCHED_OFF) {
            List<String> wanted = WORDS.splitToList(phrase);
            String stem = wanted.get(0).replaceFirst("e$", "");
            boolean begun = false;
            for (String word : WORDS.split(text == null ? "" : text.toLowerCase(Locale.ROOT))) {
                found |= begun && wanted.size() > 1 && word.equals(wanted.get(1));
                begun |= word.startsWith(stem);
            }
            found |= begun && wanted.size() == 1;
        }
        return found;
    }

    static ImmutableSet<Judgment> noRecentCredit(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.LOW);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        for (Initiative work : plan.initiatives()) {
            LocalDate entered =
                    work.stageHistory() == null ? null : work.stageHistory().get(Stage.MIDDLE);
            entered = entered == null || entered.isAfter(asOf) ? null : entered;
            boolean recent = false;
            for (Recognition credit : orNone(work.credits())) {
                recent |= isRecent(credit.date(), asOf);
            }
            for (Milestone milestone : orNone(work.milestones())) {
                recent |= isRecent(milestone.done(), asOf);
            }
            if (work.stage() != Stage.MIDDLE || recent) {
                continue;
            }
            LocalDate start = WorkTerms.begun(work, asOf);
            boolean young = start != null && days(start, asOf) <= CREDIT_DAYS;
            if (entered != null && days(entered, asOf) > CREDIT_DAYS) {
                found.violated(work.id());
            } else if (entered == null && !young) {
                found.missing(work.id());
            }
        }
        return found.all();
    }

    private static boolean isRecent(@Nullable LocalDate day, LocalDate asOf) {
        return day != null && !day.isAfter(asOf) && days(day, asOf) < CREDIT_DAYS;
    }

    static ImmutableSet<Judgment> missingGroundwork(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.MEDIUM);
        if (found.hasNothingToSay(plan.initiatives(), plan.objectives())) {
            return found.all();
        }
        for (Initiative work : plan.initiatives()) {
            String dimension = "";
            for (Objective objective : plan.objectives()) {
                if (objective.id().equals(work.objective()) && objective.dimension() != null) {
                    dimension = objective.dimension().toLowerCase(Locale.ROOT);
                }
            }
            boolean unlevelled = dimension.equals("reliability") && !Terms.isSaid(work.serviceLevel());
            boolean unattributed = dimension.equals("cost") && !Terms.isSaid(work.costAttribution());
            if (work.stage() == Stage.MIDDLE && (unlevelled || unattributed)) {
                found.violated(work.id());
            }
        }
        return found.all();
    }

    static ImmutableSet<Judgment> unrehearsedCutover(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.HIGH);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        for (Initiative work : plan.initiatives()) {
            Cutover cutover = work.cutover();
            boolean rehearsed = cutover != null
                    && Terms.isSaid(cutover.testPlan())
                    && Terms.isSaid(cutover.stagedRollout())
                    && Terms.isSaid(cutover.rollback());
            if (work.kind() == InitiativeKind.LIFT_AND_SHIFT && isMiddleOrLate(work) && !rehearsed) {
                found.violated(work.id());
            }
        }
        return found.all();
    }

    static ImmutableSet<Judgment> unlandedExit(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.MEDIUM);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        for (Initiative work : plan.initiatives()) {
            boolean any = false;
            boolean all = isMiddleOrLate(work);
            for (ExitCriterion criterion : orNone(work.exitCriteria())) {
                all &= !Boolean.FALSE.equals(criterion.met());
                if (Terms.isDecidable(criterion)) {
                    any = true;
                    LocalDate since = heldSince(plan, criterion, asOf);
                    all &= since != null && days(since, asOf) > LANDED_DAYS;
                }
            }
            if (any && all) {
                found.violated(work.id());
            }
        }
        return found.all();
    }

    /** Returns the observation since which each has met the criterion; null if the last does not. */
    private static @Nullable LocalDate heldSince(Strategy plan, ExitCriterion criterion, LocalDate asOf) {
        LocalDate since = null;
        for (Map.Entry<LocalDate, Double> observation :
                Terms.observed(plan, criterion.indicator(), asOf).entrySet()) {
            boolean holds = criterion.operator().holds(observation.getValue(), criterion.value());
            LocalDate first = since == null ? observation.getKey() : since;
            since = holds ? first : null;
        }
        return since;
    }

    static ImmutableSet<Judgment> slippedBack(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.MEDIUM);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        for (Initiative work : plan.initiatives()) {
            LocalDate end = work.actualEnd();
            if ((end == null || end.isAfter(asOf)) && work.stageHistory() != null) {
                end = work.stageHistory().get(Stage.DONE);
            }
            end = end == null || end.isAfter(asOf) ? null : end;
            for (ExitCriterion criterion : orNone(work.exitCriteria())) {
                Map.Entry<LocalDate, Double> last =
                        Terms.observed(plan, criterion.indicator(), asOf).lastEntry();
                boolean since = last != null && (end == null || !last.getKey().isBefore(end));
                if (work.stage() == Stage.DONE
                        && Terms.isDecidable(criterion)
                        && since
                        && !criterion.operator().holds(last.getValue(), criterion.value())) {
                    found.violated(work.id());
                }
            }
        }
        return found.all();
    }

    static ImmutableSet<Judgment> noReturnYet(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.MEDIUM);
        if (found.hasNothingToSay(plan.initiatives(), plan.objectives(), plan.indicators())) {
            return found.all();
        }
        for (Initiative work : notOver(plan)) {
            LocalDate start = WorkTerms.begun(work, asOf);
            boolean old = start == null || start.plusMonths(RETURN_MONTHS).isBefore(asOf);
            for (Objective objective : plan.objectives()) {
                if (old && Touch.isUnderWay(work, asOf) && objective.id().equals(work.objective())) {
                    judgeReturn(plan, work, objective, asOf, found);
                }
            }
        }
        return found.all();
    }

    private static void judgeReturn(
            Strategy plan, Initiative work, Objective objective, LocalDate asOf, Judgments found) {
        boolean any = false;
        boolean settled = false;
        boolean unknown = false;
        boolean maybe = false;
        for (KeyResult result : orNone(objective.keyResults())) {
            maybe |= result.indicator() == null;
        }
        for (Indicator indicator : Terms.indicators(plan, objective)) {
            boolean guarded = indicator.role() == IndicatorRole.GUARDRAIL;
            maybe |= !guarded && indicator.kind() == null;
            if (indicator.kind() != IndicatorKind.LAGGING || guarded) {
                continue;
            }
            any = true;
            if (WorkTerms.begun(work, asOf) == null) {
                unknown = true;
                continue;
            }
            int delay = indicator.feedbackDelayDays() == null ? 0 : indicator.feedbackDelayDays();
            LocalDate shows = work.start().plusDays(delay);
            settled |= !shows.isBefore(asOf);
            NavigableMap<LocalDate, Double> observed = Terms.until(indicator.observations(), asOf);
            Map.Entry<LocalDate, Double> then = observed.floorEntry(work.start());
            Map.Entry<LocalDate, Double> now = observed.tailMap(shows, false).lastEntry();
            if (then == null || now == null || indicator.direction() == null) {
                unknown = true;
            } else {
                double change = now.getValue() - then.getValue();
                settled |= indicator.direction() == Direction.DOWN ? change < 0 : change > 0;
            }
        }
        if (any ? !settled && unknown : maybe) {
            found.missing(work.id());
        } else if (any && !settled) {
            found.violated(work.id());
        }
    }
}
