package org.planhealth.rules.report;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.report.SarifLog.ArtifactLocation;
import org.planhealth.rules.report.SarifLog.Location;
import org.planhealth.rules.report.SarifLog.LogicalLocation;
import org.planhealth.rules.report.SarifLog.Message;
import org.planhealth.rules.report.SarifLog.PhysicalLocation;
import org.planhealth.rules.report.SarifLog.Region;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.io.DisplayText;

/** Places of a plan in SARIF: addresses lead on from the root of the repository if it is known. */
record SarifPlaces(ReportOptions options) {
    private static final String ROOT_OF_REPOSITORY = "%SRCROOT%";

    /** Returns where the subject of a finding stands; if that is not known, where its plan does. */
    ImmutableList<Location> of(Finding finding, HealthReport report) {
        SourceLocation place =
                finding.location() == null ? report.strategy().sources().at("").orElse(null) : finding.location();
        String plan = report.strategy().id();
        String name = finding.subject().equals(plan) ? plan : plan + "/" + finding.subject();
        LogicalLocation subject = new LogicalLocation(DisplayText.line(finding.subject()), DisplayText.line(name));
        return ImmutableList.of(new Location(null, physical(place), ImmutableList.of(subject), null));
    }

    /** Returns where the other entities of a finding stand, numbered from 1, as far as that is known. */
    ImmutableList<Location> related(Finding finding) {
        ImmutableList.Builder<Location> places = ImmutableList.builder();
        int number = 0;
        for (Finding.Related related : finding.related()) {
            if (related.location() != null) {
                number++;
                Message subject = new Message(SarifText.of(related.subject()));
                places.add(new Location(number, physical(related.location()), ImmutableList.of(), subject));
            }
        }
        return places.build();
    }

    /** Returns a place by itself. */
    Location of(SourceLocation place) {
        return new Location(null, physical(place), ImmutableList.of(), null);
    }

    private @Nullable PhysicalLocation physical(@Nullable SourceLocation place) {
        return place == null
                ? null
                : new PhysicalLocation(artifact(place.file()), new Region(place.line(), place.column()));
    }

    private ArtifactLocation artifact(String file) {
        Optional<String> inside = new RepositoryPath(options.repository()).of(file);
        return new ArtifactLocation(
                inside.orElseGet(() -> outside(DisplayText.line(file))),
                inside.isPresent() && options.repository() != null ? ROOT_OF_REPOSITORY : null);
    }

    /** A result needs a place, so a file that cannot be linked is named as it was given. */
    private static String outside(String file) {
        String path =
                Splitter.on('/').splitToStream(file).map(MarkdownText::target).collect(joining("/"));
        return path.startsWith("/") ? "file://" + path : path;
    }
}
