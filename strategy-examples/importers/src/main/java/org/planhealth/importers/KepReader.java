package org.planhealth.importers;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.planhealth.importers.KepWords.Status;
import org.planhealth.importers.YamlFile.Text;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.check.PrintableText;

/**
 * Makes an initiative of one KEP.
 *
 * <p>The stage of a KEP is what it aims at in the current cycle, and its milestones are dates that may lie ahead. So an
 * initiative is in the newest stage whose release is out, but in none that the KEP does not aim at yet.
 */
final class KepReader {
    private static final ImmutableSet<String> KNOWN = ImmutableSet.of(
            "title",
            "kep-number",
            "authors",
            "owning-sig",
            "participating-sigs",
            "status",
            "creation-date",
            "last-updated",
            "reviewers",
            "approvers",
            "editor",
            "see-also",
            "replaces",
            "superseded-by",
            "stage",
            "latest-milestone",
            "milestone",
            "feature-gates",
            "disable-supported",
            "metrics",
            "prr-approvers");
    /** What stands in a KEP that was copied from the template and not filled in. */
    private static final ImmutableSet<String> TEMPLATE_TITLES =
            ImmutableSet.of("KEP Template", "Your short, descriptive title");
    /** The stages of a KEP, in their order, by the name of their milestone. */
    private static final ImmutableSortedMap<String, Stage> STAGES =
            ImmutableSortedMap.of("alpha", Stage.EARLY, "beta", Stage.MIDDLE, "stable", Stage.LATE);

    private final YamlFile yaml;
    private final String file;
    private final String folder;
    private final String id;
    private final LocalDate asOf;
    private final ImportLog remarks;
    private final KepWords words;

    KepReader(YamlFile yaml, String file, String folder, String id, LocalDate asOf, ImportLog remarks) {
        this.yaml = yaml;
        this.file = file;
        this.folder = folder;
        this.id = id;
        this.asOf = asOf;
        this.remarks = remarks;
        this.words = new KepWords(file, remarks);
    }

    Initiative read() {
        yaml.names().stream()
                .filter(name -> !KNOWN.contains(name))
                .forEach(name -> remarks.warn(file, yaml.line(name), "'%s' is not a KEP field; ignored", name));
        Initiative.Builder initiative = Initiative.builder(id);
        title().ifPresent(initiative::title);
        teams(initiative);
        gates(initiative);
        time(initiative);
        return initiative.build();
    }

    /** Returns the title of the KEP, else the name of its folder. */
    private Optional<String> title() {
        Optional<String> stated = yaml.text("title").map(Text::text);
        if (stated.isPresent() && !TEMPLATE_TITLES.contains(stated.get())) {
            return stated;
        }
        String name = folder.replaceFirst("^[0-9N]+-", "").replace('-', ' ').strip();
        remarks.warn(
                file,
                yaml.line("title"),
                "%s; %s",
                stated.isPresent() ? "has the title of the template" : "has no title",
                name.isEmpty() ? "it is called by its id" : "it is called after its folder");
        return Optional.of(name).filter(text -> !text.isEmpty());
    }

    private void teams(Initiative.Builder initiative) {
        Optional<String> owner = yaml.text("owning-sig").flatMap(this::team);
        if (owner.isEmpty()) {
            remarks.warn(file, yaml.line("owning-sig"), "names no owning-sig");
        }
        owner.ifPresent(initiative::owner);
        TreeSet<String> others = new TreeSet<>();
        yaml.texts("participating-sigs").forEach(text -> team(text).ifPresent(others::add));
        owner.ifPresent(others::remove);
        if (!others.isEmpty()) {
            initiative.contributors(ImmutableList.copyOf(others));
        }
    }

    private Optional<String> team(Text text) {
        if (KubernetesImporter.isNoGroup(text.text())) {
            remarks.warn(file, text.line(), "%s is no group; treated as not stated", PrintableText.quoted(text.text()));
            return Optional.empty();
        }
        Optional<String> team = KubernetesImporter.group(text.text());
        if (team.isEmpty() || !team.get().equals(text.text())) {
            remarks.warn(
                    file,
                    text.line(),
                    "'%s' is not a group name; %s",
                    text.text(),
                    team.map(name -> "read as " + name).orElse("ignored"));
        }
        return team;
    }

    /** A gate says what is switched, and not what is good enough, so it is no exit criterion. */
    private void gates(Initiative.Builder initiative) {
        List<String> names = new ArrayList<>();
        for (YamlFile gate : yaml.objects("feature-gates")) {
            gate.text("name")
                    .ifPresentOrElse(
                            name -> names.add(name.text()),
                            () -> remarks.warn(file, gate.line(), "a feature gate has no name; ignored"));
        }
        if (!names.isEmpty()) {
            initiative.description(
                    (names.size() == 1 ? "Feature gate: " : "Feature gates: ") + String.join(", ", names));
        }
    }

    private void time(Initiative.Builder initiative) {
        Optional<Status> status = yaml.text("status").flatMap(words::status);
        if (status.isEmpty()) {
            remarks.warn(file, yaml.line("status"), "has no known status; treated as implementable");
        }
        Stage target = yaml.text("stage").flatMap(words::stage).orElse(null);
        EnumMap<Stage, Integer> milestones = milestones(target);
        EnumMap<Stage, LocalDate> out = new EnumMap<>(Stage.class);
        milestones.forEach((stage, minor) -> {
            LocalDate day = KubernetesReleases.date(minor);
            if (!KubernetesReleases.isKnown(minor)) {
                remarks.guess(id, "1." + minor + " is not in the release table; estimated at four months per release");
            }
            if (!day.isAfter(asOf)) {
                out.put(stage, day);
            }
        });
        KepDoubts doubts = new KepDoubts(yaml, file, asOf, remarks, words);
        doubts.warnOfOrder(milestones);
        doubts.warnOfLatest(target, milestones);
        if (status.filter(Status.DONE::equals).isPresent()) {
            doubts.warnOfUnfinished(target, out);
        }
        Stage reached = reached(status.orElse(Status.AGREED), target, out);
        if (reached != null) {
            initiative.stage(reached);
        }
        history(initiative, reached, out);
        Integer end = milestones.get(Stage.LATE);
        if (end != null && reached != Stage.DONE && reached != Stage.STOPPED) {
            initiative.forecastEnd(KubernetesReleases.date(end));
        }
        if (reached == Stage.DONE && out.containsKey(Stage.LATE)) {
            initiative.actualEnd(out.get(Stage.LATE));
        }
        if (!out.isEmpty()) {
            initiative.releases(ImmutableList.sortedCopyOf(ImmutableSet.copyOf(out.values())));
        }
    }

    private void history(Initiative.Builder initiative, @Nullable Stage reached, Map<Stage, LocalDate> out) {
        EnumMap<Stage, LocalDate> history = new EnumMap<>(Stage.class);
        out.forEach((stage, day) -> {
            if (reached == Stage.STOPPED || (reached != null && stage.compareTo(reached) <= 0)) {
                history.put(stage, day);
            }
        });
        LocalDate first = out.values().stream().min(LocalDate::compareTo).orElse(null);
        Optional<LocalDate> created = yaml.text("creation-date")
                .flatMap(text -> words.date("creation-date", text))
                .filter(day -> isBefore(first, day));
        created.ifPresent(day -> {
            history.put(Stage.PLANNED, day);
            initiative.start(day);
            remarks.guess(id, "work started on the KEP's creation date");
        });
        if (created.isEmpty() && first != null) {
            initiative.start(first);
            remarks.guess(id, "no creation-date before its first release; work started by that release");
        }
        if (!history.isEmpty()) {
            initiative.stageHistory(history);
        }
    }

    private boolean isBefore(@Nullable LocalDate release, LocalDate created) {
        if (release == null || !created.isAfter(release)) {
            return true;
        }
        remarks.warn(
                file,
                yaml.line("creation-date"),
                "creation-date %s is after the first release, %s; treated as not stated",
                created,
                release);
        return false;
    }

    /** Returns the stage as of the day; null if the KEP says nothing about it. */
    private @Nullable Stage reached(Status status, @Nullable Stage target, Map<Stage, LocalDate> out) {
        if (status == Status.STOPPED || target == Stage.STOPPED) {
            return Stage.STOPPED;
        }
        if (status == Status.DONE) {
            return Stage.DONE;
        }
        Stage newest = out.keySet().stream().max(Stage::compareTo).orElse(null);
        if (newest != null && target != null && newest.compareTo(target) > 0) {
            remarks.warn(
                    file,
                    yaml.line("stage"),
                    "targets %s, but the release of its %s milestone is out; treated as %s",
                    name(target),
                    name(newest),
                    name(target));
            return target;
        }
        if (newest == Stage.LATE) {
            remarks.warn(
                    file, yaml.line("status"), "is not implemented, but the release of its stable milestone is out");
            remarks.guess(id, "its stable release is out, but it is not implemented: late");
        }
        if (newest != null) {
            if (target != null && newest != target) {
                remarks.guess(id, name(target) + " is only a target as of " + asOf + ": " + newest.word());
            }
            return newest;
        }
        if (status == Status.PROPOSED) {
            return Stage.PLANNED;
        }
        if (target != null) {
            remarks.guess(id, "its stage is " + name(target) + ", but none of its milestones is released: planned");
            return Stage.PLANNED;
        }
        return null;
    }

    /** Returns the minor release of each stage. The newest milestone stands in for that of the target. */
    private EnumMap<Stage, Integer> milestones(@Nullable Stage target) {
        EnumMap<Stage, Integer> milestones = new EnumMap<>(Stage.class);
        yaml.object("milestone").ifPresent(map -> {
            for (String name : map.names()) {
                Optional<Integer> minor = map.text(name).flatMap(text -> words.milestone("milestone " + name, text));
                Stage stage = STAGES.get(name.toLowerCase(Locale.ROOT));
                if (stage != null) {
                    minor.ifPresent(number -> milestones.put(stage, number));
                } else {
                    remarks.warn(file, map.line(name), "milestone '%s' is not alpha, beta or stable; ignored", name);
                }
            }
        });
        Optional<Integer> newest =
                yaml.text("latest-milestone").flatMap(text -> words.milestone("latest-milestone", text));
        if (target != null && STAGES.containsValue(target) && !milestones.containsKey(target) && newest.isPresent()) {
            milestones.put(target, newest.get());
            remarks.guess(
                    id,
                    "no milestone for " + name(target) + "; the latest one, 1." + newest.get() + ", is used instead");
        }
        return milestones;
    }

    static String name(Stage stage) {
        return switch (stage) {
            case EARLY -> "alpha";
            case MIDDLE -> "beta";
            case LATE -> "stable";
            default -> stage.word();
        };
    }
}
