package org.planhealth.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.report.ReportOptions;
import org.planhealth.rules.report.WhatIfReport;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.analysis.AskEffect;
import org.planhealth.strategy.analysis.AskSimulator;
import org.planhealth.strategy.analysis.RequiredFact;
import org.planhealth.strategy.analysis.RolloutForecast;
import org.planhealth.strategy.analysis.SmallestAsk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what an ask of teams would change in the end of a rollout. */
@Command(
        name = "what-if",
        description = {
            "Tells what an ask of teams would change: the dates of a rollout, and the smallest ask that makes its due date"
                    + " with an 85%% chance.",
            "A team does engineers x bandwidth x weeks x units per person-week. The last is the total of the rollout /"
                    + " effortPersonWeeks; if a fact is missing, the team's own pace with an accepted ask's bandwidth."
        },
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the question is answered",
            "2:the plan or an argument cannot be read, a fact that the answer needs is missing, or the file cannot be"
                    + " written",
            "3:a bug in planhealth"
        },
        footer = {
            "",
            "Examples:",
            "  planhealth what-if plan.yaml",
            "  planhealth what-if plan.yaml --teams search,ads --bandwidth 20%% --weeks 6",
            "  planhealth what-if plan.yaml --initiative move-jobs --format json"
        })
final class WhatIfCommand implements Callable<Integer> {
    private static final int DAYS_OF_WEEK = 7;

    private final Environment environment;

    @Parameters(paramLabel = "PLAN", description = "A plan in YAML or JSON; - reads standard input.")
    private String plan = "";

    @Option(
            names = "--initiative",
            paramLabel = "ID",
            description = "The initiative with the rollout; default: the only one with a forecast.")
    private @Nullable String initiative;

    @Option(
            names = "--teams",
            paramLabel = "ID",
            split = ",",
            description = "The teams to ask, such as search,ads; default: find the smallest ask.")
    private @Nullable List<String> teams;

    @Option(
            names = "--bandwidth",
            paramLabel = "SHARE",
            converter = Converters.OfShare.class,
            description = "The share of its time that each team gives, such as 20%%.")
    private @Nullable Double bandwidth;

    @Option(
            names = "--weeks",
            paramLabel = "NUMBER",
            converter = Converters.OfWeeks.class,
            description =
                    "For how many weeks from the date on; default: until the due date. With --teams, the smallest ask has"
                            + " the time until then anyway.")
    private @Nullable Integer weeks;

    @Option(
            names = "--units-per-person-week",
            paramLabel = "NUMBER",
            converter = Converters.OfUnits.class,
            description = "How much of the rollout a person-week does; default: as the plan tells.")
    private @Nullable Double units;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Converters.OfDate.class,
            description = "The date from which teams would work; default: the plan's asOf, otherwise today.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = Converters.OfWhatIfFormat.class,
            description = "text (default) or json.")
    private String format = "text";

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write to a file, without colors; default: standard output, also written as -.")
    private @Nullable String output;

    @Option(names = "--force", description = "With --output, replace the file if it exists.")
    private boolean force;

    WhatIfCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        checkArguments();
        Optional<OutputFile> file = OutputFile.of(output, force);
        file.ifPresent(target -> target.checkIsNot(plan, "a file of the plan"));
        Strategy strategy = FileArgument.read(plan, environment.in());
        file.ifPresent(target -> strategy.sources()
                .at("/organization")
                .ifPresent(organization -> target.checkIsNot(organization.file(), "a file of the plan")));
        AskSimulator simulator = simulator(strategy);
        AskEffect effect = teams == null || bandwidth == null ? null : effect(simulator, teams, bandwidth);
        Optional<SmallestAsk> smallest = smallest(simulator);
        if (effect == null) {
            checkAnswered(simulator, smallest);
        }
        print(WhatIfReport.of(simulator, effect, smallest.orElse(null)), file);
        return ExitCode.PASSED;
    }

    private void checkArguments() {
        if (teams == null && bandwidth != null) {
            throw new UnusableException("--bandwidth needs --teams\n  without both, the smallest ask is looked for");
        }
        if (teams != null && bandwidth == null) {
            throw new UnusableException("--teams needs --bandwidth, such as --bandwidth 20%");
        }
    }

    private AskSimulator simulator(Strategy strategy) {
        LocalDate day =
                asOf != null ? asOf : strategy.asOf() == null ? LocalDate.now(environment.clock()) : strategy.asOf();
        AskSimulator simulator = AskSimulator.of(strategy, initiative(strategy, day), day)
                .orElseThrow(() -> new IllegalStateException("a forecast went away"));
        return units == null ? simulator : simulator.withUnitsPerPersonWeek(units);
    }

    private Initiative initiative(Strategy strategy, LocalDate day) {
        List<Initiative> all = strategy.initiatives() == null ? List.of() : strategy.initiatives();
        String wanted = initiative;
        if (wanted != null) {
            Initiative named = all.stream()
                    .filter(one -> one.id().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> new UnusableException(UnknownNames.unknown(
                            "initiative",
                            wanted,
                            all.stream().map(Initiative::id).toList())));
            if (!isForecast(strategy, named, day)) {
                throw new UnusableException(place(strategy, named.id(), "rollout/history") + named.id()
                        + " has no forecast as of " + day + ", so nothing can change it\n  " + why(named, day));
            }
            return named;
        }
        List<Initiative> forecast =
                all.stream().filter(one -> isForecast(strategy, one, day)).toList();
        if (forecast.isEmpty()) {
            throw new UnusableException(place(strategy, strategy.id(), "") + "no initiative has a forecast as of " + day
                    + "\n  --initiative says why one has none");
        }
        if (forecast.size() > 1) {
            throw new UnusableException("several initiatives have a forecast\n  name one with --initiative: "
                    + String.join(", ", forecast.stream().map(Initiative::id).toList()));
        }
        return forecast.get(0);
    }

    private static boolean isForecast(Strategy strategy, Initiative initiative, LocalDate day) {
        return AskSimulator.of(strategy, initiative, day, 1).isPresent();
    }

    private static String why(Initiative initiative, LocalDate day) {
        if (initiative.rollout() == null) {
            return "it states no rollout";
        }
        RolloutForecast forecast = RolloutForecast.of(initiative, day, 1).orElse(null);
        if (forecast == null) {
            return "it is done or stopped, or nothing is left of it";
        }
        if (forecast.silent()) {
            return "the last entry of its history is too old to tell the pace";
        }
        return forecast.periods() < RolloutForecast.LEAST_PERIODS
                ? "its history has too few entries with done and total by then; a forecast needs "
                        + (RolloutForecast.LEAST_PERIODS + 1)
                : "one step of its history did nearly all that is done, which is no pace";
    }

    private AskEffect effect(AskSimulator simulator, List<String> named, double share) {
        Set<String> asked = new LinkedHashSet<>();
        for (String name : named) {
            String team = name.strip();
            if (!simulator.teams().contains(team)) {
                boolean rows = !simulator.initiative().rolloutTeams().isEmpty();
                throw new UnusableException(UnknownNames.unknown(
                        rows
                                ? "team in the rollout of "
                                        + simulator.initiative().id() + ":"
                                : "team",
                        team,
                        simulator.teams()));
            }
            asked.add(team);
        }
        ImmutableList<RequiredFact> missing = simulator.missing(asked);
        if (!missing.isEmpty()) {
            throw new UnusableException(missing(simulator, missing));
        }
        return simulator.effect(asked, share, until(simulator)).orElseThrow();
    }

    private LocalDate until(AskSimulator simulator) {
        LocalDate due = simulator.due();
        if (weeks != null) {
            return simulator.asOf().plusDays((long) DAYS_OF_WEEK * weeks);
        }
        if (due == null || !due.isAfter(simulator.asOf())) {
            throw new UnusableException(
                    "--weeks is needed: " + simulator.initiative().id() + " is not due after " + simulator.asOf());
        }
        return due;
    }

    private Optional<SmallestAsk> smallest(AskSimulator simulator) {
        LocalDate due = simulator.due();
        if (weeks == null || teams != null || due == null || until(simulator).isAfter(due)) {
            return simulator.smallest();
        }
        return simulator.smallest(until(simulator));
    }

    private static void checkAnswered(AskSimulator simulator, Optional<SmallestAsk> smallest) {
        if (smallest.isEmpty()) {
            throw new UnusableException(
                    place(simulator.strategy(), simulator.initiative().id(), "rollout/due")
                            + simulator.initiative().id() + " does not state its rollout.due, so no ask can make it"
                            + "\n  to see what an ask changes, add --teams, --bandwidth and --weeks");
        }
        if (smallest.get().outcome() == SmallestAsk.Outcome.MISSING) {
            throw new UnusableException(missing(simulator, smallest.get().missing()));
        }
    }

    /** Says which facts are missing, each once and with its place. */
    private static String missing(AskSimulator simulator, ImmutableList<RequiredFact> facts) {
        Strategy strategy = simulator.strategy();
        Set<String> lines = new LinkedHashSet<>();
        for (RequiredFact fact : facts) {
            lines.add(place(strategy, fact.entity(), fact.field()) + fact.entity() + " does not state its "
                    + fact.field().replace('/', '.'));
        }
        ImmutableSet<String> fields = facts.stream().map(RequiredFact::field).collect(ImmutableSet.toImmutableSet());
        Stream<String> hints = Stream.of(
                "what a team can do is not known without that",
                fields.contains("effortPersonWeeks")
                        ? "--units-per-person-week can say it instead, or an accepted ask with bandwidth and the team's history"
                        : "");
        hints.filter(hint -> !hint.isEmpty()).forEach(hint -> lines.add("  " + hint));
        return String.join("\n", lines);
    }

    /** Returns where a fact is, or would be, stated, such as {@code plan.yaml:14:7: }. */
    private static String place(Strategy strategy, String entity, String field) {
        String pointer = strategy.sources().pointerOf(entity).orElse("") + (field.isEmpty() ? "" : "/" + field);
        while (!pointer.isEmpty() && strategy.sources().at(pointer).isEmpty()) {
            pointer = pointer.substring(0, pointer.lastIndexOf('/'));
        }
        return strategy.sources().at(pointer).map(at -> at + ": ").orElse("");
    }

    private void print(WhatIfReport report, Optional<OutputFile> file) {
        boolean text = format.equals("text");
        String rendered = text
                ? report.toText(ReportOptions.standard()
                        .withWidth(environment.width())
                        .withColor(environment.color() && file.isEmpty()))
                : report.toJson();
        if (file.isPresent()) {
            file.get().checkIsNew();
            file.get().write(rendered);
        } else if (text) {
            environment.out().print(rendered);
        } else {
            environment.printData(rendered);
        }
    }
}
