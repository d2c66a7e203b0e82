package org.planhealth.rules.report;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.planhealth.rules.Finding;
import org.planhealth.rules.Finding.Related;
import org.planhealth.rules.sdk.Wording;
import org.planhealth.strategy.SourceLocation;

/** Where entities stand, in a form that terminals and editors make a link of. */
final class Places {
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

    /**
     * Returns places in words: for each file the first one in full, then the other lines in it.
     *
     * @return such as {@code plan.yaml:86:5 and lines 41 and 44}; no words if there are no places
     */
    static Words of(Collection<SourceLocation> places) {
        Words words = new Words();
        ImmutableSet<String> files = places.stream().map(SourceLocation::file).collect(toImmutableSet());
        for (String file : files) {
            ImmutableList<SourceLocation> ofFile =
                    places.stream().filter(place -> place.file().equals(file)).collect(toImmutableList());
            words.unbroken(ofFile.get(0).toString(), Style.PLACE);
            words.add(otherLines(ofFile));
        }
        return words;
    }

    private static String otherLines(List<SourceLocation> places) {
        ImmutableSet<String> lines = places.stream()
                .skip(1)
                .map(SourceLocation::line)
                .filter(line -> line != places.get(0).line())
                .map(String::valueOf)
                .collect(toImmutableSet());
        return lines.isEmpty() ? "" : "and " + (lines.size() == 1 ? "line " : "lines ") + Wording.list(lines);
    }
}
