package org.planhealth.strategy.io;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The lines that Git leaves in a file where two changes meet; no plan has them at the start of a line. */
final class ConflictMarkers {
    private static final Pattern MARKER = Pattern.compile("(?s)(<{7}|>{7}|\\|{7})( .*|\r?)");

    private ConflictMarkers() {}

    /** Returns what is wrong with a text that has conflicts, at the first of them. */
    static Optional<UnreadableTextException> in(String text) {
        if (!text.contains("<<<<<<<") && !text.contains(">>>>>>>")) {
            return Optional.empty();
        }
        List<String> lines = Splitter.on('\n').splitToList(text);
        ImmutableList<Integer> marked = IntStream.range(0, lines.size())
                .filter(index -> MARKER.matcher(lines.get(index)).matches())
                .boxed()
                .collect(toImmutableList());
        if (marked.isEmpty()) {
            return Optional.empty();
        }
        long conflicts = marked.stream()
                .filter(index -> lines.get(index).startsWith("<"))
                .count();
        return Optional.of(new UnreadableTextException(
                new TextPosition(marked.get(0) + 1, 1),
                "a conflict marker of Git"
                        + (conflicts > 1 ? ", the first of " + conflicts + " conflicts in this file" : ""),
                "keep one side, and remove the lines that start with <<<<<<<, ======= and >>>>>>>"));
    }
}
