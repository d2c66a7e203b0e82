package org.planhealth.rules.report;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.Finding;
import org.planhealth.rules.Finding.Related;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.io.DisplayText;

/** Where entities stand, in a form that terminals and editors make a link of; whatever a file is called, on one line. */
final class LocationText {
    static final Comparator<SourceLocation> ORDER = Comparator.comparing(SourceLocation::file)
            .thenComparingInt(SourceLocation::line)
            .thenComparingInt(SourceLocation::column);

    private LocationText() {}

    /** Returns where the entities of a finding stand, its subject first. */
    static StyledText of(Finding finding) {
        return of(all(finding));
    }

    /** Returns where the entities of a finding stand, as far as that is known, its subject first. */
    static ImmutableList<SourceLocation> all(Finding finding) {
        return Stream.concat(
                        Stream.ofNullable(finding.location()),
                        finding.related().stream().map(Related::location).filter(Objects::nonNull))
                .collect(toImmutableList());
    }

    /** Returns a place, such as {@code plan.yaml:86:5}; empty if there is none. */
    static String of(@Nullable SourceLocation place) {
        return place == null ? "" : DisplayText.line(place.file()) + ":" + place.line() + ":" + place.column();
    }

    /**
     * Returns places in words: for each file the first one in full, then line and column of the others in it.
     *
     * @return such as {@code plan.yaml:86:5 and 41:7}; no words if there are no places
     */
    static StyledText of(Collection<SourceLocation> places) {
        StyledText words = new StyledText();
        ImmutableSet<String> files = places.stream().map(SourceLocation::file).collect(toImmutableSet());
        for (String file : files) {
            ImmutableSet<String> ofFile = places.stream()
                    .filter(place -> place.file().equals(file))
                    .map(place -> place.line() + ":" + place.column())
                    .collect(toImmutableSet());
            words.unbroken(DisplayText.line(file) + ":" + ofFile.asList().get(0), TextStyle.PLACE);
            if (ofFile.size() > 1) {
                words.add("and " + Phrases.list(ofFile.asList().subList(1, ofFile.size())));
            }
        }
        return words;
    }
}
