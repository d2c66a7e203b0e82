package org.planhealth.importers;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.importers.YamlFile.Text;
import org.planhealth.strategy.Stage;

/** Where a KEP contradicts itself. */
final class KepDoubts {
    private final YamlFile yaml;
    private final String file;
    private final LocalDate asOf;
    private final ImportLog remarks;
    private final KepWords words;

    KepDoubts(YamlFile yaml, String file, LocalDate asOf, ImportLog remarks, KepWords words) {
        this.yaml = yaml;
        this.file = file;
        this.asOf = asOf;
        this.remarks = remarks;
        this.words = words;
    }

    /** Warns of a KEP that calls itself implemented while its own stage or gates say that something is left. */
    void warnOfUnfinished(@Nullable Stage target, Map<Stage, LocalDate> out) {
        if (target != null && target != Stage.LATE && target != Stage.STOPPED) {
            remarks.warn(
                    file,
                    yaml.line("status"),
                    "is implemented, but its stage is %s; treated as done",
                    KepReader.name(target));
        } else if (!out.isEmpty() && !out.containsKey(Stage.LATE)) {
            remarks.warn(
                    file,
                    yaml.line("status"),
                    "is implemented, but no stable milestone is released by %s; treated as done",
                    asOf);
        }
        for (YamlFile gate : yaml.objects("feature-gates")) {
            gate.text("stage")
                    .filter(stage ->
                            words.stage(stage).filter(Stage.LATE::equals).isEmpty())
                    .ifPresent(stage -> remarks.warn(
                            file,
                            stage.line(),
                            "is implemented, but a feature gate is %s; treated as done",
                            stage.text()));
        }
    }

    /** Warns if the stage is another one than that of the latest milestone. */
    void warnOfLatest(@Nullable Stage target, Map<Stage, Integer> milestones) {
        Optional<Text> latest = yaml.text("latest-milestone");
        Optional<Integer> minor = latest.flatMap(text -> KubernetesReleases.minor(text.text()));
        if (target == null || minor.isEmpty() || minor.get().equals(milestones.get(target))) {
            return;
        }
        milestones.forEach((stage, number) -> {
            if (number.equals(minor.get())) {
                remarks.warn(
                        file,
                        yaml.line("latest-milestone"),
                        "latest-milestone 1.%d is that of %s, but the stage is %s",
                        number,
                        KepReader.name(stage),
                        KepReader.name(target));
            }
        });
    }

    /** Warns if a later stage is to be released earlier. */
    void warnOfOrder(EnumMap<Stage, Integer> milestones) {
        Integer before = null;
        for (Integer minor : milestones.values()) {
            if (before != null && minor < before) {
                remarks.warn(
                        file,
                        yaml.line("milestone"),
                        "a later stage has an earlier milestone, 1.%d before 1.%d",
                        minor,
                        before);
            }
            before = minor;
        }
    }
}
