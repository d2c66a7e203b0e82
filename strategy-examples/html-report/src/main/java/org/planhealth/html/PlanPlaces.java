package org.planhealth.html;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.report.ReportOptions;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.Sources;
import org.planhealth.strategy.io.DisplayText;

/**
 * Shows places of a plan, and its lines there: each place once, and no more than so many of them. For one thread, and one pass
 * over the findings in the order of the page.
 */
final class PlanPlaces {
    /** More would say no more, and make a large page larger. */
    static final int MOST_EXCERPTS = 300;

    private static final int MOST_LINES = 3;
    private static final int LONGEST_LINE = 200;
    /** How much of a long line is shown before the column that is meant. */
    private static final int BEFORE = 40;

    private final ReportOptions options;
    private final Sources sources;
    private final int most;
    private final ImmutableMap<String, String> names;
    private final Map<String, List<String>> linesByFile = new HashMap<>();
    private final Set<String> shown = new HashSet<>();
    private boolean cut;

    /**
     * A place.
     *
     * @param text the last parts of the path, as many as tell it from others on the page, and the line, such as {@code plan.yaml:86}
     * @param link the address of the line; null if there is none
     */
    record PlanPlace(String text, @Nullable String link) {}

    /**
     * A line of a plan.
     *
     * @param number its number, from 1
     * @param text the line, cut to what fits
     */
    record PlanLine(int number, String text) {}

    private PlanPlaces(ReportOptions options, Sources sources, int most, ImmutableMap<String, String> names) {
        this.options = options;
        this.sources = sources;
        this.most = most;
        this.names = names;
    }

    /**
     * Returns the places of one plan of a page.
     *
     * @param plans how many plans share the page
     */
    static PlanPlaces of(ReportOptions options, Sources sources, int plans) {
        return new PlanPlaces(options, sources, MOST_EXCERPTS / plans, ImmutableMap.of());
    }

    /**
     * Returns the places of one plan of a page.
     *
     * @param plans how many plans share the page
     * @param names what the files of all of them are called, see {@link FileNames}
     */
    static PlanPlaces of(ReportOptions options, Sources sources, int plans, ImmutableMap<String, String> names) {
        return new PlanPlaces(options, sources, MOST_EXCERPTS / plans, names);
    }

    /** Returns a place as it is shown; null without a place. */
    @Nullable
    PlanPlace of(@Nullable SourceLocation place) {
        return place == null
                ? null
                : new PlanPlace(
                        PageText.name(names.getOrDefault(place.file(), FileNames.last(place.file(), 1))) + ":"
                                + place.line(),
                        options.links().isEmpty() ? null : options.link(place).orElse(null));
    }

    /**
     * Returns the line of a place, with those after it that stand deeper, three in all.
     *
     * @return the lines; empty if they are shown already, are one too many, or are not known
     */
    ImmutableList<PlanLine> lines(@Nullable SourceLocation place) {
        if (place == null || shown.contains(place.file() + ":" + place.line())) {
            return ImmutableList.of();
        }
        List<String> lines = linesByFile.computeIfAbsent(
                place.file(),
                file -> sources.text(file).map(text -> text.lines().toList()).orElse(ImmutableList.of()));
        if (place.line() > lines.size()) {
            return ImmutableList.of();
        }
        if (shown.size() >= most) {
            cut = true;
            return ImmutableList.of();
        }
        shown.add(place.file() + ":" + place.line());
        return excerpt(lines, place);
    }

    /** Tells whether lines were left out because there are too many. */
    boolean isCut() {
        return cut;
    }

    /** Returns for how many places lines are shown. */
    int shown() {
        return shown.size();
    }

    private static ImmutableList<PlanLine> excerpt(List<String> lines, SourceLocation place) {
        int first = place.line() - 1;
        int indent = indent(lines.get(first));
        ImmutableList.Builder<PlanLine> excerpt = ImmutableList.builder();
        excerpt.add(new PlanLine(place.line(), shown(lines.get(first), indent, place.column())));
        for (int next = first + 1;
                next < lines.size() && next < first + MOST_LINES && indent(lines.get(next)) > indent;
                next++) {
            excerpt.add(new PlanLine(next + 1, shown(lines.get(next), indent, 1)));
        }
        return excerpt.build();
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && (line.charAt(indent) == ' ' || line.charAt(indent) == '\t')) {
            indent++;
        }
        return indent == line.length() ? 0 : indent;
    }

    /** Returns a line without its indent; of a long one the part about the column, from 1 and in code points. */
    private static String shown(String line, int indent, int column) {
        int letters = line.codePointCount(0, line.length());
        boolean late = letters > LONGEST_LINE && column > LONGEST_LINE - BEFORE;
        int start = late ? line.offsetByCodePoints(0, Math.min(column, letters) - BEFORE) : indent;
        // Cut first, for a line may be all of a large file, and once more, for escapes are longer than what they stand
        // for.
        String part = DisplayText.cut(line.substring(start), LONGEST_LINE).replace("\t", "  ");
        return (late ? "…" : "") + DisplayText.cut(DisplayText.line(part), LONGEST_LINE);
    }
}
