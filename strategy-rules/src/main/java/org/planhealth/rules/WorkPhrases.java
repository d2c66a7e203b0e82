package org.planhealth.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.ActionItem.Kind;
import org.planhealth.rules.DueDates.DueDate;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.rules.sdk.WaiverUse;
import org.planhealth.strategy.Accountability;
import org.planhealth.strategy.Ask;
import org.planhealth.strategy.AskState;
import org.planhealth.strategy.Entity;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.KeyResult;
import org.planhealth.strategy.MetricChange;
import org.planhealth.strategy.Milestone;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Risk;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.Sources;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.Waiver;
import org.planhealth.strategy.analysis.DeliveryOutlook;
import org.planhealth.strategy.analysis.KeyResultPace;
import org.planhealth.strategy.analysis.RolloutForecast;

/** Says in sentences what the plan itself gives to teams and people. */
final class WorkPhrases {
    private final HealthReport report;
    private final DueDates dates;
    private final ImmutableMap<String, String> titles;
    private final ImmutableMap<String, Team> teamsById;
    private final ImmutableMap<String, RolloutForecast> forecasts;
    private final ImmutableMap<String, DeliveryOutlook> outlooks;

    WorkPhrases(HealthReport report, DueDates dates) {
        this.report = report;
        this.dates = dates;
        this.titles = EntityOwners.orEmpty(report.strategy().initiatives()).stream()
                .collect(ImmutableMap.toImmutableMap(Entity::id, Phrases::quoted));
        this.teamsById =
                report.strategy().teams().stream().collect(ImmutableMap.toImmutableMap(Team::id, team -> team));
        this.forecasts = report.figures().forecasts().stream()
                .collect(ImmutableMap.toImmutableMap(RolloutForecast::initiative, forecast -> forecast));
        this.outlooks = report.figures().outlooks().stream()
                .collect(ImmutableMap.toImmutableMap(DeliveryOutlook::initiative, outlook -> outlook));
    }

    /** Returns the sentences about rows of rollouts. */
    RolloutPhrases rollouts() {
        return new RolloutPhrases(report, dates, titles);
    }

    ActionItem ask(Ask ask, ImmutableSet<String> teams) {
        ImmutableList.Builder<String> why = ImmutableList.builder();
        share(ask, teams).ifPresent(why::add);
        String serves = ask.initiative();
        if (serves != null) {
            why.add("It serves " + title(serves) + ".");
        }
        if (ask.incentive() != null && ask.incentive().kind() != null) {
            why.add("In return: " + sentence(ask.incentive().kind()));
        }
        Accountability otherwise = ask.accountability();
        if (otherwise != null && otherwise.policy() != null) {
            why.add("If not: " + otherwise.policy()
                    + (otherwise.from() == null ? "." : ", from " + otherwise.from() + "."));
        }
        String what = sentence(ask.title())
                + amount(ask)
                + (ask.bandwidth() == null
                        ? ""
                        : " It takes " + Phrases.percent(ask.bandwidth()) + " of a team's time.")
                + (ask.state() == AskState.ACCEPTED ? " Accepted." : "");
        return item(Kind.ASK, dates.of(ask.id()), teams, what, why.build(), ask.id());
    }

    /** Says by how much which figure is to change; nothing of an ask that is not about a figure. */
    private static String amount(Ask ask) {
        MetricChange change = ask.change();
        if (ask.metric() == null || change == null) {
            return "";
        }
        double by = Math.abs(change.amount());
        return " " + (change.amount() < 0 ? "Cut " : "Raise ") + ask.metric() + " by "
                + (change.relative() ? Phrases.percent(by) : Phrases.exact(by)) + ".";
    }

    /** Says what a relative change comes to for the only team; nothing if that is not known. */
    private Optional<String> share(Ask ask, ImmutableSet<String> teams) {
        MetricChange change = ask.change();
        String metric = ask.metric();
        Team team = teams.size() == 1 ? teamsById.get(teams.asList().get(0)) : null;
        if (team == null || team.metrics() == null || metric == null || change == null || !change.relative()) {
            return Optional.empty();
        }
        return Optional.ofNullable(team.metrics().get(metric))
                .flatMap(stated -> stated.valueAt(report.asOf()))
                .map(value -> "The team's " + metric + " is " + Phrases.amount(value)
                        + (change.amount() < 0 ? ": a cut of " : ": a rise of ")
                        + Phrases.amount(Math.abs(change.amount() * value)) + ".");
    }

    ActionItem initiative(Initiative initiative, String owner) {
        LocalDate start = initiative.start();
        DueDate begin = start == null || !start.isAfter(report.asOf()) ? null : new DueDate(start, "stated start");
        Double progress = initiative.progress();
        String what = (begin != null ? "Start " : initiative.stage() == Stage.PLANNED ? "Start and finish " : "Finish ")
                + title(initiative.id())
                + (progress == null || begin != null ? "." : ": " + Phrases.percent(progress) + " done.");
        return item(
                Kind.INITIATIVE,
                begin != null ? begin : dates.of(initiative.id()),
                ImmutableSet.of(owner),
                what,
                outlook(initiative.id()),
                initiative.id());
    }

    private ImmutableList<String> outlook(String initiative) {
        RolloutForecast forecast = forecasts.get(initiative);
        if (forecast != null && forecast.p50() != null) {
            return ImmutableList.of("At its current pace: 50% chance by " + forecast.p50()
                    + (forecast.p85() == null ? ", no date with an 85% chance." : ", 85% by " + forecast.p85() + "."));
        }
        DeliveryOutlook outlook = outlooks.get(initiative);
        return outlook != null && outlook.projectedEnd() != null
                ? ImmutableList.of("At its current pace it ends on " + outlook.projectedEnd() + ".")
                : ImmutableList.of();
    }

    /** @param index how many milestones stand before it */
    ActionItem milestone(Initiative initiative, String owner, Milestone milestone, int index) {
        DueDate due = milestone.due() == null ? null : new DueDate(milestone.due(), "due date of the milestone");
        return item(
                Kind.MILESTONE,
                due,
                ImmutableSet.of(owner),
                "Reach " + (milestone.title() == null ? "an untitled milestone" : '"' + milestone.title() + '"') + ".",
                ImmutableList.of("A milestone of " + title(initiative.id()) + "."),
                initiative.id(),
                "/milestones/" + index);
    }

    ActionItem keyResult(Objective objective, String owner, KeyResult result, KeyResultPace pace) {
        String unit = pace.unit() == null ? "" : " " + pace.unit();
        String name = Phrases.quoted(result);
        String what = result.target() == null
                ? "State the target of " + name + "."
                : pace.value() == null
                        ? "Measure " + name + ": its target is " + Phrases.exact(result.target()) + unit + "."
                        : "Bring " + name + " from " + Phrases.exact(pace.value()) + " to "
                                + Phrases.exact(result.target()) + unit + ".";
        Double progress = pace.progress();
        String elapsed = Phrases.percent(pace.elapsed()) + " of "
                + Objects.requireNonNull(objective.timeframe()).label() + " gone";
        return item(
                Kind.KEY_RESULT,
                dates.of(result.id()),
                ImmutableSet.of(owner),
                what,
                ImmutableList.of(
                        progress == null
                                ? capital(elapsed) + "."
                                : Phrases.percent(Math.max(0, progress)) + " of the way, with " + elapsed + "."),
                result.id());
    }

    ActionItem risk(Risk risk, ImmutableSet<String> teams) {
        ImmutableList<String> why = Stream.of(
                        risk.response() == null
                                ? "No response is stated."
                                : "Response: " + risk.response().word() + ".",
                        risk.likelihood() == null
                                ? ""
                                : capital(Phrases.percent(risk.likelihood()) + " likely"
                                        + (risk.impactDays() == null
                                                ? "."
                                                : ", and would cost " + Phrases.amount(risk.impactDays()) + " days.")))
                .filter(text -> !text.isEmpty())
                .collect(ImmutableList.toImmutableList());
        return item(Kind.RISK, null, teams, "Watch the risk " + Phrases.quoted(risk) + ".", why, risk.id());
    }

    ActionItem waiver(Waiver waiver) {
        LocalDate expires = waiver.expires();
        return item(
                Kind.WAIVER,
                expires == null ? null : new DueDate(expires, "expiry of the waiver"),
                ImmutableSet.of(),
                "Fix or renew what you accepted: " + (waiver.rule() == null ? "a rule" : waiver.rule()) + " on "
                        + (waiver.subject() == null ? "something" : waiver.subject()) + ".",
                waiver.reason() == null ? ImmutableList.of() : ImmutableList.of("Reason: " + sentence(waiver.reason())),
                WaiverUse.id(waiver));
    }

    /** Says that one initiative waits for another, who owns each, and when that is to be done. */
    String waits(Initiative waiting, Initiative needed) {
        DueDate due = dates.of(needed.id());
        return title(waiting.id()) + owner(waiting.owner()) + " waits for " + title(needed.id()) + owner(needed.owner())
                + (due == null ? ", no date stated" : ", " + due.basis() + " " + due.day()) + ".";
    }

    private static String owner(@Nullable String owner) {
        return owner == null ? " (no owner)" : " (" + owner + ")";
    }

    private String title(String initiative) {
        return titles.getOrDefault(initiative, initiative);
    }

    private static String sentence(String text) {
        return text.isEmpty() || ".!?…".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private ActionItem item(
            Kind kind,
            @Nullable DueDate due,
            ImmutableSet<String> teams,
            String what,
            ImmutableList<String> why,
            String entity) {
        return item(kind, due, teams, what, why, entity, "");
    }

    /** @param part where its part stands in the entity, such as {@code /milestones/0} */
    private ActionItem item(
            Kind kind,
            @Nullable DueDate due,
            ImmutableSet<String> teams,
            String what,
            ImmutableList<String> why,
            String entity,
            String part) {
        return new ActionItem(
                kind,
                entity,
                due == null ? null : due.day(),
                due == null ? null : due.basis(),
                teams,
                what,
                why,
                ImmutableList.of(),
                place(report, entity, part));
    }

    /** Returns where a part of an entity was read, else where the entity was; null if it was not. */
    static @Nullable SourceLocation place(HealthReport report, String entity, String part) {
        Sources sources = report.strategy().sources();
        return sources.pointerOf(entity)
                .flatMap(pointer -> sources.at(pointer + part).or(() -> sources.at(pointer)))
                .orElse(null);
    }
}
