package org.planhealth.rules.report;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.planhealth.rules.Finding;
import org.planhealth.rules.Finding.Related;
import org.planhealth.rules.sdk.Wording;
import org.planhealth.strategy.SourceLocation;

/** Where entities stand, in a form that terminals and editors make a link of. */
final class Places {
    static final Comparator<SourceLocation> ORDER = Comparator.comparing(SourceLocation::file)
            .thenComparingInt(SourceLocation::line)
            .thenComparingInt(SourceLocation::column);

    private Places() {}

    /** Returns where the entities of a finding stand, its subject first. */
    static Words of(Finding finding) {
        return of(all(finding));
    }

    /** Returns where the entities of a finding stand, as far as that is known, its subject first. */
    static ImmutableList<SourceLocation> all(Finding finding) {
        return Stream.concat(
                        Stream.ofNullable(finding.location()),
                        finding.related().stream().map(Related::location).filter(Objects::nonNull))
                .collect(toImmutableList());
    }

    /** Returns the first of some places, such as {@code plan.yaml:86:5}; empty if there are none. */
    static String first(List<SourceLocation> places) {
        return places.stream()
                .findFirst()
                .map(place -> place.file() + ":" + place.line() + ":" + place.column())
                .orElse("");
    }

    /**
     * Returns places in words: for each file the first one in full, then line and column of the others in it.
     *
     * @return such as {@code plan.yaml:86:5 and 41:7}; no words if there are no places
     */
    static Words of(Collection<SourceLocation> places) {
        Words words = new Words();
        ImmutableSet<String> files = places.stream().map(SourceLocation::file).collect(toImmutableSet());
        for (String file : files) {
            ImmutableSet<String> ofFile = places.stream()
                    .filter(place -> place.file().equals(file))
                    .map(place -> place.line() + ":" + place.column())
                    .collect(toImmutableSet());
            words.unbroken(file + ":" + ofFile.asList().get(0), Style.PLACE);
            if (ofFile.size() > 1) {
                words.add("and " + Wording.list(ofFile.asList().subList(1, ofFile.size())));
            }
        }
        return words;
    }
}
