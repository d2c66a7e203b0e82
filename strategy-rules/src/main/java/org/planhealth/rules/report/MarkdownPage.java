package org.planhealth.rules.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.planhealth.rules.sdk.Phrases;

/**
 * A page of Markdown that takes no more than so many bytes. Parts are added by importance, and each may take what those
 * before it left; on the page they stand by their place. What has no room is counted, and the page says so at its end.
 *
 * @param <P> the places, in their order
 */
final class MarkdownPage<P extends Enum<P>> {
    static final String LAST_SENTENCE = "\n_A starting point for discussion, not a verdict on anyone._\n";
    /** For what is said of the parts left out. */
    private static final int ROOM_FOR_END = 700;
    /** The most characters that a report quotes of a text, unless there is no room for so many. */
    private static final int LONGEST = 400;

    private static final int SHORTEST = 5;
    private static final int MOST_NAMED = 4;

    private static final String BETWEEN = "\n---\n\n";
    private static final int LEAST_ROOM_FOR_REPORT = 8_000;
    private static final int ROOM_FOR_COUNT = 300;

    private final String noun;
    private final TreeMap<P, String> texts = new TreeMap<>();
    private final List<String> leftOut = new ArrayList<>();
    private int room;
    private int findings;

    /**
     * Starts an empty page.
     *
     * @param room how many bytes it may take
     * @param noun what its rows are
     */
    MarkdownPage(int room, String noun) {
        this.noun = noun;
        this.room = room - ROOM_FOR_END;
    }

    /**
     * A part that fits.
     *
     * @param text the part; empty if there is no room, or nothing to say
     * @param leftOut how many findings have no room in it
     */
    record Fitted(String text, int leftOut) {
        static final Fitted NOTHING = new Fitted("", 0);
    }

    /** Adds findings, or other rows that are counted as such. */
    MarkdownPage<P> rows(P place, int most, IntFunction<Fitted> part) {
        Fitted fitted = part.apply(Math.min(most, room));
        findings += fitted.leftOut();
        take(place, fitted.text());
        return this;
    }

    /** Adds a part that is as long as there is room. */
    MarkdownPage<P> part(P place, String name, int most, IntFunction<String> part) {
        String text = part.apply(Math.min(most, room));
        if (bytes(text) > Math.min(most, room)) {
            leftOut.add(name);
        } else {
            take(place, text);
        }
        return this;
    }

    /** Adds a part that quotes texts, with as much of each as there is room for. */
    MarkdownPage<P> quoting(P place, String name, int most, IntFunction<String> part) {
        return part(place, name, most, within -> shortened(within, part));
    }

    private static String shortened(int room, IntFunction<String> part) {
        int longest = LONGEST;
        String text = part.apply(longest);
        while (bytes(text) > room && longest > SHORTEST) {
            longest = Math.max(SHORTEST, longest / 2);
            text = part.apply(longest);
        }
        return text;
    }

    private void take(P place, String text) {
        room -= bytes(text);
        texts.merge(place, text, String::concat);
    }

    /** Returns the page. */
    String text() {
        return String.join("", texts.values()) + end() + LAST_SENTENCE;
    }

    private String end() {
        if (findings == 0 && leftOut.isEmpty()) {
            return "";
        }
        ImmutableList.Builder<String> parts = ImmutableList.builder();
        if (findings > 0) {
            parts.add(Phrases.count(findings, noun));
        }
        leftOut.stream().limit(MOST_NAMED).forEach(parts::add);
        return "\nLeft out, for a comment has room for no more: " + Phrases.list(parts.build())
                + ". `--format json` shows everything.\n";
    }

    /**
     * Returns reports below each other, as many as there is room for.
     *
     * @param start what stands above the first; may be empty
     * @param room how many bytes all may take
     * @param reports make the reports of the room that they have
     */
    static String joined(String start, int room, List<IntFunction<String>> reports) {
        StringBuilder text = new StringBuilder(start);
        int left = room - bytes(start) - ROOM_FOR_COUNT;
        for (int index = 0; index < reports.size(); index++) {
            String between = text.length() == 0 ? "" : BETWEEN;
            int share = Math.max(left / (reports.size() - index), LEAST_ROOM_FOR_REPORT);
            if (share > left) {
                return text.append(between)
                        .append("Left out, for a comment has room for no more: ")
                        .append(Phrases.count(reports.size() - index, "more report"))
                        .append(". `--format json` shows everything.\n")
                        .append(LAST_SENTENCE)
                        .toString();
            }
            String report = between + reports.get(index).apply(share - between.length());
            left -= bytes(report);
            text.append(report);
        }
        return text.toString();
    }

    static int bytes(String text) {
        return text.getBytes(UTF_8).length;
    }
}
