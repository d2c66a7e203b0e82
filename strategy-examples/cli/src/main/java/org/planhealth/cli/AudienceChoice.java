package org.planhealth.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Ordering;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.Audience;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.ReportSlice;
import org.planhealth.rules.ReportSlices;
import org.planhealth.rules.report.ReportFormat;
import org.planhealth.strategy.io.DisplayText;
import org.planhealth.strategy.io.Suggestions;
import picocli.CommandLine.Option;

/** The one team, person or group that a report is for, if there is one. */
final class AudienceChoice {
    private static final int MOST_KNOWN = 40;
    private static final Splitter WORDS = Splitter.on(CharMatcher.anyOf(" -"));

    @Option(
            names = "--for",
            paramLabel = "NAME",
            description =
                    "Only what this team, person or group must do, by when and why; nobody: what has no owner. In full"
                            + " team:search, person:'Ada Lovelace' or group:core. In text, Markdown or HTML. The gate stays that of the"
                            + " whole plan.")
    private @Nullable String word;

    /** Tells whether reports are for one audience. */
    boolean isGiven() {
        return word != null;
    }

    /** Refuses a format that cannot show what one audience must do. */
    void check(ReportFormat format) {
        if (isGiven() && !format.hasSlices()) {
            ImmutableList<String> able = FormatChoice.all().values().stream()
                    .filter(ReportFormat::hasSlices)
                    .map(ReportFormat::name)
                    .collect(toImmutableList());
            throw new UnusableException("--for needs a format for people, not " + format.name()
                    + "\n  use --format with one of " + String.join(", ", able));
        }
    }

    /**
     * Returns the slices of the reports that name the audience.
     *
     * @throws UnusableException if none does, or if the word may mean several
     */
    ImmutableList<ReportSlice> slices(List<HealthReport> reports) {
        String wanted = word == null ? "" : word;
        ImmutableList<ReportSlices> all = reports.stream().map(ReportSlices::of).collect(toImmutableList());
        ImmutableSortedSet<Audience> meant = all.stream()
                .flatMap(slices -> slices.named(wanted).stream())
                .collect(toImmutableSortedSet(Ordering.natural()));
        if (meant.isEmpty()) {
            throw new UnusableException(unknown(wanted, all));
        }
        if (meant.stream().map(AudienceChoice::withoutCase).distinct().count() > 1) {
            throw new UnusableException(
                    "'" + DisplayText.line(wanted) + "' may be several\n  name one in full: " + names(meant.asList()));
        }
        return all.stream()
                .flatMap(slices -> meant.stream()
                        .filter(slices.audiences()::contains)
                        .limit(1)
                        .map(slices::slice))
                .collect(toImmutableList());
    }

    /** Returns an audience without its case if it has a name of a person or a group, which plans may spell differently. */
    private static String withoutCase(Audience audience) {
        return audience.kind() == Audience.Kind.TEAM
                ? audience.toString()
                : audience.toString().toLowerCase(Locale.ROOT);
    }

    private static String unknown(String wanted, List<ReportSlices> all) {
        ImmutableSortedSet<Audience> known = all.stream()
                .flatMap(slices -> slices.audiences().stream())
                .collect(toImmutableSortedSet(Ordering.natural()));
        String name = wanted.substring(wanted.indexOf(':') + 1).strip();
        ImmutableList<Audience> near = name.isEmpty() ? ImmutableList.of() : near(name, known);
        return "the plan names no team, person or group '" + DisplayText.line(wanted) + "'\n  "
                + (near.isEmpty() ? "known: " + names(known.asList()) : "did you mean " + names(near) + "?");
    }

    private static ImmutableList<Audience> near(String name, ImmutableSortedSet<Audience> known) {
        return Suggestions.nearest(
                        name,
                        known.stream()
                                .map(Audience::name)
                                .filter(one -> !one.isEmpty())
                                .toList())
                .map(found -> only(known, audience -> audience.name().equals(found)))
                .orElseGet(() -> only(known, audience -> hasWord(audience, name)));
    }

    private static ImmutableList<Audience> only(Collection<Audience> all, Predicate<Audience> wanted) {
        return all.stream().filter(wanted).collect(toImmutableList());
    }

    /** Tells whether a word is one of those of a name, such as the first name of a person. */
    private static boolean hasWord(Audience audience, String word) {
        return WORDS.splitToStream(audience.name()).anyMatch(word::equalsIgnoreCase);
    }

    /** Returns names in full, of which a shell may need those with spaces in quotation marks. */
    private static String names(List<Audience> audiences) {
        String shown = String.join(
                ", ",
                audiences.stream()
                        .limit(MOST_KNOWN)
                        .map(audience -> audience.toString().contains(" ")
                                ? "'" + DisplayText.line(audience.toString()) + "'"
                                : DisplayText.line(audience.toString()))
                        .toList());
        int more = audiences.size() - MOST_KNOWN;
        return more > 0 ? shown + " and " + more + " more" : shown;
    }
}
